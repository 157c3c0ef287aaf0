import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { encodeJpeg } from '../../../electron/worker/engines/jpeg-engine.ts'
import { has, readNetpbm, run, scratchFolder } from './external.ts'

const folder = scratchFolder()
afterAll(() => rmSync(folder, { recursive: true }))

const plane = (w: number, h: number, value: (x: number, y: number) => number): Uint8Array =>
  Uint8Array.from({ length: w * h }, (_, i) => value(i % w, Math.floor(i / w)))

/** Root mean square error; both of one size. */
const error = (a: Uint8Array, b: Uint8Array): number =>
  Math.sqrt(a.reduce((sum, v, i) => sum + (v - b[i]!) ** 2, 0) / a.length)

const decode = (name: string, jpeg: Uint8Array, format: 'pgm' | 'ppm') => {
  const path = join(folder, name)
  writeFileSync(`${path}.jpg`, jpeg)
  run('convert', `${path}.jpg`, `${path}.${format}`)
  return readNetpbm(`${path}.${format}`)
}

const waves = (x: number, y: number): number => Math.round(128 + 60 * Math.sin(x / 9) + 60 * Math.cos(y / 13))

describe.skipIf(!has('convert'))('what ImageMagick decodes', () => {
  test.each([
    [8, 8],
    [1, 1],
    [17, 3],
    [333, 251],
  ])('grey, %i × %i pixels', (w, h) => {
    const grey = plane(w, h, waves)
    const image = decode(`grey-${w}`, encodeJpeg({ widthPx: w, heightPx: h, planes: [grey] }, 80), 'pgm')
    expect([image.widthPx, image.heightPx]).toEqual([w, h])
    expect(error(image.samples, grey)).toBeLessThan(4)
  })

  test.each([
    ['white', 255],
    ['black', 0],
  ])('a flat page stays %s exactly', (name, value) => {
    const grey = plane(40, 40, () => value)
    const image = decode(name, encodeJpeg({ widthPx: 40, heightPx: 40, planes: [grey] }, 70), 'pgm')
    expect(new Set(image.samples)).toEqual(new Set([value]))
  })

  test('colour with odd sides: red left, blue right', () => {
    const [w, h] = [101, 51]
    const luma = plane(w, h, (x) => (x < 50 ? 76 : 29))
    const cb = plane(51, 26, (x) => (x < 25 ? 85 : 255))
    const cr = plane(51, 26, (x) => (x < 25 ? 255 : 107))
    const image = decode('colour', encodeJpeg({ widthPx: w, heightPx: h, planes: [luma, cb, cr] }, 80), 'ppm')
    const at = (x: number, y: number) => [...image.samples.subarray((y * w + x) * 3, (y * w + x) * 3 + 3)]
    expect(at(5, 25)[0]).toBeGreaterThan(240)
    expect(at(5, 25)[2]).toBeLessThan(16)
    expect(at(95, 25)[2]).toBeGreaterThan(240)
    expect(at(95, 25)[0]).toBeLessThan(16)
  })
})

test('no segment says more than a decoder needs: no APPn, no comment', () => {
  const jpeg = encodeJpeg({ widthPx: 20, heightPx: 20, planes: [plane(20, 20, waves)] }, 75)
  const markers: number[] = []
  for (let at = 2; jpeg[at + 1] !== 0xda; at += 2 + jpeg[at + 2]! * 256 + jpeg[at + 3]!) markers.push(jpeg[at + 1]!)
  expect(markers).toEqual([0xdb, 0xc0, 0xc4, 0xc4])
})

test('the same pixels give the same bytes', () => {
  const image = { widthPx: 64, heightPx: 64, planes: [plane(64, 64, waves)] }
  expect(encodeJpeg(image, 70)).toEqual(encodeJpeg(image, 70))
})

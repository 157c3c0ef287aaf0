import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Bits, encodeG4 } from '../../../electron/worker/engines/g4.ts'
import { PdfWriter } from '../../../electron/worker/engines/pdf-writer.ts'
import { fileSink } from '../../../electron/worker/engines/pdf-writer-sink.ts'
import { has, readNetpbm, run, scratchFolder } from './external.ts'

const folder = scratchFolder()
afterAll(() => rmSync(folder, { recursive: true }))

const bitsOf = (widthPx: number, heightPx: number, isBlack: (x: number, y: number) => boolean): Bits => {
  const stride = (widthPx + 7) >> 3
  const bytes = new Uint8Array(stride * heightPx)
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) if (isBlack(x, y)) bytes[y * stride + (x >> 3)]! |= 0x80 >> (x & 7)
  return { widthPx, heightPx, bytes }
}

/** A repeatable pseudo-random sequence (Park and Miller 1988). */
const random = (seed: number) => {
  let state = seed
  return () => {
    state = (state * 48271) % 0x7fffffff
    return state / 0x7fffffff
  }
}

const noise = random(7)
const cases: readonly [name: string, bits: Bits][] = [
  ['one white pixel', bitsOf(1, 1, () => false)],
  ['one black pixel', bitsOf(1, 1, () => true)],
  ['an empty page', bitsOf(1653, 400, () => false)],
  ['a black page', bitsOf(1653, 40, () => true)],
  ['every run length from 1 to 2700, black', bitsOf(2800, 2700, (x, y) => x >= 50 && x < 51 + y)],
  ['every run length from 1 to 2700, white', bitsOf(2800, 2700, (x, y) => !(x >= 50 && x < 51 + y))],
  ['runs past 5200 pixels', bitsOf(6000, 8, (x, y) => (x > y && x < 5300 + y) === y < 4)],
  ['a chessboard, one pixel a square', bitsOf(37, 37, (x, y) => (x + y) % 2 === 0)],
  ['vertical stripes that end at the edge', bitsOf(64, 9, (x) => x % 8 > 3)],
  [
    'sloping lines (all vertical modes)',
    bitsOf(300, 200, (x, y) => (x * 3 + y * 7) % 41 < 5 || (x * 5 - y * 9) % 53 === 0),
  ],
  ['noise', bitsOf(333, 200, () => noise() < 0.5)],
  ['sparse noise (pass mode)', bitsOf(501, 300, () => noise() < 0.01)],
]

const write = (name: string, bits: Bits): string => {
  const path = join(folder, `${name}.pdf`)
  const writer = new PdfWriter(fileSink(path))
  const { widthPx, heightPx } = bits
  const image = { filter: 'CCITTFaxDecode', colour: 'bilevel', widthPx, heightPx, bytes: encodeG4(bits) } as const
  writer.addBurned({ pageIndex: 0, widthPt: widthPx, heightPt: heightPx, image, words: [], regions: [] })
  writer.finish('G4')
  return path
}

const expected = (b: Bits): Uint8Array =>
  Uint8Array.from({ length: b.widthPx * b.heightPx }, (_, i) => {
    const [x, y] = [i % b.widthPx, Math.floor(i / b.widthPx)]
    return (b.bytes[y * ((b.widthPx + 7) >> 3) + (x >> 3)]! >> (7 - (x & 7))) & 1
  })

/** `pdfimages` gives the picture as poppler decodes it; `mutool draw` at 72 dpi draws one pixel a sample. */
const decoders: Readonly<Record<string, (pdf: string) => Uint8Array>> = {
  pdfimages: (pdf) => {
    run('pdfimages', pdf, pdf)
    return readNetpbm(`${pdf}-000.pbm`).samples
  },
  mutool: (pdf) => {
    run('mutool', 'draw', '-r', '72', '-c', 'gray', '-A', '0', '-o', `${pdf}.pgm`, pdf)
    return readNetpbm(`${pdf}.pgm`).samples.map((v) => (v < 128 ? 1 : 0))
  },
}

describe.each(Object.keys(decoders))('what %s decodes', (decoder) => {
  test.skipIf(!has(decoder)).each(cases)('%s', (name, bits) => {
    const decoded = decoders[decoder]!(write(`${decoder} ${name}`, bits))
    expect(Buffer.compare(decoded, expected(bits))).toBe(0)
  })
})

test('the same bits give the same bytes', () => {
  const bits = bitsOf(200, 100, (x, y) => (x ^ y) % 5 === 0)
  expect(encodeG4(bits)).toEqual(encodeG4(bits))
})

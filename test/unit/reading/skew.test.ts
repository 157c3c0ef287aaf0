import { describe, expect, test } from 'vitest'
import { type GreyImage, rotated, thresholdOf, turned } from '../../../electron/worker/engines/ocr-image.ts'
import { linesRunDown, skewOf } from '../../../electron/worker/engines/ocr-skew.ts'

import { createNoise } from '../../fixtures/training-case/pixels.ts'

const DEGREE = Math.PI / 180
const sheet = { width: 900, height: 1250 }

/** Lines of print, as dashes of the size of letters, on a sheet. */
const print = (): GreyImage => {
  const { width, height } = sheet
  const grey = new Uint8Array(width * height).fill(235)
  const noise = createNoise(7)
  for (let line = 100; line < height - 100; line += 26) {
    for (let x = 90; x < width - 90; x += Math.round(9 + 2 * noise())) {
      if (noise() > 1.1) x += 10
      for (let y = line; y < line + 11; y++) grey.fill(40, y * width + x, y * width + x + 3)
    }
  }
  return { widthPx: width, heightPx: height, grey }
}

/** The sheet turned clockwise, lying on a dark table whose grain runs along one edge of the picture. */
const onTable = (degrees: number): GreyImage => {
  const lying = rotated(print(), degrees * DEGREE)
  const [widthPx, heightPx] = [1300, 1700]
  const grey = new Uint8Array(widthPx * heightPx).map((_, i) => 70 + 18 * Math.sin(Math.floor(i / widthPx) / 9))
  const left = Math.round((widthPx - lying.widthPx) / 2)
  const top = Math.round((heightPx - lying.heightPx) / 2)
  for (let y = 0; y < lying.heightPx; y++) {
    const row = lying.grey.subarray(y * lying.widthPx, (y + 1) * lying.widthPx)
    grey.set(row, (top + y) * widthPx + left)
  }
  return { widthPx, heightPx, grey }
}

describe.each([-6, -2, 0, 1, 5])('print turned by %i degrees', (degrees) => {
  test.each([
    ['on a scanner', rotated(print(), degrees * DEGREE)],
    ['on a dark table', onTable(degrees)],
  ])('%s: its lines run across, at that angle', (_where, image) => {
    const { threshold } = thresholdOf(image)
    expect(linesRunDown(image, threshold)).toBe(false)
    expect(skewOf(image, threshold) / DEGREE).toBeCloseTo(degrees, 0)
  })

  test('photographed sideways on a dark table, its lines run down', () => {
    const image = turned(onTable(degrees), 1)
    expect(linesRunDown(image, thresholdOf(image).threshold)).toBe(true)
  })
})

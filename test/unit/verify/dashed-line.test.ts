import { describe, expect, test } from 'vitest'
import { letterPieces } from '../../../electron/worker/verify/pixels/letter-pieces.ts'

const WIDTH = 80
const HEIGHT = 120
const region = { left: 10, right: 70, top: 10, bottom: 40 }

interface Mark {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** How many letter pieces are seen at the region of a page that holds these marks and nothing else. */
function seen(...marks: readonly Mark[]): number {
  const grey = new Uint8Array(WIDTH * HEIGHT).fill(255)
  for (const { left, top, width, height } of [{ ...region, width: 60, height: 30 }, ...marks])
    for (let y = top; y < top + height; y += 1) grey.fill(0, y * WIDTH + left, y * WIDTH + left + width)
  const picture = { grey, widthPx: WIDTH, heightPx: HEIGHT, regions: [{ box: region, reasonCode: '1' as const }] }
  return letterPieces(picture, region, []).length
}

/** A column of marks below the region, the first of which touches it. */
const column = (heights: readonly number[], gap: number, width = 2): readonly Mark[] => {
  let top = region.bottom
  return heights.map((height) => {
    const mark = { left: 30, top, width, height }
    top += height + gap
    return mark
  })
}

describe('a dash that touches a box is no letter', () => {
  test.each([
    ['four dashes', column([6, 6, 6, 6], 7)],
    ['the first cut by the box', column([4, 6, 6, 6, 6], 7)],
    ['uneven by a pixel', column([6, 7, 6, 6, 7], 7)],
  ])('%s of one line', (_, marks) => expect(seen(...marks)).toBe(0))

  test.each([
    ['a lone stroke', column([6], 0)],
    ['three in a row', column([6, 6, 6], 7)],
    ['tips of letters as high as a line', column([6, 16, 16, 16], 3)],
    ['strokes of several lengths', column([6, 3, 9, 4, 6], 7)],
    ['the first longer than the rest', column([10, 5, 5, 5, 5], 7)],
    ['wide pieces', column([4, 4, 4, 4, 4], 7, 9)],
    ['dots further apart than a dashed line has them', column([4, 4, 4, 4], 14)],
    ['dashes beside which something stands', [...column([6, 6, 6, 6], 7), { left: 34, top: 53, width: 8, height: 5 }]],
  ])('%s may be letters', (_, marks) => expect(seen(...marks)).toBe(1))
})

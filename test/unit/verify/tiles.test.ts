import { describe, expect, it } from 'vitest'
import { tilesOf } from '../../../electron/worker/verify/pixels/tiles.ts'

/** A picture of rows of characters: `.` paper, `#` ink, `:` a trace. */
const picture = (rows: readonly string[]) => ({
  widthPx: rows[0]!.length,
  heightPx: rows.length,
  grey: Uint8Array.from([...rows.join('')], (c) => ({ '.': 255, '#': 0, ':': 240 })[c] ?? 255),
})
const wide = (left: string, gap: number, right: string, height = 6) =>
  picture(Array.from({ length: height }, () => `${left}${'.'.repeat(gap)}${right}`))
const placesOf = (piece: ReturnType<typeof picture>, gapPx = 20, scale = 1) =>
  tilesOf(piece, gapPx, scale).map(({ left, widthPx }) => [left, left + widthPx])

describe('what is read of the surroundings of a redaction', () => {
  it.each([
    ['ink near other ink is one part', wide('##', 20, '##'), [[0, 24]]],
    [
      'wide paper parts',
      wide('##', 40, '##'),
      [
        [0, 8],
        [36, 44],
      ],
    ],
    [
      'a faint trace is ink',
      wide('##', 40, '::'),
      [
        [0, 8],
        [36, 44],
      ],
    ],
    ['nothing but paper', wide('..', 40, '..'), []],
    ['ink that no letter can be', wide('##', 40, '##', 4), []],
  ])('%s', (_, piece, places) => {
    expect(placesOf(piece)).toEqual(places)
  })
  it('where half the pixels are read, gaps and margins are of those', () => {
    expect(placesOf(wide('##', 40, '##', 12), 20, 2)).toEqual([[0, 44]])
    expect(placesOf(wide('##', 41, '##', 12), 20, 2)).toEqual([
      [0, 14],
      [31, 45],
    ])
    expect(placesOf(wide('##', 41, '##', 9), 20, 2)).toEqual([])
  })
  it('no ink of what can be a letter is lost', () => {
    const rows = Array.from({ length: 8 }, (_, y) =>
      [...'x'.repeat(300)].map((_, x) => ((x * 7 + y * 13) % 97 < 3 ? '#' : '.')).join(''),
    )
    const piece = picture(rows)
    const ink = (grey: Uint8Array) => grey.filter((value) => value === 0).length
    expect(tilesOf(piece, 1, 1).length).toBeGreaterThan(1)
    expect(tilesOf(piece, 12, 1).reduce((sum, tile) => sum + ink(tile.grey), 0)).toBe(ink(piece.grey))
  })
})

import { clipPx, heightOf, type PixelBox, turnedBox, widthOf } from '../../../shared/paint/pixel-box.ts'
import type { Bitmap } from '../engines/pdf-engine.ts'
import { type RuleShape, ruleCells } from './rules.ts'

/** What a pixel of an `InkMap` is. A rule is a straight line longer than any stroke of a letter: a table line, an underline, a bar. */
export const PAPER = 0
export const INK = 1
export const RULE = 2

/** Which pixels of a part of a page differ from the background of one region. */
export interface InkMap {
  readonly window: PixelBox
  readonly widthPx: number
  readonly heightPx: number
  /** PAPER, INK or RULE, row by row. */
  readonly cells: Uint8Array
}

/** Difference to the background, in any channel, from which a pixel is ink: above the noise of a scan and the halo of a JPEG. */
const contrast = 56

/**
 * The ink around `box`. The background is the commonest colour of the box itself, so that white text on a dark bar is ink too.
 * Lines of the given shape are rules.
 */
export function inkAround(bitmap: Bitmap, box: PixelBox, window: PixelBox, rule: RuleShape): InkMap {
  const paper = background(bitmap, box)
  const widthPx = widthOf(window)
  const heightPx = heightOf(window)
  const cells = new Uint8Array(widthPx * heightPx)
  const pixels = new Int32Array(bitmap.rgba.buffer, bitmap.rgba.byteOffset, bitmap.widthPx * bitmap.heightPx)
  let last = ~pixels[window.top * bitmap.widthPx + window.left]!
  let cell = PAPER as number
  for (let y = 0, to = 0; y < heightPx; y++) {
    const from = (window.top + y) * bitmap.widthPx + window.left
    for (let at = from; at < from + widthPx; at++, to++) {
      // Most pixels are what the one before is.
      if (pixels[at] !== last) {
        last = pixels[at]!
        cell = isInk(bitmap.rgba, at * 4, paper) ? INK : PAPER
      }
      cells[to] = cell
    }
  }
  for (const at of ruleCells({ widthPx, heightPx, ink: cells }, rule)) cells[at] = RULE
  return { window, widthPx, heightPx, cells }
}

const isInk = (rgba: Uint8Array, at: number, [red, green, blue]: readonly [number, number, number]): boolean =>
  Math.abs(rgba[at]! - red) > contrast ||
  Math.abs(rgba[at + 1]! - green) > contrast ||
  Math.abs(rgba[at + 2]! - blue) > contrast

/** Mirrored in the diagonal, as `turnedBox` is. */
export function turnedMap({ window, widthPx, heightPx, cells }: InkMap): InkMap {
  const turned = new Uint8Array(cells.length)
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) turned[x * heightPx + y] = cells[y * widthPx + x]!
  return { window: turnedBox(window), widthPx: heightPx, heightPx: widthPx, cells: turned }
}

const binOf = (rgba: Uint8Array, at: number): number =>
  ((rgba[at]! >> 4) << 8) | ((rgba[at + 1]! >> 4) << 4) | (rgba[at + 2]! >> 4)

/** The mean of the commonest bin of colours, four bits a channel. */
function background(bitmap: Bitmap, around: PixelBox): readonly [number, number, number] {
  const counts = new Uint32Array(4096)
  const box = clipPx(around, bitmap)
  eachPixel(bitmap, box, (at) => counts[binOf(bitmap.rgba, at)]!++)
  const bin = counts.reduce((best, n, i) => (n > counts[best]! ? i : best), 0)
  const sums: [number, number, number] = [0, 0, 0]
  eachPixel(bitmap, box, (at) => {
    if (binOf(bitmap.rgba, at) !== bin) return
    for (let k = 0; k < 3; k++) sums[k]! += bitmap.rgba[at + k]!
  })
  const n = counts[bin] || 1
  return [sums[0] / n, sums[1] / n, sums[2] / n]
}

function eachPixel(bitmap: Bitmap, box: PixelBox, visit: (at: number) => void): void {
  for (let y = box.top; y < box.bottom; y++)
    for (let x = box.left; x < box.right; x++) visit((y * bitmap.widthPx + x) * 4)
}

/** Whether the part of `box` within the map holds only paper, or only paper and rules. */
export function holdsOnly(map: InkMap, box: PixelBox, allowed: typeof PAPER | typeof RULE): boolean {
  const { window, widthPx } = map
  for (let y = Math.max(box.top, window.top); y < Math.min(box.bottom, window.bottom); y++)
    for (let x = Math.max(box.left, window.left); x < Math.min(box.right, window.right); x++) {
      const cell = map.cells[(y - window.top) * widthPx + x - window.left]!
      if (cell !== PAPER && cell !== allowed) return false
    }
  return true
}

import type { Bitmap, TextLayer } from '../engines/pdf-engine.ts'

/** Share of pixels that may differ, and by how much a pixel differs that counts (pdf-engine.md §8.6). */
const mostDiffering = 1 / 1000
const noticeable = 32
/** How far a character may stand from its place, in points. */
const farthestPt = 0.5

/** Whether two drawings of a page look the same. */
export function looksSame(a: Bitmap, b: Bitmap): boolean {
  if (a.widthPx !== b.widthPx || a.heightPx !== b.heightPx) return false
  const before = words(a)
  const after = words(b)
  let allowed = before.length * mostDiffering
  for (let i = 0; i < before.length; i++)
    if (before[i] !== after[i] && differs(a.rgba, b.rgba, i * 4) && --allowed < 0) return false
  return true
}

const words = ({ rgba }: Bitmap): Uint32Array => new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length >> 2)

const differs = (a: Uint8Array, b: Uint8Array, at: number): boolean =>
  [0, 1, 2].some((k) => Math.abs(a[at + k]! - b[at + k]!) > noticeable)

/** Share of characters that may stand elsewhere: the letters of a ligature have no places of their own. */
const mostMoved = 0.03

/** Whether two readings of a page say the same, at the same places. */
export function readsSame(a: TextLayer, b: TextLayer): boolean {
  if (a.text !== b.text) return plain(a.text) === plain(b.text)
  const isMoved = (i: number): boolean =>
    [0, 1, 2, 3].some((k) => Math.abs(a.boxes[i * 4 + k]! - b.boxes[i * 4 + k]!) > farthestPt)
  const moved = Array.from({ length: a.text.length }, (_, i) => i).filter(isMoved)
  return moved.length <= a.text.length * mostMoved
}

/** Ligatures and their letters are one text. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim()

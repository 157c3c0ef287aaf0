import type { GreyImage } from '../../engines/ocr-image.ts'

/** A part of a piece, over its whole height, between columns of nothing but paper; `left`: where it begins in the piece. */
export interface Tile extends GreyImage {
  readonly left: number
}

/** Brightness that differs less than this from the paper is paper. */
const FLAT = 4
/** Paper that stays on either side of the ink. */
const MARGIN_PX = 6
/** What is lower, as it is read, cannot be a letter: a full stop, a dash. */
const LOWEST_PX = 5

/**
 * The parts of a piece on which there is ink, where more than `gapPx` of paper part them: wide paper costs time and says
 * nothing. `scale`: pixels of the piece for one that is read.
 */
export function tilesOf(piece: GreyImage, gapPx: number, scale: number): readonly Tile[] {
  const ink = inkIn(piece)
  const margin = Math.ceil(MARGIN_PX * scale)
  return spansOf(ink, gapPx * scale).flatMap(({ first, last }) => {
    const isLow = lowest(ink, first, last) - highest(ink, first, last) < LOWEST_PX * scale
    return isLow ? [] : [cut(piece, Math.max(0, first - margin), Math.min(piece.widthPx, last + 1 + margin))]
  })
}

/** For each column: the first row with ink, and the row after the last; equal where there is none. */
interface Ink {
  readonly top: Int32Array
  readonly bottom: Int32Array
}

function inkIn({ widthPx, heightPx, grey }: GreyImage): Ink {
  const paper = commonest(grey)
  const [top, bottom] = [new Int32Array(widthPx), new Int32Array(widthPx)]
  for (let y = 0, at = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1, at += 1) {
      if (Math.abs((grey[at] as number) - paper) <= FLAT) continue
      if (bottom[x] === 0) top[x] = y
      bottom[x] = y + 1
    }
  }
  return { top, bottom }
}

function commonest(grey: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (let i = 0; i < grey.length; i += 1) counts[grey[i] as number]! += 1
  return counts.reduce((best, count, value) => (count > (counts[best] as number) ? value : best), 0)
}

interface Span {
  readonly first: number
  readonly last: number
}

/** Columns of ink from the first to the last, parted only by more than `gapPx` of paper. */
function spansOf({ bottom }: Ink, gapPx: number): readonly Span[] {
  const spans: Span[] = []
  for (const [x, end] of bottom.entries()) {
    if (end === 0) continue
    const before = spans.at(-1)
    if (before && x - before.last <= gapPx + 1) spans[spans.length - 1] = { first: before.first, last: x }
    else spans.push({ first: x, last: x })
  }
  return spans
}

const highest = ({ top, bottom }: Ink, first: number, last: number): number => {
  let row = Number.POSITIVE_INFINITY
  for (let x = first; x <= last; x += 1) if (bottom[x] !== 0) row = Math.min(row, top[x] as number)
  return row
}

const lowest = ({ bottom }: Ink, first: number, last: number): number => {
  let row = 0
  for (let x = first; x <= last; x += 1) row = Math.max(row, bottom[x] as number)
  return row
}

function cut({ widthPx, heightPx, grey }: GreyImage, left: number, right: number): Tile {
  const width = right - left
  const part = new Uint8Array(width * heightPx)
  for (let y = 0; y < heightPx; y += 1) part.set(grey.subarray(y * widthPx + left, y * widthPx + right), y * width)
  return { left, widthPx: width, heightPx, grey: part }
}

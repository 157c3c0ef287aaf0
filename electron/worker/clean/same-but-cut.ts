import type { Box } from '../../../shared/geometry/quad.ts'
import type { BurnedPage } from '../../../shared/model/export.ts'
import { excisedGrid } from '../../../shared/paint/excised-grid.ts'
import type { PixelRegion } from '../../../shared/paint/painted.ts'
import { toPoints } from '../../../shared/paint/pixel-box.ts'
import type { PdfDocument, TextLayer } from '../engines/pdf-engine.ts'

/** How far a letter may have moved, in points: half a step of its word, and what rounded kerning adds up to. */
const farthestPt = 1
const farthestUpPt = 0.3
/** The letters of a ligature have no places of their own: so many may move so far. */
const ligaturePt = 6
const mostMoved = 0.02
const dpi = 72
/** A pixel that differs by more shows a line that is missing or elsewhere, not one that moved by a quarter of a point. */
const noticeable = 112
/** Share of the pixels that may differ so (pdf-engine.md §8.6). */
const mostDiffering = 1 / 1000

interface Letter {
  readonly text: string
  readonly box: Box
}

/**
 * The gate of an excised page (pdf-engine.md §8.6): PDFium reads on it every letter of the original that does not lie at an area, in
 * its place, none that does, and just those that the burned page would show; and outside the areas both look the same.
 */
export function isSameButCut(
  original: PdfDocument,
  burned: BurnedPage,
  areas: readonly PixelRegion[],
  excised: PdfDocument,
  excisedIndex: number,
): boolean {
  const boxes = areas.map(({ box }) => toPoints(box, burned, excisedGrid(burned)))
  const size = excised.pageSize(excisedIndex)
  const after = lettersOf(excised.textLayer(excisedIndex))
  return (
    Math.abs(size.widthPt - burned.widthPt) < 1e-3 &&
    Math.abs(size.heightPt - burned.heightPt) < 1e-3 &&
    !after.some(({ box }) => boxes.some((area) => holdsMiddle(area, box))) &&
    isRemainder(lettersOf(original.textLayer(burned.pageIndex)), after, boxes) &&
    lettersIn(after.map(({ text }) => text)) === lettersIn(burned.words.map(({ text }) => text)) &&
    looksSameBeside(original, burned, boxes, excised, excisedIndex)
  )
}

function lettersOf({ text, boxes }: TextLayer): readonly Letter[] {
  const at = (i: number): Box => ({
    left: boxes[i * 4]!,
    bottom: boxes[i * 4 + 1]!,
    right: boxes[i * 4 + 2]!,
    top: boxes[i * 4 + 3]!,
  })
  return Array.from({ length: text.length }, (_, i) => ({ text: text[i]!, box: at(i) })).filter(
    ({ text: unit }) => unit.trim() !== '',
  )
}

/** Whether `after` is `before`, in its order and places, without letters that touch an area. */
function isRemainder(before: readonly Letter[], after: readonly Letter[], areas: readonly Box[]): boolean {
  let [at, moved] = [0, 0]
  for (const letter of before) {
    const next = after[at]
    const isKept = next?.text === letter.text && isNear(next.box, letter.box, farthestPt)
    const isGone = areas.some((area) => touches(area, letter.box))
    const isMoved = next?.text === letter.text && isNear(next.box, letter.box, ligaturePt)
    if (!isKept && !isGone && !isMoved) return false
    if (!isKept && !isGone) moved += 1
    if (isKept || !isGone) at += 1
  }
  return at === after.length && moved <= mostMoved * after.length
}

const isNear = (a: Box, b: Box, farthest: number): boolean =>
  Math.abs(a.left - b.left) <= farthest &&
  Math.abs(a.bottom - b.bottom) <= farthestUpPt &&
  Math.abs(a.top - b.top) <= farthestUpPt

const touches = (a: Box, b: Box): boolean =>
  a.left <= b.right && b.left <= a.right && a.bottom <= b.top && b.bottom <= a.top

const holdsMiddle = (area: Box, b: Box): boolean => {
  const [x, y] = [(b.left + b.right) / 2, (b.bottom + b.top) / 2]
  return x > area.left && x < area.right && y > area.bottom && y < area.top
}

/** Letters and digits in one order: readers put lines together differently, and a mark beside an area may go with it or not. */
const lettersIn = (texts: readonly string[]): string =>
  [
    ...texts
      .join('')
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  ]
    .sort()
    .join('')

function looksSameBeside(
  original: PdfDocument,
  { pageIndex, heightPt }: BurnedPage,
  areas: readonly Box[],
  excised: PdfDocument,
  excisedIndex: number,
): boolean {
  const [a, b] = [original.render(pageIndex, dpi), excised.render(excisedIndex, dpi)]
  if (a.widthPx !== b.widthPx || a.heightPx !== b.heightPx) return false
  const isBeside = (x: number, y: number): boolean =>
    !areas.some(
      (area) =>
        x >= area.left - 2 && x <= area.right + 2 && y >= heightPt - area.top - 2 && y <= heightPt - area.bottom + 2,
    )
  let allowed = a.widthPx * a.heightPx * mostDiffering
  for (let i = 0; i < a.widthPx * a.heightPx; i += 1) {
    const isOther = [0, 1, 2].some((k) => Math.abs(a.rgba[i * 4 + k]! - b.rgba[i * 4 + k]!) > noticeable)
    if (isOther && isBeside(i % a.widthPx, Math.floor(i / a.widthPx)) && --allowed < 0) return false
  }
  return true
}

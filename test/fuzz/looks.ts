import { readFileSync } from 'node:fs'
import { type Bitmap, openPdf, type PdfDocument } from '../../electron/worker/engines/pdf-engine.ts'
import type { PageSize } from '../../shared/model/document.ts'
import type { CertifiedPage } from '../../shared/model/export.ts'
import { growPx, overlapsPx, type PixelBox, toPixels } from '../../shared/paint/pixel-box.ts'

const dpi = 100
const block = 6
/** Mean difference of brightness of a block, of 255: print in black and white is a little bolder than smooth print. */
const mostDifferent = 70
/** Rounding of a page's size. */
const slackPt = 0.01

/** What an export shows that a document without the secret does not, or the reverse, outside the boxes; and pages of another size or number. */
export async function looksWrong(
  blank: Uint8Array,
  path: string,
  sizes: readonly PageSize[],
  certified: readonly CertifiedPage[],
): Promise<readonly string[]> {
  const before = await openPdf({ bytes: blank })
  const after = await openPdf({ bytes: new Uint8Array(readFileSync(path)) })
  try {
    if (after.pageCount !== sizes.length) return [`${after.pageCount} pages for ${sizes.length}`]
    return sizes.flatMap((size, i) => [...wrongSize(after, i, size), ...wrongLook(before, after, i, certified[i])])
  } finally {
    before.close()
    after.close()
  }
}

function wrongSize(after: PdfDocument, pageIndex: number, size: PageSize): readonly string[] {
  const { widthPt, heightPt } = after.pageSize(pageIndex)
  const isRight = Math.abs(widthPt - size.widthPt) < slackPt && Math.abs(heightPt - size.heightPt) < slackPt
  return isRight ? [] : [`page ${pageIndex + 1} is ${widthPt} × ${heightPt} for ${size.widthPt} × ${size.heightPt}`]
}

function wrongLook(
  before: PdfDocument,
  after: PdfDocument,
  pageIndex: number,
  page: CertifiedPage | undefined,
): readonly string[] {
  const [a, b] = [before.render(pageIndex, dpi), after.render(pageIndex, dpi)]
  if (a.widthPx !== b.widthPx || a.heightPx !== b.heightPx) return [`page ${pageIndex + 1} is drawn in another size`]
  const boxes = (page?.regions ?? []).map(({ box }) => growPx(toPixels(box, page as CertifiedPage, a), 1))
  const worst = worstBlock(a, b, boxes)
  return worst.difference <= mostDifferent
    ? []
    : [`page ${pageIndex + 1} differs by ${Math.round(worst.difference)} at ${worst.x}, ${worst.y} px`]
}

interface Difference {
  readonly difference: number
  readonly x: number
  readonly y: number
}

function worstBlock(a: Bitmap, b: Bitmap, covered: readonly PixelBox[]): Difference {
  let worst: Difference = { difference: 0, x: 0, y: 0 }
  for (let y = 0; y + block <= a.heightPx; y += block / 2)
    for (let x = 0; x + block <= a.widthPx; x += block / 2) {
      const place = { left: x, top: y, right: x + block, bottom: y + block }
      if (isSame(a, b, x, y) || covered.some((box) => overlapsPx(box, place))) continue
      const difference = Math.abs(sum(a, x, y) - sum(b, x, y)) / block / block
      if (difference > worst.difference) worst = { difference, x, y }
    }
  return worst
}

/** As most of a page is: it differs by nothing. */
function isSame(a: Bitmap, b: Bitmap, left: number, top: number): boolean {
  for (let y = top; y < top + block; y += 1) {
    const row = (y * a.widthPx + left) * 4
    for (let at = row; at < row + block * 4; at += 1) if (a.rgba[at] !== b.rgba[at]) return false
  }
  return true
}

function sum({ rgba, widthPx }: Bitmap, left: number, top: number): number {
  let total = 0
  for (let y = top; y < top + block; y += 1)
    for (let x = left; x < left + block; x += 1) {
      const at = (y * widthPx + x) * 4
      total += (rgba[at] ?? 0) * 0.3 + (rgba[at + 1] ?? 0) * 0.59 + (rgba[at + 2] ?? 0) * 0.11
    }
  return total
}

import type { PageSize } from '../../../shared/model/document.ts'
import { greyOf, histogramOf } from '../engines/ocr-image.ts'
import type { PdfDocument } from '../engines/pdf-engine.ts'
import { boxAround, type Draft } from './draft.ts'

const DPI = 60
const MOST_PIXELS = 1_000_000
/** More words than a heading and a page number have. */
const MOST_WORDS = 16
/** Paper is this much lighter than ink. */
const INK = 40
/** Share of the page that specks of a scan cover. */
const SPECKS = 0.0002
/** What a scanner shows of the edges of the paper, and room around words. */
const EDGE = 0.02
const AROUND_PT = 4

/** Whether next to no word was read on a page and nothing else is drawn on it: no writing that was not read, no picture. */
export function isEmptyPage(pdf: PdfDocument, pageIndex: number, draft: Draft): boolean {
  if (draft.words.length > MOST_WORDS) return false
  const size = pdf.pageSize(pageIndex)
  const inches = Math.sqrt((size.widthPt / 72) * (size.heightPt / 72))
  const image = greyOf(pdf.render(pageIndex, Math.min(DPI, Math.sqrt(MOST_PIXELS) / inches)))
  const { widthPx, heightPx, grey } = image
  const paper = commonest(histogramOf(image))
  if (paper < 128) return false
  const known = knownOf(draft, size, widthPx, heightPx)
  let ink = 0
  for (let y = Math.floor(heightPx * EDGE); y < heightPx * (1 - EDGE); y++)
    for (let x = Math.floor(widthPx * EDGE); x < widthPx * (1 - EDGE); x++) {
      const at = y * widthPx + x
      if (known[at] === 0 && Math.abs(grey[at]! - paper) > INK) ink++
    }
  return ink <= SPECKS * widthPx * heightPx
}

const commonest = (histogram: Uint32Array): number => histogram.indexOf(Math.max(...histogram))

/** 1 where a word that was read stands. */
function knownOf({ words, boxes }: Draft, size: PageSize, widthPx: number, heightPx: number): Uint8Array {
  const known = new Uint8Array(widthPx * heightPx)
  const [across, up] = [widthPx / size.widthPt, heightPx / size.heightPt]
  for (const { start, end, visible } of words) {
    const box = visible ? boxAround(boxes, start, end) : null
    if (!box) continue
    const left = Math.max(0, Math.floor((box.left - AROUND_PT) * across))
    const right = Math.min(widthPx, Math.ceil((box.right + AROUND_PT) * across))
    const top = Math.max(0, Math.floor((size.heightPt - box.top - AROUND_PT) * up))
    const bottom = Math.min(heightPx, Math.ceil((size.heightPt - box.bottom + AROUND_PT) * up))
    for (let y = top; y < bottom; y++) known.fill(1, y * widthPx + left, y * widthPx + right)
  }
  return known
}

import { type Matrix, toPageSpace } from '../../../shared/geometry/matrix.ts'
import type { Box } from '../../../shared/geometry/quad.ts'
import type { PageSize } from '../../../shared/model/document.ts'
import { Failure } from '../../../shared/result.ts'
import type { Pdfium } from './pdfium.ts'

/** Past this a length in a page is nonsense: 20 km in points, larger than any UserUnit page of ISO 32000-2 Annex C. */
const MAX_LENGTH_PT = 60_000_000

/** A page that PDFium has parsed. `toPage` leads from its user space to page space. */
export interface LoadedPage extends PageSize {
  readonly p: Pdfium
  readonly doc: number
  readonly handle: number
  readonly toPage: Matrix
}

const isLength = (n: number): boolean => Number.isFinite(n) && n > 0 && n <= MAX_LENGTH_PT

function sizeByIndex(p: Pdfium, doc: number, pageIndex: number, unit: number): PageSize | null {
  return p.scratch(8, (size) => {
    const found = p.call.FPDF_GetPageSizeByIndexF(doc, pageIndex, size)
    const widthPt = p.runtime.HEAPF32[size >> 2]! * unit
    const heightPt = p.runtime.HEAPF32[(size >> 2) + 1]! * unit
    return found && isLength(widthPt) && isLength(heightPt) ? { widthPt, heightPt } : null
  })
}

/** A crop box that leaves nothing of the media box is replaced by the media box, in the open document alone (ISO 32000-2 14.11.2: as if it were not there). */
function dropEmptyCrop(p: Pdfium, doc: number, pageIndex: number): void {
  const page = p.call.FPDF_LoadPage(doc, pageIndex)
  if (page === 0) return
  p.scratch(16, (box) => {
    const hasBox = p.call.FPDFPage_GetMediaBox(page, box, box + 4, box + 8, box + 12)
    const [left, bottom, right, top] = hasBox ? p.runtime.HEAPF32.slice(box >> 2, (box >> 2) + 4) : [0, 0, 612, 792]
    p.call.FPDFPage_SetCropBox(page, left!, bottom!, right!, top!)
  })
  p.call.FPDF_ClosePage(page)
}

/** The size of a page as seen, without parsing its content. `unit` is its /UserUnit. Throws PAGE_NOT_READ for a page without a sane size. */
export function pageSizeOf(p: Pdfium, doc: number, pageIndex: number, unit: number): PageSize {
  const size = sizeByIndex(p, doc, pageIndex, unit)
  if (size) return size
  dropEmptyCrop(p, doc, pageIndex)
  const whole = sizeByIndex(p, doc, pageIndex, unit)
  if (whole) return whole
  throw new Failure('PAGE_NOT_READ', { pageIndex })
}

/** What the crop box leaves of the media box, in user space. */
function visibleBox(p: Pdfium, page: number): Box {
  return p.scratch(16, (rect) => {
    p.call.FPDF_GetPageBoundingBox(page, rect)
    const [left, top, right, bottom] = p.runtime.HEAPF32.subarray(rect >> 2, (rect >> 2) + 4)
    return { left: left!, bottom: bottom!, right: right!, top: top! }
  })
}

/** Parses a page. Throws PAGE_NOT_READ where PDFium cannot. The caller closes it. */
export function loadPage(p: Pdfium, doc: number, pageIndex: number, unit: number): LoadedPage {
  const size = pageSizeOf(p, doc, pageIndex, unit)
  const handle = p.call.FPDF_LoadPage(doc, pageIndex)
  if (handle === 0) throw new Failure('PAGE_NOT_READ', { pageIndex })
  if (p.call.FPDFPage_CountObjects(handle) < 0) {
    p.call.FPDF_ClosePage(handle)
    throw new Failure('PAGE_NOT_READ', { pageIndex })
  }
  const toPage = toPageSpace(visibleBox(p, handle), p.call.FPDFPage_GetRotation(handle), unit)
  return { p, doc, handle, toPage, ...size }
}

import { loadPage } from './pdf-page.ts'
import type { Pdfium } from './pdfium.ts'

const NORMAL_DISPLAY = 0
const FLATTENED = 1
const DRAW_ANNOTATIONS = 0x01

/** Draws one pixel, so that PDFium makes the appearances that fields and annotations lack: only what has one is flattened. */
function makeAppearances(p: Pdfium, page: number): void {
  p.scratch(4, (pixel) => {
    const bitmap = p.call.FPDFBitmap_CreateEx(1, 1, 4, pixel, 4)
    if (bitmap === 0) return
    p.call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, 1, 1, 0, DRAW_ANNOTATIONS)
    p.call.FPDFBitmap_Destroy(bitmap)
  })
}

/** Turns what a page's annotations and fields show into page content and drops them; false where there was nothing to do. Changes the open document. */
export function flattenPage(p: Pdfium, doc: number, pageIndex: number): boolean {
  const { handle } = loadPage(p, doc, pageIndex, 1)
  try {
    makeAppearances(p, handle)
    return p.call.FPDFPage_Flatten(handle, NORMAL_DISPLAY) === FLATTENED
  } finally {
    p.call.FPDF_ClosePage(handle)
  }
}

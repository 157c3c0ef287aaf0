import { Failure } from '../../../shared/result.ts'
import type { Bitmap } from './pdf-engine.ts'
import type { LoadedPage } from './pdf-page.ts'

const MAX_PIXELS = 100_000_000
const BGRA = 4
const DRAW_ANNOTATIONS = 0x01
const REVERSE_BYTE_ORDER = 0x10
const WHITE = 0xffffffff

const pixels = (lengthPt: number, dpi: number): number => Math.max(1, Math.round((lengthPt * dpi) / 72))

/** Draws a page as seen on white, annotations and form values included. Throws PAGE_TOO_LARGE, or OUT_OF_MEMORY where the heap has no room. */
export function renderPage(page: LoadedPage, dpi: number): Bitmap {
  const widthPx = pixels(page.widthPt, dpi)
  const heightPx = pixels(page.heightPt, dpi)
  if (!(widthPx * heightPx <= MAX_PIXELS)) throw new Failure('PAGE_TOO_LARGE')
  const { call, runtime } = page.p
  const draw = (buffer: number): Bitmap => {
    const bitmap = call.FPDFBitmap_CreateEx(widthPx, heightPx, BGRA, buffer, widthPx * 4)
    if (bitmap === 0) throw new Failure('OUT_OF_MEMORY')
    call.FPDFBitmap_FillRect(bitmap, 0, 0, widthPx, heightPx, WHITE)
    const flags = DRAW_ANNOTATIONS | REVERSE_BYTE_ORDER
    call.FPDF_RenderPageBitmap(bitmap, page.handle, 0, 0, widthPx, heightPx, 0, flags)
    const rgba = runtime.HEAPU8.slice(buffer, buffer + widthPx * heightPx * 4)
    call.FPDFBitmap_Destroy(bitmap)
    return { widthPx, heightPx, rgba }
  }
  return page.p.scratch(widthPx * heightPx * 4, draw, true)
}

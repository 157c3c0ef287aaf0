import type { Matrix } from '../../../shared/geometry/matrix.ts'
import type { Box } from '../../../shared/geometry/quad.ts'
import type { PageSize } from '../../../shared/model/document.ts'
import { type GreyImage, recognise } from '../engines/ocr-engine.ts'
import { greyOf } from '../engines/ocr-image.ts'
import type { PdfDocument } from '../engines/pdf-engine.ts'
import type { Draft } from './draft.ts'
import { draftFromOcr } from './draft-from-ocr.ts'

const OCR_DPI = 300
/** Past this the page is drawn coarser: it is a plan or a poster, and tesseract gains nothing. */
const MOST_PIXELS = 36_000_000
const REMEMBERED = 24

export interface ReadImage {
  readonly draft: Draft
  readonly confidence: number | null
}

export interface PageImage extends PageSize {
  readonly image: GreyImage
  readonly dpi: number
}

/** A page drawn for recognition: 300 dpi, less for very large pages. */
export function drawForOcr(pdf: PdfDocument, pageIndex: number): PageImage {
  const size = pdf.pageSize(pageIndex)
  const inches = Math.sqrt((size.widthPt / 72) * (size.heightPt / 72))
  const dpi = Math.min(OCR_DPI, Math.sqrt(MOST_PIXELS) / inches)
  return { ...size, dpi, image: greyOf(pdf.render(pageIndex, dpi)) }
}

/** From pixels (y down, first pixel at `left`, `top` of the page) to page space. */
function fromPixels(page: PageImage, leftPx: number, topPx: number): Matrix {
  const x = page.widthPt / page.image.widthPx
  const y = page.heightPt / page.image.heightPx
  return [x, 0, 0, -y, leftPx * x, page.heightPt - topPx * y]
}

export async function recognisePage(page: PageImage): Promise<ReadImage> {
  const recognition = await recognise(page.image, page.dpi)
  return { draft: draftFromOcr(recognition, fromPixels(page, 0, 0)), confidence: recognition.confidence }
}

/** A letterhead comes back on every page of a report: what was read is kept by the picture's look and place. */
const remembered = new Map<string, ReadImage>()

/** What was read of a picture that looks the same in the same place, or what `read` reads of it now. */
export async function readOnce(fingerprint: string, read: () => Promise<ReadImage>): Promise<ReadImage> {
  const known = remembered.get(fingerprint)
  if (known) return known
  const found = await read()
  if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value ?? '')
  remembered.set(fingerprint, found)
  return found
}

/** Forgets what was read: between documents nothing is kept. */
export const forgetPictures = (): void => remembered.clear()

/** Reads a part of a page. */
export async function recogniseRegion(page: PageImage, region: Box): Promise<ReadImage> {
  const { widthPx, heightPx, grey } = page.image
  const x = widthPx / page.widthPt
  const y = heightPx / page.heightPt
  const left = Math.max(0, Math.floor(region.left * x))
  const top = Math.max(0, Math.floor((page.heightPt - region.top) * y))
  const width = Math.min(widthPx, Math.ceil(region.right * x)) - left
  const height = Math.min(heightPx, Math.ceil((page.heightPt - region.bottom) * y)) - top
  const part = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) {
    const from = (top + row) * widthPx + left
    part.set(grey.subarray(from, from + width), row * width)
  }
  const recognition = await recognise({ widthPx: width, heightPx: height, grey: part }, page.dpi)
  return { draft: draftFromOcr(recognition, fromPixels(page, left, top)), confidence: recognition.confidence }
}

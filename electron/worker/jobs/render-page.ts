import type { Job } from '../../../shared/worker/jobs.ts'
import { encodeJpeg } from '../engines/jpeg-engine.ts'
import { tonesOf, yccPlanes } from '../paint/planes.ts'
import { openWorkingCopy } from '../working-copy.ts'

const QUALITY = 82

/** Draws a page for the screen. */
export const renderPage: Job<'render-page'> = async ({ source, pageIndex, dpi }) => {
  const { pdf } = await openWorkingCopy(source)
  const bitmap = pdf.render(pageIndex, dpi)
  const { widthPx, heightPx } = bitmap
  return { widthPx, heightPx, jpeg: encodeJpeg(yccPlanes(bitmap, tonesOf(bitmap).levels), QUALITY) }
}

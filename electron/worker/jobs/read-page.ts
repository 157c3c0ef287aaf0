import type { Job } from '../../../shared/worker/jobs.ts'
import { readPdfPage } from '../reading/read-pdf-page.ts'
import { openWorkingCopy } from '../working-copy.ts'

/** Reads one page. Throws where it cannot: such a page was not read, which is never the same as an empty one. */
export const readPage: Job<'read-page'> = async ({ source, pageIndex, ocr }) => {
  const { pdf, texts } = await openWorkingCopy(source)
  return texts?.[pageIndex] ?? readPdfPage(pdf, pageIndex, ocr)
}

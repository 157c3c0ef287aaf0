import type { PageSize } from '../../../shared/model/document.ts'
import { Failure } from '../../../shared/result.ts'
import type { Job } from '../../../shared/worker/jobs.ts'
import type { PdfDocument } from '../engines/pdf-engine.ts'
import { openFile } from '../working-copy.ts'

/** Where PDFium finds no size for a page, it takes this one; such a page fails when it is read. */
const unknownSize: PageSize = { widthPt: 612, heightPt: 792 }

function sizeOf(pdf: PdfDocument, pageIndex: number): PageSize {
  try {
    return pdf.pageSize(pageIndex)
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'PAGE_NOT_READ') return unknownSize
    throw thrown
  }
}

/** Opens an input: its format, digest and pages. */
export const openDocument: Job<'open-document'> = async ({ path, password }) => {
  const { copy, format, fingerprint } = await openFile(path, password)
  const pages = Array.from({ length: copy.pdf.pageCount }, (_, i) => sizeOf(copy.pdf, i))
  return { format: format.id, sha256: fingerprint.sha256, bytes: fingerprint.bytes, pages }
}

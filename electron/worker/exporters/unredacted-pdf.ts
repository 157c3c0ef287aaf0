import type { BurnedPage, CertifiedPage } from '../../../shared/model/export.ts'
import type { PageText } from '../../../shared/model/page-text.ts'
import { Failure } from '../../../shared/result.ts'
import type { PdfDocument } from '../engines/pdf-engine.ts'
import type { PdfWriter } from '../engines/pdf-writer.ts'
import { PageCopier } from '../engines/pdf-writer-copy.ts'
import { burn } from '../paint/burn.ts'
import type { WorkingCopy } from '../working-copy.ts'
import type { Exporter } from './exporter.ts'
import { pageTextOf } from './page-text-of.ts'
import { drawnOrBlack } from './unseen-page.ts'
import { burnedPage, copiedPage, type WritePage, writePages } from './write-pages.ts'

const dpi = 200
/** No reason to be sparing: this copy stays with the force. */
const wantedBytes = 600_000
/** Larger sources are not parsed whole; their pages become images. */
const mostCopiedBytes = 64 << 20

/**
 * The whole document as a fresh file, annotations and form values drawn: what a reader of the source sees, and nothing that
 * could run, phone home or hide. A page that cannot be rebuilt from the allow-list becomes an image with its text.
 */
export const unredactedPdf: Exporter = {
  id: 'unredacted',
  write: async (copy, { pages, title, to, hasBanner = false }) => {
    const { pdf } = copy
    if (pages.length !== pdf.pageCount) throw new Failure('EXPORT_REFUSED', { pages: pages.length })
    const copier = copy.isConverted ? null : await copierOf(pdf)
    const writePage: WritePage = (writer, index) => {
      const page = pages[index]!
      if (page.method === 'burned') return burnedPage(writer, page.page)
      return (
        copied(writer, pdf, copier, page.pageIndex) ??
        burnedPage(
          writer,
          drawnOrBlack(pdf, page.pageIndex, () => drawn(copy, page.pageIndex)),
        )
      )
    }
    return writePages(to, title, pages.length, writePage, hasBanner)
  },
}

async function copierOf(pdf: PdfDocument): Promise<PageCopier | null> {
  try {
    const bytes = pdf.rewrite({ flatten: true })
    return bytes.length > mostCopiedBytes ? null : await PageCopier.load(bytes)
  } catch {
    return null
  }
}

function copied(
  writer: PdfWriter,
  pdf: PdfDocument,
  copier: PageCopier | null,
  pageIndex: number,
): Omit<CertifiedPage, 'pageNumber'> | null {
  try {
    if (!copier) return null
    writer.addCopy(copier, pageIndex)
    return copiedPage(pdf.pageSize(pageIndex))
  } catch {
    return null
  }
}

function drawn({ pdf, texts }: WorkingCopy, pageIndex: number): BurnedPage {
  const page: PageText = texts?.[pageIndex] ?? pageTextOf(pdf, pageIndex)
  return burn(pdf, { page, regions: [], dpi, wantedBytes })
}

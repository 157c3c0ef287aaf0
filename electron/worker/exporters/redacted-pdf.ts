import { Failure } from '../../../shared/result.ts'
import { PageCopier } from '../engines/pdf-writer-copy.ts'
import type { Exporter } from './exporter.ts'
import { burnedPage, copiedPage, writePages } from './write-pages.ts'

/** The copy to be disclosed: burned pages, and pages that were proven clean. */
export const redactedPdf: Exporter = {
  id: 'redacted',
  write: async ({ pdf }, { pages, title, to }) => {
    if (pages.length !== pdf.pageCount) throw new Failure('EXPORT_REFUSED', { pages: pages.length })
    const needsCopies = pages.some((page) => page.method === 'copied')
    const copier = needsCopies ? await PageCopier.load(pdf.rewrite({ flatten: false })) : null
    return writePages(to, title, pages.length, (writer, index) => {
      const page = pages[index]!
      if (page.method === 'burned') return burnedPage(writer, page.page)
      try {
        writer.addCopy(copier!, page.pageIndex)
      } catch {
        throw new Failure('EXPORT_REFUSED', { pageNumber: index + 1 })
      }
      return copiedPage(pdf.pageSize(page.pageIndex))
    })
  },
}

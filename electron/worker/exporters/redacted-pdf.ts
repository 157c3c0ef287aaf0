import type { PageSize } from '../../../shared/model/document.ts'
import type { CertifiedPage, PageOutput } from '../../../shared/model/export.ts'
import { excisedGrid } from '../../../shared/paint/excised-grid.ts'
import type { PixelRegion } from '../../../shared/paint/painted.ts'
import { toPoints } from '../../../shared/paint/pixel-box.ts'
import { Failure } from '../../../shared/result.ts'
import { excisePages, isExcised, type Outcome } from '../clean/excise-pages.ts'
import type { PdfDocument } from '../engines/pdf-engine.ts'
import { PageCopier } from '../engines/pdf-writer-copy.ts'
import type { Exporter } from './exporter.ts'
import { burnedPage, copiedPage, writePages } from './write-pages.ts'

/** The copy to be disclosed: burned pages, pages whose letters could be cut out, and pages that were proven clean. */
export const redactedPdf: Exporter = {
  id: 'redacted',
  write: async ({ pdf }, { pages, title, to }) => {
    if (pages.length !== pdf.pageCount) throw new Failure('EXPORT_REFUSED', { pages: pages.length })
    const outcomes = await outcomesOf(pdf, pages)
    const needsCopies = pages.some((page, i) => page.method === 'copied' || isExcised(outcomes[i]))
    const copier = needsCopies ? await PageCopier.load(pdf.rewrite({ flatten: false })) : null
    const written = writePages(to, title, pages.length, (writer, index) => {
      const page = pages[index]!
      const outcome = outcomes[index]
      if (page.method === 'burned' && !isExcised(outcome)) return burnedPage(writer, page.page)
      const pageIndex = page.method === 'burned' ? page.page.pageIndex : page.pageIndex
      const size = pdf.pageSize(pageIndex)
      try {
        if (isExcised(outcome)) return excisedPage(size, writer.addExcised(copier!, outcome))
        writer.addCopy(copier!, pageIndex)
      } catch {
        throw new Failure('EXPORT_REFUSED', { pageNumber: index + 1 })
      }
      return copiedPage(size)
    })
    const notExcised = outcomes.filter((outcome) => typeof outcome === 'string')
    return { ...written, ...(notExcised.length > 0 ? { notExcised } : {}) }
  },
}

/** By page: what of it can be excised, or why it is burned; undefined where nobody asked. Where trying fails as a whole, nothing is excised. */
async function outcomesOf(pdf: PdfDocument, pages: readonly PageOutput[]): Promise<readonly (Outcome | undefined)[]> {
  const wanted = pages.flatMap((page) => (page.method === 'burned' && page.isExcisable ? [page.page] : []))
  const tried = await tryAll(pdf, wanted)
  return pages.map((page) => (page.method === 'burned' ? tried[wanted.indexOf(page.page)] : undefined))
}

async function tryAll(pdf: PdfDocument, wanted: Parameters<typeof excisePages>[2]): Promise<readonly Outcome[]> {
  if (wanted.length === 0) return []
  try {
    return await excisePages(pdf, await PageCopier.load(pdf.rewrite({ flatten: false })), wanted)
  } catch {
    return wanted.map(() => 'not-rebuildable')
  }
}

function excisedPage(size: PageSize, drawn: readonly PixelRegion[]): Omit<CertifiedPage, 'pageNumber'> {
  const regions = drawn.map(({ box, reasonCode }) => ({ box: toPoints(box, size, excisedGrid(size)), reasonCode }))
  return { ...size, method: 'excised', regions }
}

import type { PageSize } from '../../../shared/model/document.ts'
import type { BurnedPage, CertifiedPage, Written } from '../../../shared/model/export.ts'
import { PdfWriter } from '../engines/pdf-writer.ts'
import { fileSink } from '../engines/pdf-writer-sink.ts'

/** Makes one page of the output and says how it got there. */
export type WritePage = (writer: PdfWriter, index: number) => Omit<CertifiedPage, 'pageNumber'>

/** Writes a file of `count` pages, one after the other; nothing stays behind if one of them fails. */
export function writePages(to: string, title: string, count: number, writePage: WritePage, hasBanner = false): Written {
  const writer = new PdfWriter(fileSink(to), { hasBanner })
  try {
    const pages = Array.from({ length: count }, (_, index) => ({ pageNumber: index + 1, ...writePage(writer, index) }))
    return { ...writer.finish(title), pages }
  } catch (thrown) {
    writer.discard()
    throw thrown
  }
}

export const copiedPage = ({ widthPt, heightPt }: PageSize): Omit<CertifiedPage, 'pageNumber'> => ({
  widthPt,
  heightPt,
  method: 'copied',
  regions: [],
})

export function burnedPage(writer: PdfWriter, page: BurnedPage): Omit<CertifiedPage, 'pageNumber'> {
  writer.addBurned(page)
  return { widthPt: page.widthPt, heightPt: page.heightPt, method: 'burned', regions: page.regions }
}

import type { PageText, Word } from '../../../shared/model/page-text.ts'
import type { PdfDocument } from '../engines/pdf-engine.ts'

/** The visible words of a page as its text layer has them, without recognition. */
export function pageTextOf(pdf: PdfDocument, pageIndex: number): PageText {
  const { text, boxes, hidden } = pdf.textLayer(pageIndex)
  const words = Array.from(text.matchAll(/\S+/gu), ({ 0: run, index }): Word => {
    const end = index + run.length
    return { start: index, end, confidence: null, visible: hidden.subarray(index, end).every((kind) => kind === 0) }
  })
  const size = pdf.pageSize(pageIndex)
  return { ...size, pageIndex, status: 'read', source: 'text', confidence: null, text, boxes, words, hidden: [] }
}

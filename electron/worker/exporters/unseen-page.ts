import type { ErrorCode } from '../../../shared/errors.ts'
import type { PageSize } from '../../../shared/model/document.ts'
import type { BurnedPage } from '../../../shared/model/export.ts'
import { Failure } from '../../../shared/result.ts'
import type { PdfDocument } from '../engines/pdf-engine.ts'
import { deflated } from '../engines/pdf-writer-flate.ts'

const undrawable: ReadonlySet<ErrorCode> = new Set(['PAGE_NOT_READ', 'PAGE_TOO_LARGE'])
const unknownSize: PageSize = { widthPt: 612, heightPt: 792 }

const isUndrawable = (thrown: unknown): boolean => thrown instanceof Failure && undrawable.has(thrown.code)

/** What `draw` gives; or, for a page that nobody can draw, a page that is black from edge to edge. */
export function drawnOrBlack(pdf: PdfDocument, pageIndex: number, draw: () => BurnedPage): BurnedPage {
  try {
    return draw()
  } catch (thrown) {
    if (!isUndrawable(thrown)) throw thrown
    const bytes = deflated(new Uint8Array(1))
    const image = { filter: 'FlateDecode', colour: 'grey', widthPx: 1, heightPx: 1, bytes } as const
    return { ...sizeOf(pdf, pageIndex), pageIndex, image, words: [], regions: [] }
  }
}

function sizeOf(pdf: PdfDocument, pageIndex: number): PageSize {
  try {
    return pdf.pageSize(pageIndex)
  } catch (thrown) {
    if (!isUndrawable(thrown)) throw thrown
    return unknownSize
  }
}

import type { Cleanliness } from '../../../shared/model/export.ts'
import { openPdf, type PdfDocument } from '../engines/pdf-engine.ts'
import { PdfWriter } from '../engines/pdf-writer.ts'
import type { PageCopier } from '../engines/pdf-writer-copy.ts'
import { memorySink } from '../engines/pdf-writer-sink.ts'
import { hiddenReason } from './hidden-reason.ts'
import { looksSame, readsSame } from './same-page.ts'

/** Fine enough to see a letter that is missing or out of place. */
const dpi = 72

/** Rebuilds the pages that have no reason against it, and lets PDFium read and draw them beside the originals. */
export async function compareRebuilt(
  pdf: PdfDocument,
  copier: PageCopier,
  pages: readonly Cleanliness[],
): Promise<readonly Cleanliness[]> {
  const candidates = pages.filter(({ reason }) => reason === null).map(({ pageIndex }) => pageIndex)
  if (candidates.length === 0) return pages
  const bytes = rebuild(copier, candidates)
  if (!bytes) return pages.map((page) => ({ ...page, reason: page.reason ?? 'not-rebuildable' }))
  const rebuilt = await openPdf({ bytes })
  try {
    const found = new Map(candidates.map((pageIndex, i) => [pageIndex, compare(pdf, pageIndex, rebuilt, i)]))
    return pages.map((page) => found.get(page.pageIndex) ?? page)
  } finally {
    rebuilt.close()
  }
}

/** null where a font turns out to be too damaged to be written. */
function rebuild(copier: PageCopier, pageIndexes: readonly number[]): Uint8Array | null {
  const sink = memorySink()
  const writer = new PdfWriter(sink)
  try {
    for (const pageIndex of pageIndexes) writer.addCopy(copier, pageIndex)
    writer.finish('')
    return sink.bytes()
  } catch {
    return null
  }
}

function compare(pdf: PdfDocument, pageIndex: number, rebuilt: PdfDocument, copyIndex: number): Cleanliness {
  const layer = pdf.textLayer(pageIndex)
  const hidden = hiddenReason(layer)
  if (hidden) return { pageIndex, reason: hidden }
  const [size, copySize] = [pdf.pageSize(pageIndex), rebuilt.pageSize(copyIndex)]
  const isSame =
    size.widthPt === copySize.widthPt &&
    size.heightPt === copySize.heightPt &&
    readsSame(layer, rebuilt.textLayer(copyIndex)) &&
    looksSame(pdf.render(pageIndex, dpi), rebuilt.render(copyIndex, dpi))
  return { pageIndex, reason: isSame ? null : 'differs-when-rebuilt' }
}

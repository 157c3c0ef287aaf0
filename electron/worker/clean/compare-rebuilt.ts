import type { Cleanliness, UncleanReason } from '../../../shared/model/export.ts'
import { openPdf, type PdfDocument } from '../engines/pdf-engine.ts'
import { PdfWriter } from '../engines/pdf-writer.ts'
import type { PageCopier } from '../engines/pdf-writer-copy.ts'
import { memorySink } from '../engines/pdf-writer-sink.ts'
import { reasonOf } from '../engines/pdf-writer-unclean.ts'
import { hiddenReason } from './hidden-reason.ts'
import { looksSame, readsSame } from './same-page.ts'

/** Fine enough to see a letter that is missing or out of place. */
const dpi = 72

/** Rebuilds every page that the allow-list takes, and lets PDFium read and draw it beside the original. */
export async function compareRebuilt(pdf: PdfDocument, copier: PageCopier): Promise<readonly Cleanliness[]> {
  const { reasons, bytes } = rebuild(copier)
  if (!bytes) return reasons.map((reason, pageIndex) => ({ pageIndex, reason: reason ?? 'not-rebuildable' }))
  const rebuilt = await openPdf({ bytes })
  try {
    let copied = 0
    return reasons.map((reason, pageIndex) => ({
      pageIndex,
      reason: reason ?? compare(pdf, pageIndex, rebuilt, copied++),
    }))
  } finally {
    rebuilt.close()
  }
}

interface Rebuilt {
  /** By page: why it is not among the rebuilt ones, or null. */
  readonly reasons: readonly (UncleanReason | null)[]
  /** null where there is no such page, or a font turned out to be too damaged to be written. */
  readonly bytes: Uint8Array | null
}

function rebuild(copier: PageCopier): Rebuilt {
  const sink = memorySink()
  const writer = new PdfWriter(sink)
  const reasons = Array.from({ length: copier.pageCount }, (_, pageIndex) => add(writer, copier, pageIndex))
  if (!reasons.includes(null)) return { reasons, bytes: null }
  try {
    writer.finish('')
    return { reasons, bytes: sink.bytes() }
  } catch {
    return { reasons, bytes: null }
  }
}

function add(writer: PdfWriter, copier: PageCopier, pageIndex: number): UncleanReason | null {
  try {
    writer.addCopy(copier, pageIndex)
    return null
  } catch (thrown) {
    return reasonOf(thrown)
  }
}

function compare(pdf: PdfDocument, pageIndex: number, rebuilt: PdfDocument, copyIndex: number): UncleanReason | null {
  const layer = pdf.textLayer(pageIndex)
  const hidden = hiddenReason(layer)
  if (hidden) return hidden
  const [size, copySize] = [pdf.pageSize(pageIndex), rebuilt.pageSize(copyIndex)]
  const isSame =
    size.widthPt === copySize.widthPt &&
    size.heightPt === copySize.heightPt &&
    readsSame(layer, rebuilt.textLayer(copyIndex)) &&
    looksSame(pdf.render(pageIndex, dpi), rebuilt.render(copyIndex, dpi))
  return isSame ? null : 'differs-when-rebuilt'
}

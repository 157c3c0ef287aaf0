import { stat } from 'node:fs/promises'
import type { Cleanliness, UncleanReason } from '../../../shared/model/export.ts'
import type { Job } from '../../../shared/worker/jobs.ts'
import { compareRebuilt } from '../clean/compare-rebuilt.ts'
import { PageCopier } from '../engines/pdf-writer-copy.ts'
import { openWorkingCopy } from '../working-copy.ts'

/** Larger sources are not parsed whole: nearly always scans, whose pages are burned anyway. */
const mostBytes = 64 << 20

/**
 * For every page, why it may not be copied, or null. A page is clean if the allow-list rebuild takes it, if it holds no text that
 * a reader does not see, and if the rebuilt page, read and drawn by PDFium, says and shows the same as the original.
 */
export const proveClean: Job<'prove-clean'> = async ({ source }) => {
  const { pdf, isConverted } = await openWorkingCopy(source)
  if (isConverted) return all(pdf.pageCount, 'was-recognised')
  if ((await stat(source.path)).size > mostBytes) return all(pdf.pageCount, 'not-rebuildable')
  const copier = await PageCopier.load(pdf.rewrite({ flatten: false })).catch(() => null)
  if (copier?.pageCount !== pdf.pageCount) return all(pdf.pageCount, 'not-rebuildable')
  return compareRebuilt(pdf, copier)
}

const all = (pageCount: number, reason: UncleanReason): readonly Cleanliness[] =>
  Array.from({ length: pageCount }, (_, pageIndex) => ({ pageIndex, reason }))

import { stat } from 'node:fs/promises'
import type { Job } from '../../../shared/worker/jobs.ts'
import { burn } from '../paint/burn.ts'
import { openWorkingCopy } from '../working-copy.ts'

/** A page may grow by this much over its share of the source before it is compressed harder. */
const mostGrowth = 1.2
/** Below this nothing is gained. */
const leastBytes = 100_000

/** Draws a page, paints its regions, and encodes it afresh. Throws PAGE_TOO_LARGE where it cannot be drawn. */
export const burnPage: Job<'burn-page'> = async ({ source, page, regions, dpi, widthStepPt }) => {
  const { pdf } = await openWorkingCopy(source)
  const share = (await stat(source.path)).size / pdf.pageCount
  return burn(pdf, { page, regions, dpi, widthStepPt, wantedBytes: Math.max(leastBytes, share * mostGrowth) })
}

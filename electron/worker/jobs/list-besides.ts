import type { Job } from '../../../shared/worker/jobs.ts'
import { openWorkingCopy } from '../working-copy.ts'

/** What a file holds beside its pages; nothing of a picture or a plain text, of which pages were made. */
export const listBesides: Job<'list-besides'> = async ({ source }) => {
  const { pdf, isConverted } = await openWorkingCopy(source)
  return isConverted ? [] : pdf.besides()
}

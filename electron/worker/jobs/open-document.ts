import type { Job } from '../../../shared/worker/jobs.ts'
import { openFile } from '../working-copy.ts'

/** Opens an input: its format, digest and pages. A page without a sane size gets none, and fails when it is read. */
export const openDocument: Job<'open-document'> = async ({ path, password }) => {
  const { copy, format, fingerprint } = await openFile(path, password)
  const pages = Array.from({ length: copy.pdf.pageCount }, (_, i) => copy.pdf.pageSize(i))
  return { format: format.id, sha256: fingerprint.sha256, bytes: fingerprint.bytes, pages }
}

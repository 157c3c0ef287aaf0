import { Failure } from '../../../shared/result.ts'
import type { Job } from '../../../shared/worker/jobs.ts'
import { exporters } from '../exporters/index.ts'
import { openWorkingCopy } from '../working-copy.ts'

/** Writes one copy of a document to a temporary place and makes sure that it is on the disk. */
export const writeExport: Job<'write-export'> = async (order) => {
  const exporter = exporters.find(({ id }) => id === order.kind)
  if (!exporter) throw new Failure('BAD_REQUEST')
  return exporter.write(await openWorkingCopy(order.source), order)
}

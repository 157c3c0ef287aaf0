import type { ExportKind, Written } from '../../../shared/model/export.ts'
import type { JobInput } from '../../../shared/worker/jobs.ts'
import type { WorkingCopy } from '../working-copy.ts'

/** A kind of output; one file each in this folder. */
export interface Exporter {
  readonly id: ExportKind
  /** Writes a fresh file at `order.to`, which must not exist. Throws EXPORT_REFUSED, or what the disk says, and leaves nothing behind. */
  write(copy: WorkingCopy, order: JobInput<'write-export'>): Promise<Written>
}

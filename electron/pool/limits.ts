import { availableParallelism, loadavg } from 'node:os'
import type { JobName } from '../../shared/worker/jobs.ts'

const mebibyte = 2 ** 20

/** Longest that one call of a job may take on a machine that does nothing else. Writing and proving grow with the pages: their callers add to it. */
export const timeoutsMs: { readonly [N in JobName]: number } = {
  'open-document': 20_000,
  'read-page': 45_000,
  'list-besides': 20_000,
  'detect-document': 45_000,
  'prove-clean': 45_000,
  'burn-page': 45_000,
  'write-export': 45_000,
  'verify-export': 60_000,
  'render-page': 30_000,
  'draw-report': 60_000,
}

/** All but those that write files. */
export const mayRunAgain = (job: JobName): boolean => job !== 'write-export' && job !== 'draw-report'

/** How much longer work takes because others want the processors too: 1 on an idle machine, 4 at most. Windows does not tell. */
export const slownessNow = (): number => Math.min(4, Math.max(1, (loadavg()[0] ?? 0) / availableParallelism()))

/** What the process that holds the workers may take before the job that holds most is stopped. */
export const processLimitBytes = 1250 * mebibyte

/** A worker that holds more than this is replaced when it is free. */
export const renewAboveBytes = 450 * mebibyte

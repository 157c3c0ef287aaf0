import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { slownessNow, timeoutsMs } from '../../electron/pool/limits.ts'
import { threadStarter } from '../../electron/pool/thread-port.ts'
import { WorkerPool } from '../../electron/pool/worker-pool.ts'
import { inOrder } from '../../electron/session/in-parallel.ts'
import type { Session } from '../../electron/session/session.ts'
import { openHome } from '../../electron/store/home.ts'
import { closeOcr } from '../../electron/worker/engines/ocr-worker.ts'
import { verifyExport } from '../../electron/worker/jobs/verify-export.ts'
import type { Jobs } from '../../shared/worker/jobs.ts'
import { detectors } from '../leak/attack/index.ts'
import { barePictures, drawnPages, extractedPictures, turnedPages } from '../leak/attack/pictures.ts'
import { examine, type Verdict } from './examine.ts'

const reading = [drawnPages, extractedPictures, barePictures, turnedPages]
/** Those that take milliseconds. */
export const quickDetectors = detectors.filter((detector) => !reading.includes(detector))
const repeatedEvery = 10
const atOnce = 2

/** Examines the documents of some seeds and hands out the verdicts in order. `isDeep`: every detector looks at every one. */
export async function examineSeeds(
  seeds: readonly number[],
  { isDeep }: { readonly isDeep: boolean },
  emit: (verdict: Verdict) => void,
): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'fuzz-home-'))
  process.env.REDACTION_ASSIST_HOME = home
  const pool = openPool()
  const session = sessionOf(pool)
  const judge = (seed: number): Promise<Verdict> =>
    examine(session, seed, { detectors: isDeep ? detectors : quickDetectors, isRepeated: seed % repeatedEvery === 1 })
  try {
    for await (const verdict of inOrder(seeds, atOnce, judge)) emit(verdict)
  } finally {
    await pool.close()
    await closeOcr()
    rmSync(home, { recursive: true, force: true })
  }
}

/** Workers that are never renewed: starting one costs more than a small document. */
class LastingPool extends WorkerPool<Jobs> {
  override retire(): void {}
}

function openPool(): WorkerPool<Jobs> {
  const host = new URL('../../electron/worker/host.ts', import.meta.url)
  return new LastingPool(threadStarter(host), {
    size: atOnce,
    timeoutMs: (job) => timeoutsMs[job],
    slowness: slownessNow,
    renewAboveBytes: Number.POSITIVE_INFINITY,
  })
}

function sessionOf(pool: WorkerPool<Jobs>): Session {
  const home = openHome()
  const { signal } = new AbortController()
  return {
    pool,
    home: () => home,
    verify: (input) => verifyExport(input),
    fixed: async () => ({}),
    words: async () => ({ alwaysRedact: [], neverRedact: [] }),
    now: () => new Date(),
    signal,
    progress: () => {},
    product: 'fuzz 1',
  }
}

import { availableParallelism } from 'node:os'
import type { Fixed } from '../../shared/model/fixed-settings.ts'
import type { Jobs } from '../../shared/worker/jobs.ts'
import { mayRunAgain, processLimitBytes, renewAboveBytes, slownessNow, timeoutsMs } from '../pool/limits.ts'
import { threadStarter } from '../pool/thread-port.ts'
import { verifyInParts } from '../pool/verify-in-parts.ts'
import type { StartVerifier } from '../pool/verify-process.ts'
import { Watchdog } from '../pool/watchdog.ts'
import { WorkerPool } from '../pool/worker-pool.ts'
import type { Progress } from '../session/progress.ts'
import type { Session } from '../session/session.ts'
import { type Home, openHome } from '../store/home.ts'
import { logInternal } from '../store/log.ts'
import { loadOwnWords } from '../store/own-words.ts'

export interface Composition {
  readonly session: Session
  close(): Promise<void>
}

export interface ComposeOptions {
  readonly product: string
  /** Workers; by default one a core, four at most. */
  readonly jobs: number | null
  readonly signal: AbortSignal
  readonly progress: (event: Progress) => void
  /** What starts the process that proves an export; by default a child of Node's. */
  readonly startVerifier?: StartVerifier
  /** What is fixed for this computer; by default nothing. */
  readonly fixed?: () => Promise<Fixed>
}

const nothingFixed = async (): Promise<Fixed> => ({})

const host = new URL('../worker/host.ts', import.meta.url)

/** Puts the product together: the one place that knows all its parts. Knows no Electron: the command line and the tests use it as it is. */
export function compose({
  product,
  jobs,
  signal,
  progress,
  startVerifier,
  fixed = nothingFixed,
}: ComposeOptions): Composition {
  const pool = new WorkerPool<Jobs>(threadStarter(host), {
    size: jobs ?? Math.min(4, availableParallelism()),
    timeoutMs: (job) => timeoutsMs[job],
    slowness: slownessNow,
    mayRunAgain,
    renewAboveBytes,
    onInternal: logInternal,
  })
  const watchdog = new Watchdog(processLimitBytes, (isStillNeeded) => pool.shed(isStillNeeded))
  const home = once(openHome)
  const session: Session = {
    pool,
    home,
    fixed,
    words: async () => (await fixed()).words ?? loadOwnWords(home),
    verify: (input, stop) => verifyInParts(input, pool.size, { signal: stop }, startVerifier),
    now: () => new Date(),
    signal,
    progress,
    product,
  }
  const close = async () => {
    watchdog.stop()
    await pool.close()
  }
  return { session, close }
}

function once(open: () => Promise<Home>): () => Promise<Home> {
  let home: Promise<Home> | null = null
  return () => {
    home ??= open()
    return home
  }
}

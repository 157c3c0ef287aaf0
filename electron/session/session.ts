import type { Fixed } from '../../shared/model/fixed-settings.ts'
import type { OwnWords } from '../../shared/model/own-words.ts'
import type { Jobs } from '../../shared/worker/jobs.ts'
import type { WorkerPool } from '../pool/worker-pool.ts'
import type { Home } from '../store/home.ts'
import type { Progress } from './progress.ts'
import type { VerifyInFreshProcess } from './verify.ts'

/** What every verb of the product works with; put together in main/compose.ts. */
export interface Session {
  readonly pool: WorkerPool<Jobs>
  /** Opened on first use: most commands need no key. */
  readonly home: () => Promise<Home>
  readonly verify: VerifyInFreshProcess
  /** What whoever looks after the computer has fixed for every case. FIXED_SETTINGS_INVALID. */
  readonly fixed: () => Promise<Fixed>
  /** Words of one's own that hold for new cases and for runs outside cases; asked anew each time. */
  readonly words: () => Promise<OwnWords>
  readonly now: () => Date
  /** Stops everything under way; verbs then fail with CANCELLED. */
  readonly signal: AbortSignal
  readonly progress: (event: Progress) => void
  /** Name and version of the program. */
  readonly product: string
}

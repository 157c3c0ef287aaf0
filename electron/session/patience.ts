import type { ErrorCode } from '../../shared/errors.ts'

const firstMs = 40_000
const leastMs = 5_000
const enough = 4

/** Ends that cost time: a page that hangs, fills the memory or kills its worker. */
const costly: ReadonlySet<ErrorCode> = new Set(['TIMED_OUT', 'OUT_OF_MEMORY', 'WORKER_DIED'])

/** How long to wait for a page of one document: less after each that cost time, and no longer at all after four without one that went well. */
export class Patience {
  private lost = 0

  /** null: give up on the rest. */
  get timeoutMs(): number | null {
    return this.lost < enough ? Math.max(leastMs, firstMs / 2 ** this.lost) : null
  }

  wentWell(): void {
    this.lost = 0
  }

  failed(code: ErrorCode): void {
    if (costly.has(code)) this.lost += 1
  }
}

import type { ErrorCode } from '../../shared/errors.ts'
import { Failure } from '../../shared/result.ts'
import type { JobMap, Reply, Request } from './messages.ts'
import type { ExitReason, StartWorker } from './ports.ts'
import { type Call, Slot } from './slot.ts'

export interface PoolOptions<J> {
  readonly size: number
  readonly timeoutMs: (job: keyof J & string) => number
  /** How many times longer everything may take now, because the machine is busy with other things; by default once. */
  readonly slowness?: () => number
  /** Jobs that change nothing outside their worker: what memory did not suffice for beside others is done again alone. */
  readonly mayRunAgain?: (job: keyof J & string) => boolean
  /** A worker that holds more than this after a job is replaced: engines' memories never shrink (pdf-engine.md T11). */
  readonly renewAboveBytes: number
  /** Told of failures nobody foresaw, as places in the program. */
  readonly onInternal?: (job: string, frames: readonly string[]) => void
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined
  readonly timeoutMs?: number
  readonly affinity?: string
  /** Buffers that the caller gives away rather than has copied. */
  readonly transfer?: readonly ArrayBuffer[]
}

/** After one of these a worker's engines cannot be trusted to be whole. */
const poisoning: ReadonlySet<ErrorCode> = new Set([
  'INTERNAL',
  'OUT_OF_MEMORY',
  'WORKER_DIED',
  'TIMED_OUT',
  'OCR_FAILED',
])

/**
 * Runs jobs in workers that may die. A job that kills, hangs or overfills its worker fails alone, with TIMED_OUT,
 * OUT_OF_MEMORY or WORKER_DIED; the worker is replaced and all other work goes on. Knows no job.
 */
export class WorkerPool<J extends JobMap<J>> {
  private readonly slots = new Set<Slot>()
  private readonly queue: Call[] = []
  private readonly start: StartWorker
  private readonly options: PoolOptions<J>
  private nextId = 1
  private isClosed = false

  constructor(start: StartWorker, options: PoolOptions<J>) {
    this.start = start
    this.options = options
  }

  get size(): number {
    return this.options.size
  }

  run<N extends keyof J & string>(name: N, input: J[N]['input'], options: CallOptions = {}): Promise<J[N]['output']> {
    const { signal } = options
    if (signal?.aborted || this.isClosed) return Promise.reject(new Failure('CANCELLED'))
    const id = this.nextId++
    const cancel = () => this.cancel(id)
    signal?.addEventListener('abort', cancel, { once: true })
    const answer = new Promise<unknown>((resolve, reject) => {
      this.queue.push({ ...this.callOf({ id, name, input }, options), resolve, reject })
      this.drain()
    })
    return answer.finally(() => signal?.removeEventListener('abort', cancel))
  }

  /** Replaces the workers that served `affinity` once they are free: to call when a document that needed OCR is done. */
  retire(affinity: string): void {
    for (const slot of this.slots) if (slot.affinity === affinity) slot.isRetiring = true
    this.dropRetired()
  }

  /**
   * Frees memory: an idle worker that holds much if there is one, else the busy one that holds most; its job is done again
   * alone or fails with OUT_OF_MEMORY. None where none holds much: what a worker that has just died held goes back a moment later.
   */
  async shed(isStillNeeded: () => boolean = () => true): Promise<void> {
    const held = await Promise.all([...this.slots].map(async (slot) => ({ slot, bytes: await askMemory(slot) })))
    const heavy = held
      .filter(({ slot, bytes }) => this.slots.has(slot) && bytes > this.options.renewAboveBytes / 3)
      .sort((a, b) => b.bytes - a.bytes)
    const victim = heavy.find(({ slot }) => slot.call === null) ?? heavy[0]
    if (victim && isStillNeeded()) await this.stop(victim.slot)
  }

  /** Ends all workers; what is under way or waiting fails with CANCELLED. */
  async close(): Promise<void> {
    this.isClosed = true
    for (const call of this.queue.splice(0)) call.reject(new Failure('CANCELLED'))
    await Promise.all([...this.slots].map((slot) => this.kill(slot, 'CANCELLED')))
  }

  private callOf(request: Request, options: CallOptions): Omit<Call, 'resolve' | 'reject'> {
    const timeoutMs = options.timeoutMs ?? this.options.timeoutMs(request.name as keyof J & string)
    return { request, timeoutMs, affinity: options.affinity ?? null, transfer: options.transfer ?? [], isAlone: false }
  }

  private drain(): void {
    while (this.queue.length > 0 && !this.isWaitingForOne()) {
      const slot = this.freeSlot()
      if (!slot) return
      const [call] = this.queue.splice(this.bestFor(slot), 1)
      if (call) slot.begin(call, this.options.slowness?.() ?? 1)
    }
  }

  /** Whether a job that must be alone is under way, or waits for others to end. */
  private isWaitingForOne(): boolean {
    const busy = [...this.slots].filter((slot) => slot.call !== null)
    return busy.some((slot) => slot.call?.isAlone) || (busy.length > 0 && this.queue[0]?.isAlone === true)
  }

  /** A free worker, one that has the first waiting document open if possible. */
  private freeSlot(): Slot | null {
    const free = [...this.slots].filter((slot) => slot.call === null)
    const wanted = this.queue[0]?.affinity
    const best = free.find((slot) => slot.affinity === wanted) ?? free[0]
    if (best) return best
    return this.slots.size < this.options.size ? this.addSlot() : null
  }

  private bestFor(slot: Slot): number {
    if (this.queue[0]?.isAlone) return 0
    const index = this.queue.findIndex((call) => call.affinity !== null && call.affinity === slot.affinity)
    return index < 0 ? 0 : index
  }

  private addSlot(): Slot {
    const slot = new Slot(this.start, {
      replied: (from, call, reply) => this.finish(from, call, reply),
      late: (from) => void this.kill(from, 'TIMED_OUT'),
      exited: (from, call, reason) => this.bury(from, call, reason),
    })
    this.slots.add(slot)
    return slot
  }

  private finish(slot: Slot, call: Call, reply: Reply): void {
    if (reply.ok) call.resolve(reply.value)
    else call.reject(new Failure(reply.code, reply.details))
    if (!reply.ok && reply.frames.length > 0) this.options.onInternal?.(call.request.name, reply.frames)
    if (!reply.ok && poisoning.has(reply.code)) slot.isRetiring = true
    if (reply.memoryBytes > this.options.renewAboveBytes) slot.isRetiring = true
    this.dropRetired()
    this.drain()
  }

  private bury(slot: Slot, call: Call | null, reason: ExitReason): void {
    this.slots.delete(slot)
    call?.reject(new Failure(reason === 'out-of-memory' ? 'OUT_OF_MEMORY' : 'WORKER_DIED'))
    this.drain()
  }

  /** Ends the worker for what it holds. Its job comes first again, with all other workers' memory given back, where it was not alone before. */
  private stop(slot: Slot): Promise<void> {
    const { call } = slot
    const mayRunAgain = call && this.options.mayRunAgain?.(call.request.name as keyof J & string)
    if (!mayRunAgain || call.isAlone || call.transfer.length > 0) return this.kill(slot, 'OUT_OF_MEMORY')
    slot.release()
    this.queue.unshift({ ...call, isAlone: true })
    for (const other of this.slots) other.isRetiring = true
    this.dropRetired()
    return this.kill(slot, 'OUT_OF_MEMORY')
  }

  private kill(slot: Slot, code: ErrorCode): Promise<void> {
    slot.release()?.reject(new Failure(code))
    this.slots.delete(slot)
    const ended = slot.terminate()
    this.drain()
    return ended
  }

  private cancel(id: number): void {
    const waiting = this.queue.findIndex((call) => call.request.id === id)
    if (waiting >= 0) this.queue.splice(waiting, 1)[0]?.reject(new Failure('CANCELLED'))
    for (const slot of this.slots) if (slot.call?.request.id === id) void this.kill(slot, 'CANCELLED')
  }

  private dropRetired(): void {
    for (const slot of this.slots) {
      if (!slot.isRetiring || slot.call) continue
      this.slots.delete(slot)
      void slot.terminate()
    }
  }
}

/** A worker that cannot even say what it holds counts as holding everything. */
const askMemory = (slot: Slot): Promise<number> =>
  Promise.race([
    slot.memoryBytes(),
    new Promise<number>((r) => setTimeout(r, 1000, Number.MAX_SAFE_INTEGER).unref()),
  ]).catch(() => 0)

import type { Reply, Request } from './messages.ts'
import type { ExitReason, StartWorker, WorkerPort } from './ports.ts'

export interface Call {
  readonly request: Request
  readonly transfer: readonly ArrayBuffer[]
  readonly timeoutMs: number
  /** Calls of one affinity (one document) go to the same worker where possible: it has the document open. */
  readonly affinity: string | null
  /** Stopped once for what it held: it runs again while nothing else does, and a second time ends it. */
  readonly isAlone: boolean
  resolve(value: unknown): void
  reject(failure: Error): void
}

export interface SlotEvents {
  replied(slot: Slot, call: Call, reply: Reply): void
  late(slot: Slot): void
  exited(slot: Slot, call: Call | null, reason: ExitReason): void
}

/** One worker and the call it is on. */
export class Slot {
  call: Call | null = null
  affinity: string | null = null
  /** To be replaced as soon as it has nothing to do. */
  isRetiring = false
  private readonly port: WorkerPort
  private readonly events: SlotEvents
  private timer: NodeJS.Timeout | undefined

  constructor(start: StartWorker, events: SlotEvents) {
    this.port = start()
    this.events = events
    this.port.onMessage((message) => this.receive(message as Reply))
    this.port.onExit((reason) => events.exited(this, this.release(), reason))
  }

  /** `slowness` stretches the time it may take. */
  begin(call: Call, slowness: number): void {
    this.call = call
    this.affinity = call.affinity ?? this.affinity
    this.timer = setTimeout(() => this.events.late(this), call.timeoutMs * slowness)
    this.port.post(call.request, call.transfer)
  }

  /** Takes the call off this worker; what it may still answer is ignored. */
  release(): Call | null {
    clearTimeout(this.timer)
    const { call } = this
    this.call = null
    return call
  }

  terminate(): Promise<void> {
    clearTimeout(this.timer)
    return this.port.terminate()
  }

  memoryBytes(): Promise<number> {
    return this.port.memoryBytes()
  }

  private receive(reply: Reply): void {
    if (this.call?.request.id !== reply.id) return
    const call = this.release()
    if (call) this.events.replied(this, call, reply)
  }
}

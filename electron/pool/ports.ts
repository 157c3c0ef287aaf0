export type ExitReason = 'exited' | 'out-of-memory'

/** A worker as the pool sees it, whatever carries it: a thread today, Electron's utilityProcess tomorrow. */
export interface WorkerPort {
  post(message: unknown, transfer: readonly ArrayBuffer[]): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, after the last message, however the worker ended. */
  onExit(listener: (reason: ExitReason) => void): void
  /** Ends it at once, in the middle of whatever it does. */
  terminate(): Promise<void>
  /** What it holds now, engines' memories included, even while it is busy. */
  memoryBytes(): Promise<number>
}

export type StartWorker = () => WorkerPort

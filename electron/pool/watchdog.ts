/** Watches what the whole process holds and calls `shed` while it is too much, with a way to ask whether it still is; WebAssembly memories obey no other limit. */
export class Watchdog {
  private readonly timer: NodeJS.Timeout
  private isShedding = false

  constructor(limitBytes: number, shed: (isStillNeeded: () => boolean) => Promise<void>, everyMs = 250, restMs = 1000) {
    this.timer = setInterval(() => {
      const isTooMuch = () => process.memoryUsage.rss() >= limitBytes
      if (this.isShedding || !isTooMuch()) return
      this.isShedding = true
      void shed(isTooMuch).finally(() => setTimeout(() => this.rest(), restMs).unref())
    }, everyMs)
    this.timer.unref()
  }

  stop(): void {
    clearInterval(this.timer)
  }

  /** The freed memory takes a moment to go back. */
  private rest(): void {
    this.isShedding = false
  }
}

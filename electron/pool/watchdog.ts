/** Watches what the whole process holds and calls `shed` while it is too much; WebAssembly memories obey no other limit. */
export class Watchdog {
  private readonly timer: NodeJS.Timeout
  private isShedding = false

  constructor(limitBytes: number, shed: () => Promise<void>, everyMs = 250, restMs = 1000) {
    this.timer = setInterval(() => {
      if (this.isShedding || process.memoryUsage.rss() < limitBytes) return
      this.isShedding = true
      void shed().finally(() => setTimeout(() => this.rest(), restMs).unref())
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

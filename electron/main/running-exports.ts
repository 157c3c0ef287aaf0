/** Exports that are under way, by case, so that they can be stopped. */
export class RunningExports {
  private readonly running = new Map<AbortController, string>()

  /** Does the work with a signal that tells when it is to stop. */
  async run<T>(caseId: string, work: (stop: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController()
    this.running.set(controller, caseId)
    try {
      return await work(controller.signal)
    } finally {
      this.running.delete(controller)
    }
  }

  /** Nothing happens where none is under way: it may just have ended. */
  stop(caseId: string): void {
    for (const [controller, id] of this.running) if (id === caseId) controller.abort()
  }
}

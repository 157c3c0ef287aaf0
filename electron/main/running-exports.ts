/** Exports that are under way, by case, so that they can be stopped. */
export class RunningExports {
  private readonly running = new Map<AbortController, { readonly caseId: string; readonly end: Promise<unknown> }>()

  /** Does the work with a signal that tells when it is to stop. */
  run<T>(caseId: string, work: (stop: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController()
    const end = work(controller.signal).finally(() => this.running.delete(controller))
    this.running.set(controller, { caseId, end })
    return end
  }

  /** Resolves once they have ended and cleared up; at once where none is under way: it may just have ended. */
  async stop(caseId: string): Promise<void> {
    const ours = [...this.running].filter(([, one]) => one.caseId === caseId)
    for (const [controller] of ours) controller.abort()
    await Promise.allSettled(ours.map(([, { end }]) => end))
  }
}

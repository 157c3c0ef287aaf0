import type { Chosen } from './chosen-files.ts'

/** Files that were dropped wait here until the page has said that it listens: one that is being loaded hears nothing. */
export class DroppedFiles {
  private readonly tell: (files: Chosen[]) => void
  private waiting: Chosen[] = []
  private isHeard = false

  constructor(tell: (files: Chosen[]) => void) {
    this.tell = tell
  }

  add(files: readonly Chosen[]): void {
    this.waiting.push(...files)
    if (this.isHeard) this.handOver()
  }

  /** The page listens from now on. */
  hear(): void {
    this.isHeard = true
    this.handOver()
  }

  /** The page is loaded anew. */
  pause(): void {
    this.isHeard = false
  }

  private handOver(): void {
    const files = this.waiting
    this.waiting = []
    if (files.length > 0) this.tell(files)
  }
}

import type { Progress } from '../session/progress.ts'

interface Counts {
  readonly steps: number
  readonly taken: number
}

/** How far a run is, from its events. */
export class Tally {
  documents = 0
  documentsDone = 0
  private readonly open = new Map<string, Counts>()
  private stepsOfDone = 0
  private stepsTaken = 0

  note(event: Progress): void {
    switch (event.type) {
      case 'documents':
        this.documents += event.count
        return
      case 'steps':
        this.open.set(event.document, { steps: event.count, taken: 0 })
        return
      case 'step':
        this.take(event.document, event.count)
        return
      case 'document':
        this.end(event.document)
    }
  }

  get taken(): number {
    return this.stepsTaken
  }

  /** Steps of the documents opened so far. */
  get known(): number {
    return this.stepsOfDone + [...this.open.values()].reduce((sum, { steps }) => sum + steps, 0)
  }

  /** Steps of all documents, those not opened yet taken to be like the others. */
  get expected(): number {
    const seen = this.documentsDone + this.open.size
    return seen === 0 ? 0 : Math.round((this.known / seen) * Math.max(this.documents, seen))
  }

  private take(document: string, count: number): void {
    const counts = this.open.get(document)
    if (counts) this.open.set(document, { ...counts, taken: counts.taken + count })
    this.stepsTaken += count
  }

  /** Steps that a document did not take, because it failed, no longer count. */
  private end(document: string): void {
    this.stepsOfDone += this.open.get(document)?.taken ?? 0
    this.open.delete(document)
    this.documentsDone += 1
  }
}

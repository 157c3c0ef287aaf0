import type { Push } from '../../shared/ipc/contract.ts'
import type { Progress } from '../session/progress.ts'

type Told = Push<'export.progress'>

/** How far an export is, from the events of the work: those of reading, which has no count of documents, pass by unheard. */
export class ExportProgress {
  private readonly tell: (progress: Told) => void
  private documents = 0
  private ended = 0
  private steps = new Map<string, number>()
  private done = 0

  constructor(tell: (progress: Told) => void) {
    this.tell = tell
  }

  note(event: Progress): void {
    if (event.type === 'documents') this.begin(event.count)
    if (this.ended >= this.documents) return
    if (event.type === 'steps') this.steps.set(event.document, event.count)
    if (event.type === 'step' && this.steps.has(event.document)) this.done += event.count
    if (event.type === 'document') this.ended += 1
    this.tell({ done: this.done, expected: this.expected })
  }

  private begin(documents: number): void {
    this.documents = documents
    this.ended = 0
    this.done = 0
    this.steps = new Map()
  }

  /** Documents not opened yet are taken to be like the others. */
  private get expected(): number {
    const known = [...this.steps.values()].reduce((sum, count) => sum + count, 0)
    const opened = Math.max(1, this.steps.size)
    return Math.max(this.done, Math.round((known / opened) * Math.max(this.documents, opened)))
  }
}

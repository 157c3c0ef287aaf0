import type { Head } from '../../../shared/audit/chain.ts'
import type { AuditEvent } from '../../../shared/audit/entry.ts'
import type { CaseEvent, PlacedMark } from '../../../shared/review/case/case-event.ts'
import type { StateSnapshot } from '../../../shared/review/case/state-snapshot.ts'
import type { CaseDatabase } from './case-database.ts'
import { type CaseKeys, wipeKeys } from './case-keys.ts'
import { placesIn } from './case-place.ts'
import { writeClosing } from './closing.ts'
import { DetailTable } from './detail-table.ts'
import { DocumentTable } from './document-table.ts'
import { EventTable } from './event-table.ts'
import { ExportTable } from './export-table.ts'
import { HeadFile } from './head-file.ts'
import { clearHolder } from './holder.ts'
import { JournalTable } from './journal-table.ts'
import { PageTable } from './page-table.ts'
import { type Seals, sealsWith } from './seals.ts'

/** What is written together: all of it is on the disk when `commit` returns, or none. */
export interface Commit {
  readonly at: string
  readonly event?: CaseEvent
  /** Copies of marks that the event decides first. */
  readonly recorded?: readonly PlacedMark[]
  /** What the journal says of it; `review` is where the events stand with this one. */
  readonly journal: (review: Head) => readonly AuditEvent[]
  /** Changes to the other tables. */
  readonly rows?: () => void
}

/** The tables of one open case, and the only way to write them. */
export class CaseStore {
  readonly folder: string
  readonly caseId: string
  readonly keys: CaseKeys
  readonly seals: Seals
  readonly details: DetailTable
  readonly documents: DocumentTable
  readonly pages: PageTable
  readonly events: EventTable
  readonly journal: JournalTable
  readonly exports: ExportTable
  private readonly db: CaseDatabase
  private head: HeadFile | null = null

  constructor(folder: string, caseId: string, keys: CaseKeys, db: CaseDatabase) {
    this.folder = folder
    this.caseId = caseId
    this.keys = keys
    this.seals = sealsWith(keys.content)
    this.db = db
    this.details = new DetailTable(db, this.seals)
    this.documents = new DocumentTable(db, this.seals)
    this.pages = new PageTable(db, this.seals)
    this.events = new EventTable(db, this.seals)
    this.journal = new JournalTable(db)
    this.exports = new ExportTable(db, this.seals)
  }

  /** Throws DISK_FULL, CASE_NOT_WRITABLE; then everything is as it was. */
  commit({ at, event, recorded = [], journal, rows }: Commit): void {
    const heads = this.db.transaction(() => {
      rows?.()
      const review = event ? this.events.append(event, recorded, at) : this.events.head
      return { review, entries: this.journal.append(journal(review), at) }
    })
    this.events.settle(heads.review)
    this.journal.settle(heads.entries)
    this.head?.write(heads.entries)
  }

  /** From here on the head file is kept. */
  keepHead(): void {
    this.head ??= new HeadFile(placesIn(this.folder).head)
    this.head.write(this.journal.head)
  }

  /** Everything that reading the whole file can tell: SQLite's check and both chains. Takes a while for a large case. */
  isIntact(): boolean {
    return this.db.isWhole() && this.journal.isIntact() && this.events.isIntact()
  }

  /** With `state` the next opening need not replay all events. */
  async close(state: StateSnapshot | null): Promise<void> {
    this.head?.close()
    this.head = null
    this.db.close()
    if (state)
      await writeClosing(this.folder, this.seals, { journal: this.journal.head, events: this.events.head, state })
    wipeKeys(this.keys)
    await clearHolder(this.folder)
  }

  /** Ends at once, without a word to the disk: for a case whose file is damaged or about to be destroyed. */
  abandon(): void {
    this.head?.close()
    this.head = null
    this.db.close()
  }
}

import { hash as digest } from 'node:crypto'
import { canonical, type Json } from '../../../shared/audit/canonical.ts'
import { genesis, type Head } from '../../../shared/audit/chain.ts'
import type { CaseEvent, Change, PlacedMark } from '../../../shared/review/case/case-event.ts'
import type { CaseDatabase, Row } from './case-database.ts'
import { jsonOf } from './case-failure.ts'
import type { Seals } from './seals.ts'
import { type SoundRows, soundRows } from './sound-rows.ts'

/** An event as it comes back, with the copies of marks that it decided first, read only where they are needed. */
export interface StoredEvent {
  readonly event: CaseEvent
  readonly recorded: () => readonly PlacedMark[]
}

/**
 * The review's events, the only truth about decisions. What holds text is sealed; ids, decisions and codes are not, so
 * that fifty thousand of them are read in a blink. Each row is bound to the one before.
 */
export class EventTable {
  private readonly db: CaseDatabase
  private readonly seals: Seals
  private current: Head

  constructor(db: CaseDatabase, seals: Seals) {
    this.db = db
    this.seals = seals
    this.current = this.storedHead()
  }

  get head(): Head {
    return this.current
  }

  /** To be called within a transaction, and `settle` after it. */
  append(event: CaseEvent, recorded: readonly PlacedMark[], at: string): Head {
    const seq = this.current.seq + 1
    const { open, hidden } = split(event)
    const row = {
      body: canonical(open as unknown as Json),
      sealed: hidden.length > 0 ? this.seals.seal(`event ${seq}`, hidden) : null,
      recorded: recorded.length > 0 ? this.seals.seal(`recorded ${seq}`, recorded) : null,
    }
    const hash = hashOf(this.current.hash, seq, at, row)
    this.db.run(
      'INSERT INTO event (seq, at, body, hash, sealed, recorded) VALUES (?, ?, ?, ?, ?, ?)',
      seq,
      at,
      row.body,
      hash,
      row.sealed,
      row.recorded,
    )
    return { seq, hash }
  }

  settle(head: Head): void {
    this.current = head
  }

  isIntact(): boolean {
    let head = genesis
    for (const row of this.db.iterate(allRows)) {
      const next = following(row, head)
      if (!next) return false
      head = next
    }
    return true
  }

  /** Rows that were found sound in a damaged file, as they are. Within a transaction, into an empty table. */
  adopt({ rows, head }: SoundRows<Row>): void {
    for (const row of rows)
      this.db.run(
        'INSERT INTO event (seq, at, body, hash, sealed, recorded) VALUES (?, ?, ?, ?, ?, ?)',
        ...[row.seq, row.at, row.body, row.hash, row.sealed, row.recorded].map((value) => value ?? null),
      )
    this.current = head
  }

  has({ seq, hash }: Head): boolean {
    if (seq === 0) return hash === genesis.hash
    return this.db.get('SELECT hash FROM event WHERE seq = ?', seq)?.hash === hash
  }

  *all(): Generator<StoredEvent> {
    for (const row of this.db.iterate('SELECT seq, body, sealed FROM event ORDER BY seq')) {
      const seq = Number(row.seq)
      const hidden = row.sealed ? this.seals.open(`event ${seq}`, row.sealed as Uint8Array) : []
      yield {
        event: joined(jsonOf(row.body) as OpenEvent, hidden as readonly unknown[]),
        recorded: () => this.recordedIn(seq),
      }
    }
  }

  private recordedIn(seq: number): readonly PlacedMark[] {
    const row = this.db.get('SELECT recorded FROM event WHERE seq = ?', seq)
    return row?.recorded
      ? (this.seals.open(`recorded ${seq}`, row.recorded as Uint8Array) as readonly PlacedMark[])
      : []
  }

  private storedHead(): Head {
    const row = this.db.get('SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1')
    return row ? { seq: Number(row.seq), hash: String(row.hash) } : genesis
  }
}

const allRows = 'SELECT seq, at, body, hash, sealed, recorded FROM event ORDER BY seq'

/** The events of a damaged file that can be vouched for. */
export const soundEvents = (db: CaseDatabase, known: number): SoundRows<Row> =>
  soundRows(() => db.iterate(allRows), following, known)

function following(row: Row, head: Head): Head | null {
  const seq = head.seq + 1
  const isNext = row.seq === seq && hashOf(head.hash, seq, String(row.at), row) === row.hash
  return isNext ? { seq, hash: String(row.hash) } : null
}

const sha256Of = (content: string | Uint8Array): string => digest('sha256', content, 'hex')

const blobHash = (blob: unknown): string => (blob instanceof Uint8Array ? sha256Of(blob) : '')

const hashOf = (prev: string, seq: number, at: string, { body, sealed, recorded }: Row): string =>
  sha256Of([prev, seq, at, body, blobHash(sealed), blobHash(recorded)].join('\n'))

/** Stands in an open event for what is sealed beside it. */
interface Hidden {
  readonly do: 'hidden'
  readonly index: number
}

type OpenEvent = Omit<CaseEvent, 'changes' | 'note'> & {
  readonly changes?: readonly (Change | Hidden)[]
  readonly note?: number
}

const withText: ReadonlySet<Change['do']> = new Set(['create', 'note', 'place', 'people', 'keep'])

function split(event: CaseEvent): { readonly open: OpenEvent; readonly hidden: readonly unknown[] } {
  const hidden: unknown[] = []
  const hide = (value: unknown): number => hidden.push(value) - 1
  if (event.type === 'returned') return { open: { ...event, note: hide(event.note) }, hidden }
  if (event.type !== 'act') return { open: event, hidden }
  const changes = event.changes.map((change) =>
    withText.has(change.do) ? ({ do: 'hidden', index: hide(change) } as const) : change,
  )
  return { open: { ...event, changes }, hidden }
}

function joined(open: OpenEvent, hidden: readonly unknown[]): CaseEvent {
  if (open.note !== undefined) return { ...open, note: hidden[open.note] } as unknown as CaseEvent
  if (!open.changes) return open as CaseEvent
  const changes = open.changes.map((change) => (change.do === 'hidden' ? hidden[change.index] : change))
  return { ...open, changes } as unknown as CaseEvent
}

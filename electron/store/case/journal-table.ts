import { hash as digest } from 'node:crypto'
import { canonical, type Json } from '../../../shared/audit/canonical.ts'
import { type ChainVerdict, genesis, type Head, toLine, verifyChain } from '../../../shared/audit/chain.ts'
import type { AuditEntry, AuditEvent } from '../../../shared/audit/entry.ts'
import { signedText } from '../../../shared/audit/signatures.ts'
import { sha256 } from '../digest.ts'
import { verifySignature } from '../journal-signature.ts'
import type { CaseDatabase, Row } from './case-database.ts'
import { jsonOf } from './case-failure.ts'
import { type SoundRows, soundRows } from './sound-rows.ts'

/** The journal of a case: entries as canonical JSON, each bound to the one before (shared/audit/chain.ts). Added to, never changed. */
export class JournalTable {
  private readonly db: CaseDatabase
  private current: Head

  constructor(db: CaseDatabase) {
    this.db = db
    this.current = this.storedHead()
  }

  get head(): Head {
    return this.current
  }

  /** To be called within a transaction, and `settle` after it: if that fails the head is what it was. */
  append(events: readonly AuditEvent[], at: string, from: Head = this.current): Head {
    let head = from
    for (const event of events) {
      const body = canonical({ seq: head.seq + 1, at, prev: head.hash, ...event } as unknown as Json)
      head = { seq: head.seq + 1, hash: sha256Of(body) }
      this.db.run('INSERT INTO journal (seq, body, hash) VALUES (?, ?, ?)', head.seq, body, head.hash)
    }
    return head
  }

  settle(head: Head): void {
    this.current = head
  }

  /** Whether every entry is there, as it was written, in its order, and every signature true. Quick: the shape of entries is not looked at. */
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
    for (const { seq = null, body = null, hash = null } of rows)
      this.db.run('INSERT INTO journal (seq, body, hash) VALUES (?, ?, ?)', seq, body, hash)
    this.current = head
  }

  /** The whole check, as `audit verify` does it on an exported log. */
  verify(): ChainVerdict {
    return verifyChain(this.text(), sha256)
  }

  /** Entries after `afterSeq`, at most `limit`, oldest first. */
  entries(afterSeq = 0, limit = Number.MAX_SAFE_INTEGER): readonly AuditEntry[] {
    return this.db
      .all('SELECT body, hash FROM journal WHERE seq > ? ORDER BY seq LIMIT ?', afterSeq, limit)
      .map(entryOf)
  }

  has({ seq, hash }: Head): boolean {
    if (seq === 0) return hash === genesis.hash
    return this.db.get('SELECT hash FROM journal WHERE seq = ?', seq)?.hash === hash
  }

  /** Where the newest entry that speaks of the review says its events stood. */
  lastReview(): Head | null {
    const row = this.db.get(`SELECT body FROM journal WHERE body LIKE '%"review":{"hash":%' ORDER BY seq DESC LIMIT 1`)
    return row ? (jsonOf(row.body) as { review: Head }).review : null
  }

  /** One entry as it stands in an exported log, without its line feed. */
  line(seq: number): string {
    return this.entries(seq - 1, 1).map(toLine)[0] ?? ''
  }

  /** JSON Lines, as `audit verify` reads them. */
  text(): string {
    return this.entries()
      .map((entry) => `${toLine(entry)}\n`)
      .join('')
  }

  private storedHead(): Head {
    const row = this.db.get('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1')
    return row ? { seq: Number(row.seq), hash: String(row.hash) } : genesis
  }
}

const allRows = 'SELECT seq, body, hash FROM journal ORDER BY seq'

/** The next row of the chain: faithful, in its place, and no untrue signature. */
function following(row: Row, { seq, hash }: Head): Head | null {
  const body = String(row.body)
  if (row.seq !== seq + 1 || sha256Of(body) !== row.hash) return null
  if (!body.includes(`"prev":"${hash}"`) || !body.includes(`"seq":${seq + 1}`)) return null
  return isUntrue(row) ? null : { seq: seq + 1, hash: String(row.hash) }
}

/** The entries of a damaged file that can be vouched for. */
export const soundEntries = (db: CaseDatabase, known: number): SoundRows<Row> =>
  soundRows(() => db.iterate(allRows), following, known)

function isUntrue(row: Row): boolean {
  if (!String(row.body).includes('"type":"journal.signed"')) return false
  try {
    const entry = entryOf(row)
    return entry.type === 'journal.signed' && !verifySignature(signedText(entry), entry.publicKey, entry.signature)
  } catch {
    return true
  }
}

const sha256Of = (text: string): string => digest('sha256', text, 'hex')

const entryOf = (row: Row): AuditEntry => ({ ...(jsonOf(row.body) as AuditEntry), hash: String(row.hash) })

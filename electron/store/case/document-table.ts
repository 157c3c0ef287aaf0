import type { CaseDocument } from '../../../shared/model/case.ts'
import type { CaseDatabase, Row } from './case-database.ts'
import type { Seals } from './seals.ts'

/** The documents of a case in their order. Names, types and passwords are sealed. */
export class DocumentTable {
  private readonly db: CaseDatabase
  private readonly seals: Seals

  constructor(db: CaseDatabase, seals: Seals) {
    this.db = db
    this.seals = seals
  }

  all(): readonly CaseDocument[] {
    return this.db
      .all('SELECT id, sealed FROM document WHERE removed = 0 ORDER BY position, id')
      .map((row) => this.documentOf(row))
  }

  /** Digests by id, of removed documents too: the journal speaks of them. */
  digests(): ReadonlyMap<string, string> {
    return new Map(this.db.all('SELECT id, sha256 FROM document').map(({ id, sha256 }) => [String(id), String(sha256)]))
  }

  /** Adds it at the end, or changes what is stored of it. */
  put(document: CaseDocument): void {
    const sealed = this.seals.seal(`document ${document.id}`, document)
    this.db.run(
      `INSERT INTO document (id, position, sha256, sealed)
       VALUES (?, (SELECT COALESCE(MAX(position), 0) + 1 FROM document), ?, ?)
       ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed`,
      document.id,
      document.sha256,
      sealed,
    )
  }

  /** A document of a damaged file, as it was or (null) only its digest. */
  adopt(id: string, position: number, sha256: string, document: CaseDocument | null): void {
    const sealed = document ? this.seals.seal(`document ${id}`, document) : new Uint8Array()
    this.db.run(
      'INSERT INTO document (id, position, sha256, sealed, removed) VALUES (?, ?, ?, ?, ?)',
      ...[id, position, sha256, sealed, document ? 0 : 1],
    )
  }

  reorder(ids: readonly string[]): void {
    for (const [index, id] of ids.entries()) this.db.run('UPDATE document SET position = ? WHERE id = ?', index + 1, id)
  }

  /** The row stays, so that the journal's digests have a meaning; what it says of the file goes. */
  remove(id: string): void {
    this.db.run('UPDATE document SET removed = 1, sealed = ? WHERE id = ?', new Uint8Array(), id)
  }

  private documentOf({ id, sealed }: Row): CaseDocument {
    return this.seals.open(`document ${id}`, sealed as Uint8Array) as CaseDocument
  }
}

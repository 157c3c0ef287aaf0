import type { CaseDatabase } from './case-database.ts'
import type { Seals } from './seals.ts'

/** Where an export that is under way writes. */
export interface PendingExport {
  readonly id: number
  readonly out: string
}

/** Exports under way: if the program is killed, the next opening knows where to clear up. */
export class ExportTable {
  private readonly db: CaseDatabase
  private readonly seals: Seals

  constructor(db: CaseDatabase, seals: Seals) {
    this.db = db
    this.seals = seals
  }

  pending(): readonly PendingExport[] {
    return this.db.all('SELECT id, sealed FROM export ORDER BY id').map(({ id, sealed }) => ({
      id: Number(id),
      ...(this.seals.open('export', sealed as Uint8Array) as { out: string }),
    }))
  }

  put(out: string): void {
    this.db.run('INSERT INTO export (sealed) VALUES (?)', this.seals.seal('export', { out }))
  }

  clear(): void {
    this.db.run('DELETE FROM export')
  }

  clearOne(id: number): void {
    this.db.run('DELETE FROM export WHERE id = ?', id)
  }
}

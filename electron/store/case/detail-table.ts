import { CaseDetails } from '../../../shared/model/case.ts'
import { Failure } from '../../../shared/result.ts'
import type { CaseDatabase } from './case-database.ts'
import type { Seals } from './seals.ts'

const Stored = CaseDetails

/** What the case is about: one sealed row. */
export class DetailTable {
  private readonly db: CaseDatabase
  private readonly seals: Seals

  constructor(db: CaseDatabase, seals: Seals) {
    this.db = db
    this.seals = seals
  }

  get(): CaseDetails {
    const row = this.db.get('SELECT sealed FROM detail WHERE id = 1')
    if (!row) throw new Failure('CASE_DAMAGED')
    return Stored.parse(this.seals.open('detail', row.sealed as Uint8Array))
  }

  put(details: CaseDetails): void {
    const sealed = this.seals.seal('detail', details)
    this.db.run(
      'INSERT INTO detail (id, sealed) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed',
      sealed,
    )
  }
}

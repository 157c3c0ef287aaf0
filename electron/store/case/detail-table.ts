import { z } from 'zod'
import { CaseDetails } from '../../../shared/model/case.ts'
import { Policy } from '../../../shared/model/policy.ts'
import { Failure } from '../../../shared/result.ts'
import type { CaseDatabase } from './case-database.ts'
import type { Seals } from './seals.ts'

/** A case carries its policy: another machine may have another of the same name. */
const CaseSettings = z.strictObject({
  details: CaseDetails,
  policy: z.strictObject({ policy: Policy, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
})

export type CaseSettings = z.infer<typeof CaseSettings>

/** What the case is about and by which policy: one sealed row. */
export class DetailTable {
  private readonly db: CaseDatabase
  private readonly seals: Seals

  constructor(db: CaseDatabase, seals: Seals) {
    this.db = db
    this.seals = seals
  }

  get(): CaseSettings {
    const row = this.db.get('SELECT sealed FROM detail WHERE id = 1')
    if (!row) throw new Failure('CASE_DAMAGED')
    return CaseSettings.parse(this.seals.open('detail', row.sealed as Uint8Array))
  }

  put(settings: CaseSettings): void {
    const sealed = this.seals.seal('detail', settings)
    this.db.run(
      'INSERT INTO detail (id, sealed) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed',
      sealed,
    )
  }
}

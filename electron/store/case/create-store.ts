import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { AuditEvent } from '../../../shared/audit/entry.ts'
import { Failure } from '../../../shared/result.ts'
import { errnoOf } from '../disk-failure.ts'
import { syncFolder } from '../durable.ts'
import { CaseDatabase } from './case-database.ts'
import { caseWorkAsync } from './case-failure.ts'
import { deriveKeys } from './case-keys.ts'
import { placesIn } from './case-place.ts'
import { CaseStore } from './case-store.ts'
import type { CaseSettings } from './detail-table.ts'
import { makeKey } from './key-file.ts'
import type { KeyProtector } from './key-protector.ts'

export interface NewCase {
  readonly settings: CaseSettings
  readonly protectors: readonly KeyProtector[]
  readonly at: string
  /** The journal's first entries. */
  readonly journal: (caseId: string) => readonly AuditEvent[]
}

/** Makes a case in a new or empty folder. It is put together beside its place and moved in whole: a kill leaves no half case. */
export const createStore = (folder: string, wanted: NewCase): Promise<string> =>
  caseWorkAsync(async () => {
    const place = resolve(folder)
    await refuseFilled(place)
    await mkdir(dirname(place), { recursive: true })
    const draft = draftBeside(place)
    try {
      const caseId = await build(draft, wanted)
      await moveIn(draft, place)
      return caseId
    } catch (thrown) {
      await rm(draft, { recursive: true, force: true })
      throw thrown
    }
  })

/** Where a case is put together before it is moved to its place. */
export const draftBeside = (place: string): string =>
  join(dirname(place), `.${basename(place)}.new-${randomBytes(6).toString('hex')}`)

/** CASE_EXISTS where something is there already. */
export async function refuseFilled(place: string): Promise<void> {
  const found = await readdir(place).catch((thrown) => {
    if (errnoOf(thrown) === 'ENOENT') return []
    throw errnoOf(thrown) === 'ENOTDIR' ? new Failure('CASE_EXISTS') : thrown
  })
  if (found.length > 0) throw new Failure('CASE_EXISTS')
}

async function build(draft: string, { settings, protectors, at, journal }: NewCase): Promise<string> {
  await mkdir(draft, { mode: 0o700 })
  await mkdir(placesIn(draft).originals, { mode: 0o700 })
  const { caseId, secret } = await makeKey(draft, protectors)
  const db = CaseDatabase.open(placesIn(draft).database)
  try {
    db.migrate()
    const store = new CaseStore(draft, caseId, deriveKeys(secret), db)
    store.commit({ at, journal: () => journal(caseId), rows: () => store.details.put(settings) })
  } finally {
    db.close()
  }
  await chmod(placesIn(draft).database, 0o600)
  await syncFolder(draft)
  return caseId
}

export async function moveIn(draft: string, place: string): Promise<void> {
  try {
    await rename(draft, place)
  } catch (thrown) {
    throw ['EEXIST', 'ENOTEMPTY', 'ENOTDIR'].includes(errnoOf(thrown) ?? '') ? new Failure('CASE_EXISTS') : thrown
  }
  await syncFolder(dirname(place))
}

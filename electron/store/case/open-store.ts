import { stat } from 'node:fs/promises'
import type { Head } from '../../../shared/audit/chain.ts'
import { Failure } from '../../../shared/result.ts'
import { exists } from '../durable.ts'
import { CaseDatabase } from './case-database.ts'
import { caseWorkAsync, sqliteCode } from './case-failure.ts'
import { deriveKeys } from './case-keys.ts'
import { placesIn } from './case-place.ts'
import { CaseStore } from './case-store.ts'
import { type Closing, dropClosing, readClosing } from './closing.ts'
import { isPast, readHead } from './head-file.ts'
import { signHolder } from './holder.ts'
import type { CaseKey } from './key-file.ts'
import { type Damage, quarantine } from './quarantine.ts'
import { BrokenRow, sealsWith } from './seals.ts'

export interface OpenStoreOptions {
  readonly who: { readonly reviewer: string; readonly user: string }
  readonly now: () => Date
  /** The last head of the journal that this installation remembers; null where it never saw the case. */
  readonly remembered: Head | null
  /** Opens a case that holds less than was recorded: an older copy that someone restored. The journal says so. */
  readonly acceptOlder?: boolean
}

export interface OpenedStore {
  readonly store: CaseStore
  /** How many entries of the journal are known to have been there once; 0 for a case that lacks nothing. */
  readonly entriesLost: number
  /** How the case was left, where it is untouched since; then its file has not been read whole, and `isIntact` is still to be asked. */
  readonly closing: Closing | null
  readonly migrated: { readonly from: number; readonly to: number } | null
}

/**
 * Opens the case on disk and checks it: SQLite's check, both chains, and that nothing once acknowledged is missing. What is
 * damaged is set aside (CASE_DAMAGED); what is whole but older than was recorded is refused (CASE_ROLLED_BACK).
 */
export const openStore = (folder: string, key: CaseKey, options: OpenStoreOptions): Promise<OpenedStore> =>
  caseWorkAsync(async () => {
    const places = placesIn(folder)
    if (!(await exists(places.database))) throw await missing(folder, options.now())
    const keys = deriveKeys(key.secret)
    const closing = await readClosing(folder, sealsWith(keys.content))
    const db = await openOrCondemn(folder, options.now())
    try {
      return await check(db, closing, options, () => new CaseStore(folder, key.caseId, keys, db))
    } catch (thrown) {
      db.close()
      const damage = damageOf(thrown)
      throw damage ? await condemned(folder, damage, options.now()) : thrown
    }
  })

/** Says which damage was found; for the checks below only. */
class Damaged extends Error {
  readonly damage: Damage

  constructor(damage: Damage) {
    super(damage)
    this.damage = damage
  }
}

const corrupt = 11
const notADatabase = 26

function damageOf(thrown: unknown): Damage | null {
  if (thrown instanceof Damaged) return thrown.damage
  if (thrown instanceof BrokenRow) return 'seal-broken'
  if (thrown instanceof Failure) return thrown.code === 'CASE_DAMAGED' ? 'pages-damaged' : null
  const code = sqliteCode(thrown)
  return code === corrupt || code === notADatabase ? 'pages-damaged' : null
}

/** What was found only once the case was open: it is closed as it is, set aside, and CASE_DAMAGED is thrown. Anything else is thrown on. */
export async function condemnIfDamaged(store: CaseStore, thrown: unknown, now: Date): Promise<never> {
  const damage = damageOf(thrown)
  if (!damage) throw thrown
  store.abandon()
  throw await condemned(store.folder, damage, now)
}

/** Sets the file aside and gives the failure to throw. */
export async function condemned(folder: string, damage: Damage, now: Date): Promise<Failure> {
  await quarantine(folder, damage, now)
  return new Failure('CASE_DAMAGED')
}

/** Set aside earlier, and not restored since; or taken away by someone. */
const missing = async (folder: string, now: Date): Promise<Failure> =>
  (await exists(placesIn(folder).quarantine)) ? new Failure('CASE_DAMAGED') : condemned(folder, 'file-missing', now)

async function openOrCondemn(folder: string, now: Date): Promise<CaseDatabase> {
  const { size } = await stat(placesIn(folder).database)
  if (size === 0 && !(await exists(`${placesIn(folder).database}-wal`)))
    throw await condemned(folder, 'not-a-database', now)
  try {
    return CaseDatabase.open(placesIn(folder).database)
  } catch (thrown) {
    const isDamaged = thrown instanceof Failure && thrown.code === 'CASE_DAMAGED'
    throw isDamaged ? await condemned(folder, 'not-a-database', now) : thrown
  }
}

async function check(
  db: CaseDatabase,
  closing: Closing | null,
  options: OpenStoreOptions,
  tables: () => CaseStore,
): Promise<OpenedStore> {
  if (!db.isACase) throw new Damaged('not-a-database')
  if (!closing && !db.isWhole()) throw new Damaged('pages-damaged')
  const { from, to } = db.migrate()
  const store = tables()
  const left = from === to && closing && isAsLeft(store, closing) ? closing : null
  if (!left) checkChains(store)
  store.details.get()
  const entriesLost = lostSince(store, [readHead(placesIn(store.folder).head), options.remembered])
  if (entriesLost > 0 && !options.acceptOlder) throw new Failure('CASE_ROLLED_BACK', { entriesLost })
  await dropClosing(store.folder)
  await signHolder(store.folder, options.who, options.now().toISOString())
  store.keepHead()
  return { store, entriesLost, closing: left, migrated: from < to ? { from, to } : null }
}

const isAsLeft = ({ journal, events }: CaseStore, closing: Closing): boolean =>
  journal.head.hash === closing.journal.hash && events.head.hash === closing.events.hash

function checkChains(store: CaseStore): void {
  if (!store.journal.isIntact()) throw new Damaged('journal-broken')
  if (!store.events.isIntact()) throw new Damaged('events-broken')
  if (!doAgree(store)) throw new Damaged('events-and-journal-differ')
}

/** The last place where the journal says how far the events had come is in the events. */
function doAgree({ journal, events }: CaseStore): boolean {
  const review = journal.lastReview()
  return review === null || events.has(review)
}

/** A head that the journal does not hold: it was there once, with all before it, and at least one entry is gone. */
function lostSince({ journal }: CaseStore, heads: readonly (Head | null)[]): number {
  const missing = heads.filter(isPast).filter((head) => !journal.has(head))
  return Math.max(0, ...missing.map((head) => Math.max(1, head.seq - journal.head.seq)))
}

import { copyFile, mkdir, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Head } from '../../../shared/audit/chain.ts'
import type { AuditEvent } from '../../../shared/audit/entry.ts'
import type { CaseDocument } from '../../../shared/model/case.ts'
import { asFailure, Failure } from '../../../shared/result.ts'
import { exists, syncFolder } from '../durable.ts'
import { CaseDatabase, type Row } from './case-database.ts'
import { caseFailure, caseWorkAsync } from './case-failure.ts'
import { deriveKeys, wipeKeys } from './case-keys.ts'
import { originalPath, placesIn } from './case-place.ts'
import { CaseStore } from './case-store.ts'
import { draftBeside, moveIn, refuseFilled } from './create-store.ts'
import type { CaseSettings } from './detail-table.ts'
import { soundEvents } from './event-table.ts'
import { readHead } from './head-file.ts'
import { soundEntries } from './journal-table.ts'
import type { CaseKey } from './key-file.ts'
import { checkOriginal } from './originals.ts'
import { newestAside } from './quarantine.ts'
import { salvagedSettings } from './salvaged-settings.ts'
import { type SoundRows, untilUnreadable } from './sound-rows.ts'

/** What was taken over and what was not. What is lost is the least that is known: nobody can count what left no trace. */
export interface Salvaged {
  readonly entries: { readonly kept: number; readonly lost: number }
  readonly events: { readonly kept: number; readonly lost: number }
  readonly documents: { readonly kept: number; readonly lost: number }
  /** Title, people and policy of the case: as they were, as the list of cases last knew them, or gone. */
  readonly details: 'whole' | 'summary' | 'lost'
}

export interface SalvageOptions {
  readonly at: string
  /** The last head of the journal that this installation remembers. */
  readonly remembered: Head | null
  /** For details that cannot be read. */
  readonly fallback: CaseSettings
  /** What the new journal says of it, after the entries that were kept. */
  readonly journal: (salvaged: Salvaged, review: Head) => readonly AuditEvent[]
  readonly sign: (head: Head) => AuditEvent
}

/**
 * Makes a case in a new folder from what can be vouched for in one that was found damaged: decisions and journal up to the
 * first row that does not follow from the one before, every document whose original is whole. The damaged one is only
 * read. Pages are read again from the originals. NOTHING_TO_SALVAGE, CASE_EXISTS.
 */
export const salvageStore = (
  folder: string,
  to: string,
  key: CaseKey,
  options: SalvageOptions,
): Promise<{ readonly salvaged: Salvaged; readonly head: Head }> =>
  caseWorkAsync(async () => {
    const place = resolve(to)
    const aside = await newestAside(folder)
    if (!aside) throw new Failure('NOTHING_TO_SALVAGE')
    await refuseFilled(place)
    await mkdir(dirname(place), { recursive: true })
    const draft = draftBeside(place)
    try {
      const done = await build({ folder, aside, draft, key }, options)
      await moveIn(draft, place)
      return done
    } catch (thrown) {
      await rm(draft, { recursive: true, force: true })
      throw thrown
    }
  })

interface Places {
  readonly folder: string
  readonly aside: string
  readonly draft: string
  readonly key: CaseKey
}

async function build(places: Places, options: SalvageOptions) {
  const { folder, draft, key } = places
  await mkdir(placesIn(draft).originals, { recursive: true, mode: 0o700 })
  await copyFile(placesIn(folder).key, placesIn(draft).key)
  const keys = deriveKeys(key.secret)
  const db = CaseDatabase.open(placesIn(draft).database)
  try {
    db.migrate()
    const store = new CaseStore(draft, key.caseId, keys, db)
    const found = await readDamaged(places, store, options)
    const documents = await keepWhole(places, store, found.documents)
    const done = write(folder, store, { ...found, documents }, options)
    await syncFolder(placesIn(draft).originals)
    return done
  } finally {
    db.close()
    wipeKeys(keys)
    await syncFolder(draft)
  }
}

interface Found {
  readonly entries: SoundRows<Row>
  readonly events: SoundRows<Row>
  readonly documents: readonly Row[]
  readonly settings: CaseSettings | null
}

/** Reads a copy: SQLite writes to what it opens, and the file that was set aside must stay as it is. */
async function readDamaged({ aside, draft }: Places, store: CaseStore, options: SalvageOptions): Promise<Found> {
  const copy = join(draft, 'damaged.db')
  for (const ending of ['', '-wal'])
    if (await exists(join(aside, `case.db${ending}`)))
      await copyFile(join(aside, `case.db${ending}`), `${copy}${ending}`)
  try {
    return readTables(openDamaged(copy), store, knownEntries(aside, options))
  } finally {
    for (const ending of ['', '-wal', '-shm']) await rm(`${copy}${ending}`, { force: true })
  }
}

function openDamaged(path: string): CaseDatabase {
  try {
    return CaseDatabase.open(path)
  } catch (thrown) {
    const isDamage = asFailure(caseFailure(thrown)).code === 'CASE_DAMAGED'
    throw isDamage ? new Failure('NOTHING_TO_SALVAGE') : thrown
  }
}

const knownEntries = (aside: string, { remembered }: SalvageOptions): number =>
  Math.max(readHead(join(aside, 'head'))?.seq ?? 0, remembered?.seq ?? 0)

function readTables(db: CaseDatabase, store: CaseStore, known: number): Found {
  try {
    const entries = soundEntries(db, known)
    const events = soundEvents(db, reviewIn(entries.rows))
    const documents: Row[] = []
    untilUnreadable(() => {
      for (const row of db.iterate('SELECT id, position, sha256, sealed, removed FROM document ORDER BY position, id'))
        documents.push(row)
    })
    if (entries.rows.length + events.rows.length + documents.length === 0) throw new Failure('NOTHING_TO_SALVAGE')
    return { entries, events, documents, settings: settingsIn(db, store) }
  } finally {
    db.close()
  }
}

/** How many events the journal speaks of. */
const reviewIn = (entries: readonly Row[]): number =>
  entries.reduce((most, { body }) => {
    const [, seq = '0'] = /"review":\{"hash":"[0-9a-f]{64}","seq":(\d+)\}/.exec(String(body)) ?? []
    return Math.max(most, Number(seq))
  }, 0)

function settingsIn(db: CaseDatabase, store: CaseStore): CaseSettings | null {
  let settings: CaseSettings | null = null
  untilUnreadable(() => {
    const row = db.get('SELECT sealed FROM detail WHERE id = 1')
    settings = row ? (store.seals.open('detail', row.sealed as Uint8Array) as CaseSettings) : null
  })
  return settings
}

interface FoundDocument {
  readonly row: Row
  /** null: it was removed before, or it is lost. */
  readonly document: CaseDocument | null
  readonly isLost: boolean
}

/** Copies the originals that are whole. */
async function keepWhole(
  { folder, draft }: Places,
  store: CaseStore,
  rows: readonly Row[],
): Promise<readonly FoundDocument[]> {
  const found: FoundDocument[] = []
  for (const row of rows) {
    const document = documentIn(store, row)
    const isWhole = document !== null && (await isKept(store, document, folder, draft))
    found.push({ row, document: isWhole ? document : null, isLost: row.removed === 0 && !isWhole })
  }
  return found
}

function documentIn(store: CaseStore, { id, sealed, removed }: Row): CaseDocument | null {
  if (removed !== 0) return null
  try {
    return store.seals.open(`document ${id}`, sealed as Uint8Array) as CaseDocument
  } catch {
    return null
  }
}

async function isKept(store: CaseStore, document: CaseDocument, folder: string, draft: string): Promise<boolean> {
  const copy = originalPath(draft, document.id)
  try {
    await copyFile(originalPath(folder, document.id), copy)
    await checkOriginal(store, document)
    return true
  } catch (thrown) {
    await rm(copy, { force: true })
    if (asFailure(caseFailure(thrown)).code === 'DISK_FULL') throw thrown
    return false
  }
}

function write(
  folder: string,
  store: CaseStore,
  { entries, events, documents, settings }: Omit<Found, 'documents'> & { readonly documents: readonly FoundDocument[] },
  { at, fallback, journal, sign }: SalvageOptions,
) {
  const { details, used } = settings
    ? { details: 'whole' as const, used: settings }
    : salvagedSettings(folder, store.seals, fallback)
  const lost = documents.filter(({ isLost }) => isLost).length
  const salvaged: Salvaged = {
    entries: { kept: entries.rows.length, lost: entries.lost },
    events: { kept: events.rows.length, lost: events.lost },
    documents: { kept: documents.filter(({ document }) => document).length, lost },
    details,
  }
  const kept = new Set(documents.flatMap(({ document }) => document?.id ?? []))
  store.commit({
    at,
    rows: () => {
      store.details.put(used)
      store.events.adopt(events)
      store.journal.adopt(entries)
      for (const found of documents) putDocument(store, found, kept)
    },
    journal: (review) => journal(salvaged, review),
  })
  store.commit({ at, journal: () => [sign(store.journal.head)] })
  return { salvaged, head: store.journal.head }
}

/** A version whose successor is lost counts again. */
function putDocument(store: CaseStore, { row, document }: FoundDocument, kept: ReadonlySet<string>): void {
  const { id, position, sha256 } = row
  const replacedBy = document?.replacedBy && kept.has(document.replacedBy) ? document.replacedBy : null
  store.documents.adopt(String(id), Number(position), String(sha256), document && { ...document, replacedBy })
  if (document) store.pages.addUnread(document.id, document.pages)
}

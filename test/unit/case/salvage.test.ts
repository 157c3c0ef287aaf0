import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { analyseDocument, waitingDocuments } from '../../../electron/session/case/analyse-document.ts'
import { listCases } from '../../../electron/session/case/case-summary.ts'
import { closeCase } from '../../../electron/session/case/close-case.ts'
import { decide, setNote } from '../../../electron/session/case/decide.ts'
import { deleteCase } from '../../../electron/session/case/delete-case.ts'
import { exportLog } from '../../../electron/session/case/export-log.ts'
import type { OpenCase } from '../../../electron/session/case/open-case.ts'
import { salvageCase } from '../../../electron/session/case/salvage-case.ts'
import { unreadyReasons } from '../../../electron/session/case/see-case.ts'
import { judgeLog } from '../../../electron/store/audit-log.ts'
import { CaseDatabase } from '../../../electron/store/case/case-database.ts'
import type { Salvaged } from '../../../electron/store/case/salvage-store.ts'
import { ann, markOn, type Office, openOffice } from './session-fixture.ts'
import { protector } from './store-fixture.ts'

const first = 'Ring Beth Jones on 07700 900123, or write to beth@postbox.example.\n'
const second = 'Beth Jones was seen in the yard by Adam Smith, 07700 900456.\n'

let office: Office
beforeAll(() => {
  office = openOffice()
})
afterAll(() => office.leave())

interface Place {
  readonly folder: string
  readonly first: string
  readonly second: string
}

let count = 0
/** A closed case of two documents: one phone accepted (step 1), noted (step 2), the other rejected (step 3). */
async function made(): Promise<Place> {
  const folder = await office.create(`whole ${++count}`, { title: `R v Jones ${count}` })
  const c = await office.open(folder)
  const place = {
    folder,
    first: await office.add(c, 'first.txt', first),
    second: await office.add(c, 'second.txt', second),
  }
  const [one, two] = [markOn(c, place.first, '900123').id, markOn(c, place.second, '900456').id]
  decide(c, { selection: { by: 'marks', markIds: [one] }, among: 'all', decision: 'accepted' })
  setNote(c, { markId: one, note: 'checked' })
  decide(c, { selection: { by: 'marks', markIds: [two] }, among: 'all', decision: 'rejected' })
  await closeCase(c)
  return place
}

const database = ({ folder }: Place) => join(folder, 'case.db')

function forge(place: Place, sql: string): void {
  const db = CaseDatabase.open(database(place))
  for (const table of ['event', 'journal'])
    for (const ending of ['kept', 'fixed']) db.run(`DROP TRIGGER IF EXISTS ${table}_${ending}`)
  db.run(sql)
  db.close()
}

/** Every file of a folder by its digest. */
const contents = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => `${path} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`)
    .sort()

async function salvaged(place: Place): Promise<{ readonly to: string; readonly found: Salvaged }> {
  await expect(office.open(place.folder)).rejects.toMatchObject({ code: 'CASE_DAMAGED' })
  const to = join(office.root, `salvaged ${count}`)
  const before = contents(place.folder)
  const found = await salvageCase(office.session, place.folder, { to, protectors: [protector], actor: ann })
  expect(contents(place.folder)).toEqual(before)
  return { to, found }
}

/** Opened, and read again from its originals. */
async function opened(to: string): Promise<OpenCase> {
  const c = await office.open(to)
  for (const { id } of waitingDocuments(c)) await analyseDocument(c, id)
  return c
}

const phones = (c: OpenCase, { first, second }: Place) => ({
  first: markOn(c, first, '900123').state,
  note: markOn(c, first, '900123').note,
  second: c.documents.some(({ id }) => id === second) ? markOn(c, second, '900456').state : 'gone',
})

const all = { first: 'accepted', note: 'checked', second: 'rejected' }

interface Row {
  readonly what: string
  readonly damage: (place: Place) => void
  readonly lost: { readonly entries?: number; readonly events: number; readonly documents: number }
  readonly phones: object
  readonly details?: Salvaged['details']
}

const rows: readonly Row[] = [
  {
    what: 'the last decision changed: it is open again, those before it stand',
    damage: (place) => forge(place, "UPDATE event SET body = replace(body, 'rejected', 'accepted') WHERE seq = 3"),
    lost: { entries: 0, events: 1, documents: 0 },
    phones: { ...all, second: 'proposed' },
  },
  {
    what: 'the first decision taken out: nothing after it can be vouched for',
    damage: (place) => forge(place, 'DELETE FROM event WHERE seq = 1'),
    lost: { entries: 0, events: 3, documents: 0 },
    phones: { first: 'proposed', note: null, second: 'proposed' },
  },
  {
    what: 'the last decision taken out: the journal knows that it was there',
    damage: (place) => forge(place, 'DELETE FROM event WHERE seq = 3'),
    lost: { entries: 0, events: 1, documents: 0 },
    phones: { ...all, second: 'proposed' },
  },
  {
    what: 'an entry of the journal changed: decisions stand, the journal ends before it',
    damage: (place) => forge(place, "UPDATE journal SET body = body || ' ' WHERE seq = 5"),
    lost: { events: 0, documents: 0 },
    phones: all,
  },
  {
    what: 'the details unreadable: the title is known from the list, and a second person must sign',
    damage: (place) =>
      forge(place, "UPDATE detail SET sealed = x'00112233445566778899001122334455667788990011223344556677889900'"),
    lost: { entries: 0, events: 0, documents: 0 },
    phones: all,
    details: 'summary',
  },
  {
    what: 'an original gone as well: its document is lost, the other is not',
    damage: (place) => {
      rmSync(join(place.folder, 'originals', `${place.second}.sealed`))
      forge(place, 'DELETE FROM event WHERE seq = 3')
    },
    lost: { entries: 0, events: 1, documents: 1 },
    phones: { ...all, second: 'gone' },
  },
]

describe('what is whole in a damaged case is taken into a new one; what is not is told', () => {
  test.each(rows)('$what', async ({ damage, lost, phones: expected, details = 'whole' }) => {
    const place = await made()
    damage(place)
    const { to, found } = await salvaged(place)
    expect(found).toMatchObject({
      events: { lost: lost.events },
      documents: { kept: 2 - lost.documents, lost: lost.documents },
      details,
      ...(lost.entries === undefined ? {} : { entries: { lost: lost.entries } }),
    })
    const c = await opened(to)
    expect(phones(c, place)).toEqual(expected)
    expect(c.details).toMatchObject({ title: `R v Jones ${count}`, isTwoPerson: details !== 'whole' })
    expect(c.store.isIntact()).toBe(true)
    expect(await judgeLog(Buffer.from(await exportLog(c, 'jsonl')).toString(), null)).toMatchObject({ intact: true })
    expect(c.store.journal.entries().find(({ type }) => type === 'case.salvaged')).toMatchObject({
      reviewer: 'Ann Other',
      eventsLost: lost.events,
      documentsLost: lost.documents,
      entriesLost: found.entries.lost,
    })
    if (Object.values(expected).includes('proposed')) expect(unreadyReasons(c)[0]?.obstacle).toBe('mark-open')
    await closeCase(c)
  })

  test('a journal cut short is counted by the entry that was written last', async () => {
    const place = await made()
    forge(place, "UPDATE journal SET body = body || ' ' WHERE seq = 5")
    const { found } = await salvaged(place)
    expect(found.entries.kept).toBe(4)
    expect(found.entries.lost).toBeGreaterThan(10)
  })

  test('a file cut off in the middle gives what can be read before the cut', async () => {
    const place = await made()
    truncateSync(database(place), readFileSync(database(place)).length - 3 * 4096)
    await expect(office.open(place.folder)).rejects.toMatchObject({ code: 'CASE_DAMAGED' })
    const to = join(office.root, `salvaged ${count}`)
    const found = await salvageCase(office.session, place.folder, { to, protectors: [protector], actor: ann }).catch(
      ({ code }) => code,
    )
    if (found === 'NOTHING_TO_SALVAGE') return expect(existsSync(to)).toBe(false)
    const c = await opened(to)
    expect(c.store.isIntact()).toBe(true)
    await closeCase(c)
  })

  test('it is one case: the list shows the salvaged one, not the damaged one beside it', async () => {
    const place = await made()
    forge(place, 'DELETE FROM event WHERE seq = 3')
    const { to } = await salvaged(place)
    await closeCase(await office.open(to))
    const listed = (await listCases(office.root, [protector])).map(({ folder }) => folder)
    expect(listed).toContain(to)
    expect(listed).not.toContain(place.folder)
  })
})

describe('a salvaged case is destroyed', () => {
  test('with the damaged one, in one certificate', async () => {
    const place = await made()
    forge(place, 'DELETE FROM event WHERE seq = 3')
    const { to } = await salvaged(place)
    const c = await office.open(to)
    const request = {
      to: join(office.root, `ends ${count}`),
      justification: 'Retention ended',
      damaged: [place.folder],
    }
    const { certificate } = await deleteCase(c, request)
    expect([to, place.folder].filter((folder) => existsSync(folder))).toEqual([])
    expect(certificate.files).toBeGreaterThan(12)
  })

  test('but no other case with it, damaged or not', async () => {
    const [place, other] = [await made(), await made()]
    const c = await office.open(place.folder)
    const request = { to: join(office.root, `ends ${count}`), justification: 'x', damaged: [other.folder] }
    await expect(deleteCase(c, request)).rejects.toMatchObject({ code: 'CASE_INVALID' })
    await expect(deleteCase(c, { ...request, damaged: [place.folder] })).rejects.toMatchObject({ code: 'CASE_INVALID' })
    expect([place.folder, other.folder].every((folder) => existsSync(folder))).toBe(true)
    await closeCase(c)
  })
})

describe('nothing is made', () => {
  const to = () => join(office.root, `nothing ${count}`)
  const salvage = (place: Place, target = to()) =>
    salvageCase(office.session, place.folder, { to: target, protectors: [protector], actor: ann })

  test('of a case that was never found damaged', async () => {
    const place = await made()
    await expect(salvage(place)).rejects.toMatchObject({ code: 'NOTHING_TO_SALVAGE' })
    expect(existsSync(to())).toBe(false)
  })

  test('of a file in which nothing can be read', async () => {
    const place = await made()
    writeFileSync(database(place), 'not a database at all '.repeat(500))
    await expect(office.open(place.folder)).rejects.toMatchObject({ code: 'CASE_DAMAGED' })
    await expect(salvage(place)).rejects.toMatchObject({ code: 'NOTHING_TO_SALVAGE' })
    expect(existsSync(to())).toBe(false)
    expect(readdirSync(office.root).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('in the place of something else', async () => {
    const place = await made()
    forge(place, 'DELETE FROM event WHERE seq = 3')
    await expect(office.open(place.folder)).rejects.toMatchObject({ code: 'CASE_DAMAGED' })
    await expect(salvage(place, office.home)).rejects.toMatchObject({ code: 'CASE_EXISTS' })
  })

  test('without the passphrase', async () => {
    const place = await made()
    const request = { to: to(), protectors: [], actor: ann }
    await expect(salvageCase(office.session, place.folder, request)).rejects.toMatchObject({
      code: 'PASSPHRASE_NEEDED',
    })
  })
})

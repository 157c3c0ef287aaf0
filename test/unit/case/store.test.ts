import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CaseDatabase } from '../../../electron/store/case/case-database.ts'
import { holderOf } from '../../../electron/store/case/holder.ts'
import { addSlot, openKey } from '../../../electron/store/case/key-file.ts'
import type { KeyProtector } from '../../../electron/store/case/key-protector.ts'
import { passphraseProtector } from '../../../electron/store/case/passphrase-protector.ts'
import {
  decided,
  decideOne,
  madeWith,
  make,
  note,
  now,
  open,
  passphrase,
  protector,
  settings,
  workplace,
} from './store-fixture.ts'

let place: ReturnType<typeof workplace>
beforeEach(() => {
  place = workplace()
})
afterEach(() => place.drop())

const database = () => join(place.folder, 'case.db')

describe('a case in its folder', () => {
  test('is there whole: database, key, originals, and nothing beside it', async () => {
    await make(place.folder)
    expect(readdirSync(place.root)).toEqual(['the case'])
    expect(readdirSync(place.folder).sort()).toEqual(['case.db', 'key.json', 'originals'])
    expect(statSync(place.folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(place.folder, 'key.json')).mode & 0o777).toBe(0o600)
  })

  test('keeps what was written, in its order', async () => {
    await madeWith(place.folder, 3)
    const again = await open(place.folder)
    expect(decided(again)).toEqual(['mark-1', 'mark-2', 'mark-3'])
    expect(again.store.details.get()).toEqual(settings)
    expect(again.store.journal.verify()).toMatchObject({ intact: true, head: { seq: 7 } })
    await again.store.close(null)
  })

  test.each([
    ['a folder with something in it', () => mkdirSync(join(place.folder, 'x'), { recursive: true })],
    ['a file', () => writeFileSync(place.folder, '')],
  ])('is not made in the place of %s', async (_, fill) => {
    fill()
    await expect(make(place.folder)).rejects.toMatchObject({ code: 'CASE_EXISTS' })
  })

  test('is found nowhere but where it is', async () => {
    await expect(open(join(place.root, 'elsewhere'))).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' })
  })

  test('all of a commit is written or none', async () => {
    await make(place.folder)
    const opened = await open(place.folder)
    decideOne(opened, 1)
    const head = opened.store.journal.head
    const fail = () => {
      opened.store.details.put({ ...settings, details: { ...settings.details, title: 'half' } })
      throw new Error('stop')
    }
    expect(() => opened.store.commit({ at: now().toISOString(), journal: () => [note(9)], rows: fail })).toThrow('stop')
    expect(opened.store.details.get()).toEqual(settings)
    decideOne(opened, 2)
    expect(opened.store.journal.head.seq).toBe(head.seq + 2)
    expect(opened.store.journal.verify()).toMatchObject({ intact: true })
    await opened.store.close(null)
  })

  test('rows of events and journal can be neither changed nor deleted', async () => {
    await madeWith(place.folder, 1)
    const db = CaseDatabase.open(database())
    for (const sql of [
      "UPDATE event SET body = 'x'",
      'DELETE FROM event',
      "UPDATE journal SET hash = 'x'",
      'DELETE FROM journal',
    ])
      expect(() => db.run(sql)).toThrow('append only')
    db.close()
  })
})

describe('one writer at a time', () => {
  test('a second opening is refused, and who has it can be told', async () => {
    await make(place.folder)
    const first = await open(place.folder)
    await expect(open(place.folder)).rejects.toMatchObject({ code: 'CASE_BUSY' })
    expect(await holderOf(place.folder)).toMatchObject({ reviewer: 'Ann Other', pid: process.pid })
    await first.store.close(null)
    expect(await holderOf(place.folder)).toBeNull()
    await (await open(place.folder)).store.close(null)
  })

  test('whoever was killed holds nothing: their name is on the door but the door is open', async () => {
    await make(place.folder)
    writeFileSync(
      join(place.folder, 'holder.json'),
      JSON.stringify({ reviewer: 'Gone', user: 'g', pid: 2 ** 22 - 3, host: 'here', started: null, since: 'x' }),
    )
    await (await open(place.folder)).store.close(null)
  })
})

describe('the key', () => {
  test.each([
    ['the passphrase', [protector], null],
    ['the same passphrase in other Unicode clothes', [passphraseProtector(passphrase.normalize('NFD'), 2 ** 10)], null],
    ['another passphrase', [passphraseProtector('wrong horse battery')], 'PASSPHRASE_WRONG'],
    ['nothing', [], 'PASSPHRASE_NEEDED'],
  ] as const)('%s', async (_, protectors, code) => {
    await make(place.folder)
    const opening = openKey(place.folder, protectors)
    if (code) await expect(opening).rejects.toMatchObject({ code })
    else expect((await opening).secret).toHaveLength(32)
  })

  test('of a system opens without a passphrase; exported, it opens elsewhere with one', async () => {
    const system: KeyProtector = {
      kind: 'system',
      matches: (slot) => slot.kind === 'system' && slot.installation === 'here',
      wrap: async (_, secret) => ({
        kind: 'system',
        installation: 'here',
        wrapped: Buffer.from(secret.map((byte) => byte ^ 0x55)).toString('base64'),
      }),
      unwrap: async (_, slot) => Buffer.from(slot.wrapped, 'base64').map((byte) => byte ^ 0x55),
    }
    await make(place.folder)
    const key = await openKey(place.folder, [protector])
    await addSlot(place.folder, key, system)
    const opened = await openKey(place.folder, [system])
    expect([...opened.secret]).toEqual([...key.secret])
    await addSlot(place.folder, key, passphraseProtector('a passphrase for the road', 2 ** 10))
    await expect(openKey(place.folder, [protector])).rejects.toMatchObject({ code: 'PASSPHRASE_WRONG' })
    expect((await openKey(place.folder, [passphraseProtector('a passphrase for the road', 2 ** 10)])).caseId).toBe(
      key.caseId,
    )
  })

  test('is not made from a weak passphrase', async () => {
    const key = { caseId: '0'.repeat(32), secret: new Uint8Array(32) }
    await expect(passphraseProtector('short').wrap(key.caseId, key.secret)).rejects.toMatchObject({
      code: 'PASSPHRASE_WEAK',
    })
  })

  test.each([
    ['is no JSON', () => '{'],
    ['asks for a hundred gigabytes', (text: string) => text.replace(/"n": \d+/, '"n": 100000000')],
    ['has no slot', (text: string) => JSON.stringify({ ...JSON.parse(text), slots: [] })],
  ])('file that %s is refused', async (_, change) => {
    await make(place.folder)
    const path = join(place.folder, 'key.json')
    writeFileSync(path, change(readFileSync(path, 'utf8')))
    await expect(openKey(place.folder, [protector])).rejects.toMatchObject({ code: 'KEY_FILE_DAMAGED' })
  })

  test('with a lowered cost does not open: the cost is part of what is vouched for', async () => {
    await make(place.folder)
    const path = join(place.folder, 'key.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"n": 1024', '"n": 2048'))
    await expect(openKey(place.folder, [protector])).rejects.toMatchObject({ code: 'PASSPHRASE_WRONG' })
  })
})

describe('versions of the file', () => {
  test('an older one is brought up to date, each step whole or not at all', async () => {
    await make(place.folder)
    const db = CaseDatabase.open(database())
    const steps = ['', 'CREATE TABLE two (x)', 'CREATE TABLE three (x); SYNTAX ERROR']
    expect(() => db.migrate(steps)).toThrow()
    expect(db.get('PRAGMA user_version')).toMatchObject({ user_version: 2 })
    expect(db.all("SELECT name FROM sqlite_master WHERE name IN ('two', 'three')")).toMatchObject([{ name: 'two' }])
    expect(db.migrate(steps.slice(0, 2))).toEqual({ from: 2, to: 2 })
    db.close()
  })

  test('a newer one is refused and left as it is', async () => {
    await make(place.folder)
    const db = CaseDatabase.open(database())
    db.run('PRAGMA user_version = 99')
    db.close()
    await expect(open(place.folder)).rejects.toMatchObject({ code: 'CASE_TOO_NEW' })
    expect(existsSync(database())).toBe(true)
  })
})

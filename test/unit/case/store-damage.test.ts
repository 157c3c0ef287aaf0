import {
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CaseDatabase } from '../../../electron/store/case/case-database.ts'
import { decided, decideOne, madeWith, make, open, workplace } from './store-fixture.ts'

let place: ReturnType<typeof workplace>
beforeEach(() => {
  place = workplace()
})
afterEach(() => place.drop())

const database = () => join(place.folder, 'case.db')

/** Writes over bytes of a file. */
function scribble(path: string, position: number, bytes: Uint8Array): void {
  const file = openSync(path, 'r+')
  writeSync(file, bytes, 0, bytes.length, position)
  closeSync(file)
}

/** Changes a row behind the program's back. */
function forge(...statements: readonly string[]): void {
  const db = CaseDatabase.open(database())
  db.transaction(() => {
    for (const sql of [
      'DROP TRIGGER event_kept; ',
      'DROP TRIGGER event_fixed; ',
      'DROP TRIGGER journal_kept; ',
      'DROP TRIGGER journal_fixed; ',
      ...statements,
    ])
      db.run(sql)
  })
  db.close()
}

describe('a damaged file is set aside, explained, and not touched', () => {
  const damages: readonly [what: string, damage: string, act: () => void][] = [
    ['text in its place', 'not-a-database', () => writeFileSync(database(), 'not a database at all '.repeat(500))],
    ['nothing in it', 'not-a-database', () => truncateSync(database(), 0)],
    ['its end cut off', 'not-a-database', () => truncateSync(database(), statSync(database()).size - 8192)],
    ['another database', 'not-a-database', () => otherDatabase()],
    [
      'an entry of the journal changed',
      'journal-broken',
      () => forge("UPDATE journal SET body = replace(body, 'Ann', 'Bob') WHERE seq = 2"),
    ],
    ['an entry of the journal missing', 'journal-broken', () => forge('DELETE FROM journal WHERE seq = 3')],
    [
      'a decision changed',
      'events-broken',
      () => forge("UPDATE event SET body = replace(body, 'accepted', 'rejected') WHERE seq = 2"),
    ],
    ['a decision missing at the end', 'events-and-journal-differ', () => forge('DELETE FROM event WHERE seq = 3')],
    [
      'the case details swapped for other bytes',
      'seal-broken',
      () => forge("UPDATE detail SET sealed = x'00112233445566778899001122334455667788990011223344556677889900'"),
    ],
  ]

  function otherDatabase(): void {
    rmSync(database())
    const db = CaseDatabase.open(database())
    db.run('CREATE TABLE x (y)')
    db.close()
  }

  test.each(damages)('%s: %s', async (_, damage, act) => {
    await madeWith(place.folder, 3)
    act()
    const before = readFileSync(database())
    await expect(open(place.folder)).rejects.toMatchObject({ code: 'CASE_DAMAGED' })
    const [aside = ''] = readdirSync(join(place.folder, 'quarantine'))
    const folder = join(place.folder, 'quarantine', aside)
    expect(readFileSync(join(folder, 'READ ME.txt'), 'utf8')).toContain(`(${damage})`)
    expect(readFileSync(join(folder, 'case.db')).equals(before)).toBe(true)
    expect(existsSync(database())).toBe(false)
    await expect(open(place.folder)).rejects.toMatchObject({ code: 'CASE_DAMAGED' })
  })

  test('any byte of the first pages: found, or without any effect on what is read', async () => {
    await madeWith(place.folder, 3)
    const sound = readFileSync(database())
    for (let position = 101; position < sound.length; position += 487) {
      scribble(database(), position, Uint8Array.of((sound[position] ?? 0) ^ 0x40))
      const opened = await open(place.folder).catch(() => null)
      if (opened) {
        expect(decided(opened)).toEqual(['mark-1', 'mark-2', 'mark-3'])
        expect(opened.store.journal.verify()).toMatchObject({ intact: true })
        await opened.store.close(null)
      }
      for (const name of ['case.db', 'case.db-wal', 'head', 'quarantine'])
        rmSync(join(place.folder, name), { recursive: true, force: true })
      writeFileSync(database(), sound)
    }
  })
})

describe('a case that holds less than was recorded', () => {
  const restoreOlder = async () => {
    await madeWith(place.folder, 1)
    copyFileSync(database(), join(place.root, 'backup'))
    const opened = await open(place.folder)
    decideOne(opened, 2)
    await opened.store.close(null)
    copyFileSync(join(place.root, 'backup'), database())
  }

  test('is refused, and opened when a person says so', async () => {
    await restoreOlder()
    await expect(open(place.folder)).rejects.toMatchObject({ code: 'CASE_ROLLED_BACK', details: { entriesLost: 2 } })
    const opened = await open(place.folder, { acceptOlder: true })
    expect(opened.entriesLost).toBe(2)
    expect(decided(opened)).toEqual(['mark-1'])
    await opened.store.close(null)
  })

  test('is noticed by what the installation remembers, though the whole folder was put back', async () => {
    await madeWith(place.folder, 1)
    cpSync(place.folder, join(place.root, 'backup'), { recursive: true })
    const opened = await open(place.folder)
    const remembered = decideOne(opened, 2)
    await opened.store.close(null)
    rmSync(place.folder, { recursive: true })
    cpSync(join(place.root, 'backup'), place.folder, { recursive: true })
    await expect(open(place.folder, { remembered })).rejects.toMatchObject({ code: 'CASE_ROLLED_BACK' })
    await (await open(place.folder)).store.close(null)
  })

  test('a head that a power cut tore says nothing', async () => {
    await madeWith(place.folder, 2)
    writeFileSync(join(place.folder, 'head'), '00000000000')
    await (await open(place.folder)).store.close(null)
  })
})

describe('a write-ahead log that was cut off or garbled at any place', () => {
  test('leaves the state after one of the commits, and what is missing is noticed', async () => {
    await make(place.folder)
    const opened = await open(place.folder)
    for (let n = 1; n <= 4; n++) decideOne(opened, n)
    const wal = readFileSync(join(place.folder, 'case.db-wal'))
    const copies = { db: readFileSync(database()), head: readFileSync(join(place.folder, 'head')) }
    await opened.store.close(null)
    const all = ['mark-1', 'mark-2', 'mark-3', 'mark-4']
    for (let cut = 0; cut <= wal.length; cut += 1733) {
      writeFileSync(database(), copies.db)
      writeFileSync(join(place.folder, 'head'), copies.head)
      writeFileSync(join(place.folder, 'case.db-wal'), cut % 2 ? wal.subarray(0, cut) : garbled(wal, cut))
      const strict = await open(place.folder).catch((thrown) => thrown)
      const again = 'store' in strict ? strict : await open(place.folder, { acceptOlder: true })
      const found = decided(again)
      expect(found).toEqual(all.slice(0, found.length))
      if (!('store' in strict)) expect(strict).toMatchObject({ code: 'CASE_ROLLED_BACK' })
      else expect(found).toEqual(all)
      await again.store.close(null)
    }
  })

  const garbled = (wal: Buffer, at: number): Buffer => {
    const copy = Buffer.from(wal)
    if (at < copy.length) copy[at] = (copy[at] ?? 0) ^ 0xff
    return copy
  }
})

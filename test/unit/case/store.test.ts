import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
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
import { holderOf } from '../../../electron/store/case/holder.ts'
import { addSlot, openKey } from '../../../electron/store/case/key-file.ts'
import type { KeyProtector } from '../../../electron/store/case/key-protector.ts'
import { passphraseProtector } from '../../../electron/store/case/passphrase-protector.ts'
import { genesis, type Head } from '../../../shared/audit/chain.ts'
import {
  decided,
  decideOne,
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

/** A closed case with some decisions. */
async function madeWith(decisions: number): Promise<Head> {
  await make(place.folder)
  const opened = await open(place.folder)
  let head = genesis
  for (let n = 1; n <= decisions; n++) head = decideOne(opened, n)
  await opened.store.close(null)
  return head
}

describe('a case in its folder', () => {
  test('is there whole: database, key, originals, and nothing beside it', async () => {
    await make(place.folder)
    expect(readdirSync(place.root)).toEqual(['the case'])
    expect(readdirSync(place.folder).sort()).toEqual(['case.db', 'key.json', 'originals'])
    expect(statSync(place.folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(place.folder, 'key.json')).mode & 0o777).toBe(0o600)
  })

  test('keeps what was written, in its order', async () => {
    await madeWith(3)
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
    await madeWith(1)
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
    await madeWith(3)
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
    await madeWith(3)
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
    await madeWith(1)
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
    await madeWith(1)
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
    await madeWith(2)
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

const isRoot = process.getuid?.() === 0

/** Mounts a small file system of its own; false where that is not allowed. */
function mount(folder: string, size: string, source: string | null = null): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    if (source) execFileSync('mount', ['--bind', source, folder])
    else execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder])
    return true
  } catch {
    return false
  }
}

/** Leaves room for a few decisions only. */
function fill(disk: string): void {
  const filler = (n: number) => join(disk, `filler-${n}`)
  for (let n = 0; ; n++) {
    try {
      writeFileSync(filler(n), Buffer.alloc(1 << 16))
    } catch {
      rmSync(filler(n))
      return
    }
  }
}

function answerTo(work: () => unknown): string {
  try {
    work()
    return 'done'
  } catch (thrown) {
    return (thrown as { code: string }).code
  }
}

const unmount = (folder: string) => execFileSync('umount', ['-l', folder])

describe.runIf(isRoot)('a disk that is full or may not be written', () => {
  test('full: the decision is refused, those before stand, and with room again work goes on', async (context) => {
    const disk = join(place.root, 'disk')
    if (!mount(disk, '1m')) return context.skip('mounting is not allowed here')
    try {
      const folder = join(disk, 'case')
      await make(folder)
      const opened = await open(folder)
      decideOne(opened, 1)
      fill(disk)
      const answers = Array.from({ length: 80 }, (_, n) => answerTo(() => decideOne(opened, n + 2)))
      expect(new Set(answers)).toEqual(new Set(['done', 'DISK_FULL']))
      const done = answers.flatMap((answer, n) => (answer === 'done' ? [`mark-${n + 2}`] : []))
      for (const name of readdirSync(disk)) if (name.startsWith('filler')) rmSync(join(disk, name))
      decideOne(opened, 99)
      await opened.store.close(null)
      const again = await open(folder)
      expect(decided(again)).toEqual(['mark-1', ...done, 'mark-99'])
      expect(again.store.isIntact()).toBe(true)
      await again.store.close(null)
    } finally {
      unmount(disk)
    }
  })

  test('read-only: the case does not open, and nothing is changed or set aside', async (context) => {
    await madeWith(1)
    const view = join(place.root, 'view')
    if (!mount(view, '', place.folder)) return context.skip('mounting is not allowed here')
    try {
      execFileSync('mount', ['-o', 'remount,bind,ro', view])
      await expect(open(view)).rejects.toMatchObject({ code: 'CASE_NOT_WRITABLE' })
    } finally {
      unmount(view)
    }
    expect(readdirSync(place.folder)).not.toContain('quarantine')
    await (await open(place.folder)).store.close(null)
  })
})

test.runIf(!isRoot)('a folder without the right to write is refused', async () => {
  await make(place.folder)
  chmodSync(place.folder, 0o500)
  try {
    await expect(open(place.folder)).rejects.toMatchObject({ code: 'CASE_NOT_WRITABLE' })
  } finally {
    chmodSync(place.folder, 0o700)
  }
})

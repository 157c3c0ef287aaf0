import { execFileSync } from 'node:child_process'
import { linkSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { analyseStale } from '../../../electron/session/case/analyse-document.ts'
import { closeCase } from '../../../electron/session/case/close-case.ts'
import { decide } from '../../../electron/session/case/decide.ts'
import { exportCase } from '../../../electron/session/case/export-case.ts'
import { exportLog } from '../../../electron/session/case/export-log.ts'
import type { OpenCase } from '../../../electron/session/case/open-case.ts'
import { seePage, seePageText } from '../../../electron/session/case/see-case.ts'
import { undo } from '../../../electron/session/case/undo.ts'
import { CaseDatabase } from '../../../electron/store/case/case-database.ts'
import { canonical } from '../../../shared/audit/canonical.ts'
import { toLine } from '../../../shared/audit/chain.ts'
import { parseLog } from '../../../shared/audit/parse-log.ts'
import { asFailure } from '../../../shared/result.ts'
import { rewrite } from './rewrite-log.ts'
import { type Office, openOffice } from './session-fixture.ts'

/** A disk that rots, or a hand that sets the time back: the file was closed in order and looks untouched. */
const text = 'Ring Beth Jones on 07700 900123, or write to beth@postbox.example. NHS number 943 476 5919.\n'

let office: Office
let folder: string
let documentId: string
beforeAll(async () => {
  office = openOffice()
  folder = await office.create('rotten')
  const c = await office.open(folder)
  documentId = await office.add(c, 'first.txt', text)
  decide(c, { selection: { by: 'case' }, among: 'all', decision: 'accepted' })
  decide(c, { selection: { by: 'entity', entity: 'PHONE_NUMBER' }, among: 'all', decision: 'rejected' })
  await closeCase(c)
})
afterAll(() => office.leave())

interface Used {
  readonly code: string | null
  readonly marks: readonly string[]
  /** Whether the file was taken to be as it was left, so that it was not read whole. */
  readonly wasTrusted: boolean
}

/** All that a person would do next; what it answers in the end. */
async function use(): Promise<Used> {
  let c: OpenCase | null = null
  let wasTrusted = false
  try {
    c = await office.open(folder)
    wasTrusted = !c.hasHistory
    const marks = seePage(c, documentId, 0).marks.map(({ id, state }) => `${id} ${state}`)
    c.store.pages.text(documentId, 0)
    undo(c)
    await exportLog(c, 'jsonl')
    return { code: null, marks, wasTrusted }
  } catch (thrown) {
    return { code: asFailure(thrown).code, marks: [], wasTrusted }
  } finally {
    if (c) await closeCase(c).catch(() => undefined)
  }
}

/** Everywhere in the file, and more closely in its first page, which says what the tables are. */
const placesOf = ({ length }: Buffer): readonly number[] => [
  ...Array.from({ length: 30 }, (_, i) => 47 + 137 * i),
  ...Array.from({ length: Math.floor((length - 24) / 1499) }, (_, i) => 24 + 1499 * i),
]

describe('a file that changed while it was closed, and looks as it was left', () => {
  test('is used as it was decided, or said to be damaged: never anything else, at no place of the file', async () => {
    const path = join(folder, 'case.db')
    const kept = new Map(
      readdirSync(folder)
        .filter((name) => statSync(join(folder, name)).isFile())
        .map((name) => [name, readFileSync(join(folder, name))]),
    )
    const reference = join(office.root, 'reference')
    const anchor = join(office.root, 'anchor')
    linkSync(path, anchor)
    execFileSync('cp', ['-p', path, reference])
    const sound = kept.get('case.db') ?? Buffer.of()
    const restore = (database: Buffer) => {
      for (const name of readdirSync(folder))
        if (!kept.has(name) && name !== 'originals') rmSync(join(folder, name), { recursive: true })
      for (const [name, bytes] of kept) if (name !== 'case.db') writeFileSync(join(folder, name), bytes)
      rmSync(path, { force: true })
      linkSync(anchor, path)
      writeFileSync(path, database)
      execFileSync('touch', ['-r', reference, path])
      rmSync(join(office.home, 'audit-heads'), { recursive: true, force: true })
    }
    restore(sound)
    const { marks, code, wasTrusted } = await use()
    expect({ code, wasTrusted }).toEqual({ code: null, wasTrusted: true })
    expect(marks.length).toBeGreaterThan(2)
    const codes = new Map<string, number>()
    let trusted = 0
    for (const position of placesOf(sound)) {
      const changed = Buffer.from(sound)
      changed[position] = (changed[position] ?? 0) ^ 0x21
      restore(changed)
      const answer = await use()
      codes.set(answer.code ?? 'used', (codes.get(answer.code ?? 'used') ?? 0) + 1)
      trusted += Number(answer.wasTrusted)
      if (answer.code === null) expect(answer.marks, `position ${position}`).toEqual(marks)
      else expect(['CASE_DAMAGED', 'AUDIT_BROKEN', 'CASE_TOO_NEW'], `position ${position}`).toContain(answer.code)
    }
    expect(trusted).toBeGreaterThan(0)
    expect(codes.get('used') ?? 0).toBeGreaterThan(0)
    expect(codes.get('CASE_DAMAGED') ?? 0).toBeGreaterThan(0)
  }, 120_000)
})

describe('what was read of a page', () => {
  test('that no longer opens is said to be damaged, blocks the export, and is read again from the original on request', async () => {
    const again = await office.create('page rotten')
    const c = await office.open(again)
    const id = await office.add(c, 'page.txt', `${text}More.\n`)
    decide(c, { selection: { by: 'case' }, among: 'all', decision: 'accepted' })
    await closeCase(c)
    const db = CaseDatabase.open(join(again, 'case.db'))
    db.run("UPDATE page_text SET sealed = x'00112233445566778899001122334455667788990011223344556677889900'")
    db.close()
    const rotten = await office.open(again)
    expect(() => seePageText(rotten, id, 0)).toThrow('CASE_DAMAGED')
    const out = join(office.root, 'page rotten out')
    const request = { out, recipient: 'CPS', justification: 'x' }
    expect((await exportCase(rotten, request)).documents).toMatchObject([{ error: 'CASE_DAMAGED', redacted: null }])
    await analyseStale(rotten, {})
    expect(seePageText(rotten, id, 0).text).toContain('07700 900123')
    expect((await exportCase(rotten, request)).documents).toMatchObject([{ error: null }])
    await closeCase(rotten)
  }, 120_000)
})

describe('a journal that someone wrote anew, with all its hashes', () => {
  test('is found out by a signature that is no longer true', async () => {
    const again = await office.create('rewritten')
    const c = await office.open(again)
    await office.add(c, 'rewritten.txt', `${text}Again.\n`)
    await closeCase(c)
    const db = CaseDatabase.open(join(again, 'case.db'))
    db.run('DROP TRIGGER journal_fixed')
    const log = db
      .all('SELECT body, hash FROM journal ORDER BY seq')
      .map(({ body, hash }) => toLine({ ...JSON.parse(String(body)), hash }))
    const forged = rewrite(`${log.join('\n')}\n`, (line) => line.replace('Ann Other', 'Ann Nother'))
    for (const entry of parseLog(forged)) {
      const { hash, ...body } = entry
      db.run('UPDATE journal SET body = ?, hash = ? WHERE seq = ?', canonical(body as never), hash, entry.seq)
    }
    db.close()
    rmSync(join(again, 'head'))
    rmSync(join(office.home, 'audit-heads'), { recursive: true })
    await expect(office.open(again)).rejects.toMatchObject({ code: 'CASE_DAMAGED' })
  })
})

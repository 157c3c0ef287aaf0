import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AuditLog, judgeLog } from '../../../electron/store/audit-log.ts'
import { type Home, openHome } from '../../../electron/store/home.ts'
import type { AuditEvent } from '../../../shared/audit/entry.ts'

let folder: string
let home: Home
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audit log '))
  home = await openHome(join(folder, 'home'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const path = () => join(folder, 'audit.jsonl')
const now = () => new Date('2026-11-24T10:00:00Z')
const event = (released: number): AuditEvent => ({ type: 'run.finished', released, refused: 0 })

async function write(...events: AuditEvent[]): Promise<void> {
  const log = await AuditLog.open(path(), home, now)
  await log.append(events)
  await log.close()
}

const judged = () => judgeLog(readFileSync(path(), 'utf8'), home)

describe('a log on the disk', () => {
  test('goes on where it ended', async () => {
    await write(event(1), event(2))
    await write(event(3))
    expect(await judged()).toMatchObject({ intact: true, head: { seq: 3 } })
  })

  test('takes entries of many callers one after the other', async () => {
    const log = await AuditLog.open(path(), home, now)
    await Promise.all(Array.from({ length: 20 }, (_, n) => log.append([event(n), event(n)])))
    await log.close()
    expect(await judged()).toMatchObject({ intact: true, head: { seq: 40 } })
  })

  test('that was changed is not continued', async () => {
    await write(event(1), event(2))
    writeFileSync(path(), readFileSync(path(), 'utf8').replace('"released":1', '"released":9'))
    await expect(AuditLog.open(path(), home, now)).rejects.toMatchObject({ code: 'AUDIT_BROKEN', details: { line: 1 } })
  })

  test('cut at its end is found out, though it is intact in itself', async () => {
    await write(event(1), event(2), event(3))
    writeFileSync(path(), readFileSync(path(), 'utf8').split('\n').slice(0, 2).join('\n').concat('\n'))
    expect(await judged()).toEqual({ intact: false, fault: 'truncated', line: 3, seq: 3 })
    await expect(AuditLog.open(path(), home, now)).rejects.toMatchObject({ code: 'AUDIT_BROKEN' })
  })

  test('with its later entries rewritten by someone who can compute hashes is found out', async () => {
    await write(event(1))
    const first = readFileSync(path(), 'utf8')
    await write(event(2), event(3))
    writeFileSync(path(), first)
    const other = await AuditLog.open(path(), await openHome(join(folder, 'other home')), now)
    await other.append([event(7), event(8)])
    await other.close()
    expect(await judged()).toEqual({ intact: false, fault: 'broken', line: 3, seq: 3 })
  })

  test('whose last write was cut off goes on without it and says so', async () => {
    await write(event(1), event(2))
    appendFileSync(path(), '{"at":"2026-')
    await write(event(3))
    const text = readFileSync(path(), 'utf8')
    expect(text).toContain('"bytesDropped":12,')
    expect(await judged()).toMatchObject({ intact: true, head: { seq: 4 } })
  })

  test('nothing written: no empty file remains', async () => {
    await write()
    expect(existsSync(path())).toBe(false)
  })
})

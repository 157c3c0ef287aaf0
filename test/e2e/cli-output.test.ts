import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ended, linesOf, makeRoom, run, start } from './command-line.ts'
import { statement } from './papers.ts'

const room = makeRoom()
const source = join(room.root, 'statement.pdf')
const done = join(room.root, 'done')
const how = ['--reviewer', 'A. Officer', '--accept', 'all', '--policy', 'everything', '--json']
const redactInto = (out: string, ...more: string[]) => run(['redact', source, '--out', out, ...how, ...more], room.home)
const pdfsIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map(String)
        .filter((name) => name.endsWith('.pdf'))
    : []

beforeAll(async () => {
  writeFileSync(source, statement)
  const { status, err } = await redactInto(done)
  if (status !== 0) throw new Error(err)
}, 60_000)
afterAll(() => room.leave())

describe('an export that went well', () => {
  test('can be proven again, and its audit log is whole', async () => {
    const certificate = join(done, 'certificates', 'statement.json')
    const proof = await run(
      ['verify', join(done, 'redacted', 'statement_REDACTED.pdf'), '--certificate', certificate, '--json'],
      room.home,
    )
    expect(proof.status).toBe(0)
    expect(linesOf(proof)).toMatchObject([{ passed: true, error: null }])
    const audit = await run(['audit', 'verify', join(done, 'audit', 'audit.jsonl'), '--json'], room.home)
    expect(audit.status).toBe(0)
    const { auditHead } = JSON.parse(readFileSync(certificate, 'utf8')) as { auditHead: string }
    expect(readFileSync(join(done, 'audit', 'audit.jsonl'), 'utf8')).toContain(`"hash":"${auditHead}"`)
  })

  test('a byte changed in the redacted file is noticed', async () => {
    const changed = join(room.root, 'changed.pdf')
    const bytes = readFileSync(join(done, 'redacted', 'statement_REDACTED.pdf'))
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    writeFileSync(changed, bytes)
    const proof = await run(
      ['verify', changed, '--certificate', join(done, 'certificates', 'statement.json')],
      room.home,
    )
    expect(proof.status).toBe(1)
    expect(proof.out).toMatch(/NOT proven/)
  })

  test('an audit log from which the last entry was cut is noticed', async () => {
    const folder = join(room.root, 'cut')
    cpSync(done, folder, { recursive: true })
    const log = join(folder, 'audit', 'audit.jsonl')
    const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
    writeFileSync(log, `${lines.slice(0, -1).join('\n')}\n`)
    const audit = await run(['audit', 'verify', log, '--json'], room.home)
    expect([audit.status, linesOf(audit)[0]]).toMatchObject([
      1,
      { intact: false, fault: 'truncated', seq: lines.length },
    ])
    const next = await run(['redact', source, '--out', folder, ...how], room.home)
    expect(linesOf(next)).toMatchObject([{ error: 'AUDIT_BROKEN' }])
    expect(next.status).toBe(1)
  })
})

describe('an output folder', () => {
  test('that holds the export already is left as it is', async () => {
    const before = statSync(join(done, 'redacted', 'statement_REDACTED.pdf'))
    const again = await redactInto(done)
    expect([again.status, linesOf(again)[0]?.error]).toEqual([3, 'OUTPUT_EXISTS'])
    expect(statSync(join(done, 'redacted', 'statement_REDACTED.pdf')).ino).toBe(before.ino)
  })

  test.each(['redacted', 'case/out'])('called %s, which would mix files up, is refused', async (name) => {
    const folder = join(room.root, 'case')
    mkdirSync(folder, { recursive: true })
    cpSync(source, join(folder, 'a.pdf'))
    const answer = await run(['redact', folder, '--out', join(room.root, name), ...how], room.home)
    expect(answer.status).toBe(2)
    expect(answer.err).toMatch(/OUTPUT_CONFUSED[\s\S]*Example:/)
    expect(existsSync(join(room.root, name))).toBe(false)
  })

  test('that is a file is refused', async () => {
    const answer = await redactInto(source)
    expect([answer.status, linesOf(answer)[0]?.error]).toEqual([3, 'OUTPUT_NOT_WRITABLE'])
    expect(readFileSync(source)).toEqual(statement)
  })

  test('another run is at work in is left alone', async () => {
    const folder = join(room.root, 'busy')
    const first = start(['redact', source, '--out', folder, ...how], room.home)
    while (!existsSync(join(folder, '.lock'))) await new Promise((r) => setTimeout(r, 10))
    const second = await redactInto(folder)
    expect(linesOf(second)).toMatchObject([{ error: 'OUTPUT_BUSY' }])
    expect((await ended(first)).status).toBe(0)
    expect(pdfsIn(join(folder, 'redacted'))).toHaveLength(1)
  })
})

const isRoot = process.getuid?.() === 0

describe.skipIf(!isRoot)('without rights (needs root, to become another user)', () => {
  const nobody = 65534
  let place: string
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'nobody-'))
    chmodSync(place, 0o755)
    mkdirSync(join(place, 'home'), { mode: 0o777 })
    chmodSync(join(place, 'home'), 0o777)
    cpSync(source, join(place, 'a.pdf'))
    mkdirSync(join(place, 'shut'), { mode: 0o700 })
    cpSync(source, join(place, 'shut', 'b.pdf'))
    cpSync(source, join(place, 'c.pdf'))
    chmodSync(join(place, 'c.pdf'), 0o600)
  })
  afterEach(() => rmSync(place, { recursive: true, force: true }))

  test('to a folder or a file: the others are done', async () => {
    const places = ['shut', 'c.pdf', 'a.pdf'].map((name) => join(place, name))
    const answer = await run(['detect', ...places, '--json'], join(place, 'home', 'h'), { uid: nobody })
    expect(linesOf(answer).map(({ error }) => error)).toEqual(['INPUT_NOT_READABLE', 'INPUT_NOT_READABLE', null])
  })

  test('to write: nothing is', async () => {
    const args = ['redact', join(place, 'a.pdf'), '--out', join(place, 'out'), ...how]
    const answer = await run(args, join(place, 'home', 'h'), { uid: nobody })
    expect([answer.status, linesOf(answer)[0]?.error]).toEqual([3, 'OUTPUT_NOT_WRITABLE'])
    expect(existsSync(join(place, 'out'))).toBe(false)
  })

  test('to the folder for the key: nothing is begun', async () => {
    const args = ['redact', join(place, 'a.pdf'), '--out', join(place, 'home', 'out'), ...how]
    const answer = await run(args, join(place, 'shut', 'home'), { uid: nobody })
    expect(linesOf(answer)).toMatchObject([{ error: 'HOME_NOT_WRITABLE' }])
    expect(existsSync(join(place, 'home', 'out'))).toBe(false)
  })
})

/** A disk of so many kilobytes at a folder; null where this machine does not let us. */
function smallDisk(kilobytes: number): string | null {
  const place = mkdtempSync(join(tmpdir(), 'small disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', place], { stdio: 'ignore' })
    return place
  } catch {
    rmSync(place, { recursive: true })
    return null
  }
}

const hasSmallDisks = ((place) => {
  if (place) execFileSync('umount', [place])
  return place !== null
})(isRoot ? smallDisk(64) : null)

describe.skipIf(!hasSmallDisks)('a full disk (needs root and the right to mount)', () => {
  /** Room for nothing, for the log alone, for the log and a copy or so: it runs out in a different place each time. */
  test.each([8, 24, 40, 64])('of %i kB: a code, and nothing half-written', async (kilobytes) => {
    const place = smallDisk(kilobytes)
    if (!place) throw new Error('no small disk')
    try {
      const answer = await redactInto(join(place, 'out'))
      const [line] = linesOf(answer)
      const names = pdfsIn(join(place, 'out')).sort()
      if (line?.error === null) expect(names).toEqual(expect.arrayContaining(['redacted/statement_REDACTED.pdf']))
      else expect([line?.error, names]).toEqual(['DISK_FULL', []])
      const left = existsSync(join(place, 'out')) ? readdirSync(join(place, 'out')) : []
      expect(left.filter((name) => name.startsWith('.'))).toEqual([])
    } finally {
      execFileSync('umount', [place])
      rmSync(place, { recursive: true })
    }
  })
})

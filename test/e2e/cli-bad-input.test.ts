import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errors } from '../../shared/errors.ts'
import { type Ended, linesOf, makeRoom, run } from './command-line.ts'
import { claimingPdf, hugePdf, laughingPdf, lockedPdf, recursivePdf, statement } from './papers.ts'

const zip = Buffer.from(`PK\u0003\u0004${'x'.repeat(500)}`, 'latin1')
const noise = Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251))

type Case = readonly [file: string, content: Uint8Array | string, detect: string | null, redact: string]

/** What a file is, what `detect` says of it (null: it can be read), and what `redact` says: where memory runs out is not always the same. */
const cases: readonly Case[] = [
  ['claims 50,000 pages.pdf', claimingPdf(50_000), 'TOO_MANY_PAGES', 'TOO_MANY_PAGES'],
  ['cut in half.pdf', statement.subarray(0, statement.length / 2), 'FILE_DAMAGED', 'FILE_DAMAGED'],
  ['document.docx', zip, 'FORMAT_UNKNOWN', 'FORMAT_UNKNOWN'],
  ['forms that draw forms.pdf', laughingPdf, 'PAGE_NOT_READ or OUT_OF_MEMORY', 'NOT_READY or OUT_OF_MEMORY'],
  ['form that draws itself.pdf', recursivePdf, 'PAGE_NOT_READ or OUT_OF_MEMORY', 'NOT_READY or OUT_OF_MEMORY'],
  ['huge page.pdf', hugePdf, null, 'PAGE_TOO_LARGE'],
  ['noise.bin', noise, 'FORMAT_UNKNOWN', 'FORMAT_UNKNOWN'],
  ['no pdf.pdf', zip, 'FORMAT_MISMATCH', 'FORMAT_MISMATCH'],
  ['zero bytes.pdf', '', 'INPUT_EMPTY', 'INPUT_EMPTY'],
]

const room = makeRoom()
const source = join(room.root, 'Ünterlagen 1')
const out = join(room.root, 'out put')
let detected: Ended
let redacted: Ended

beforeAll(async () => {
  mkdirSync(source)
  for (const [file, content] of cases) writeFileSync(join(source, file), content)
  writeFileSync(join(source, 'locked.pdf'), await lockedPdf('secret'))
  writeFileSync(join(source, 'möglich.pdf'), statement)
  const places = [source, join(room.root, 'not there.pdf')]
  detected = await run(['detect', ...places, '--policy', 'everything', '--json'], room.home)
  const how = ['--out', out, '--reviewer', 'Zoë', '--accept', 'all', '--policy', 'everything', '--json']
  redacted = await run(['redact', ...places, ...how], room.home)
}, 180_000)
afterAll(() => room.leave())

const answerOf = (ended: Ended, file: string) =>
  linesOf(ended).find((line) => String(line.file).endsWith(`/${file}`)) ?? { error: 'no answer' }

const more: readonly Case[] = [
  ['locked.pdf', '', 'PASSWORD_NEEDED', 'PASSWORD_NEEDED'],
  ['not there.pdf', '', 'INPUT_NOT_FOUND', 'INPUT_NOT_FOUND'],
]

describe('a bad file has a code and a sentence', () => {
  test.each([...cases, ...more])('%s', (file, _content, detect, redact) => {
    const { error, ...answer } = answerOf(redacted, file)
    expect(detect?.split(' or ') ?? [null]).toContain(answerOf(detected, file).error)
    expect(redact.split(' or ')).toContain(error)
    expect(answer).toMatchObject({ redacted: null, unredacted: null })
    expect(errors).toHaveProperty(String(error))
  })

  test('the run says that some failed', () => expect([detected.status, redacted.status]).toEqual([3, 3]))
})

describe('the good file beside them', () => {
  test('is read', () => {
    const { status, pages } = answerOf(detected, 'möglich.pdf') as {
      status?: string
      pages?: { findings: unknown[] }[]
    }
    expect(status).toBe('read')
    expect(pages?.[0]?.findings.length).toBeGreaterThan(1)
  })

  test('is redacted, and only it has outputs', () => {
    expect(answerOf(redacted, 'möglich.pdf')).toMatchObject({ error: null, pages: 1, verification: { passed: true } })
    expect(readdirSync(join(out, 'redacted'))).toEqual(['möglich_REDACTED.pdf'])
    expect(readdirSync(join(out, 'unredacted'))).toEqual(['möglich_UNREDACTED.pdf'])
    expect(readdirSync(join(out, 'certificates'))).toEqual(['möglich.json', 'möglich.pdf'])
  })

  test('leaves nothing half-written', () => {
    expect(readdirSync(out).sort()).toEqual(['audit', 'certificates', 'redacted', 'unredacted'])
    expect(readdirSync(join(out, 'audit')).sort()).toEqual(['audit.csv', 'audit.jsonl', 'audit.pdf'])
  })

  test('and the audit tells of all, without a name or a place', () => {
    const log = readFileSync(join(out, 'audit', 'audit.jsonl'), 'utf8')
    expect(log.split('\n').filter((line) => line.includes('"export.refused"'))).toHaveLength(cases.length + more.length)
    expect(log).not.toMatch(/Featherstone|07700|umbrella|möglich|Ünterlagen|\.pdf/)
  })
})

describe('a locked file', () => {
  const redactLocked = (...how: string[]) =>
    run(['redact', join(source, 'locked.pdf'), '--reviewer', 'R', '--accept', 'all', '--json', ...how], room.home)

  test('opens with its password, not with another', async () => {
    const wrong = await redactLocked('--out', join(room.root, 'o1'), '--password', 'guess')
    expect(linesOf(wrong)).toMatchObject([{ error: 'PASSWORD_WRONG' }])
    const passwordFile = join(room.root, 'pass word.txt')
    writeFileSync(passwordFile, 'secret\n')
    const right = await redactLocked(
      '--out',
      join(room.root, 'o2'),
      '--password-file',
      passwordFile,
      '--policy',
      'everything',
    )
    expect(linesOf(right)).toMatchObject([{ error: null }])
    expect(existsSync(join(room.root, 'o2', 'redacted', 'locked_REDACTED.pdf'))).toBe(true)
  })
})

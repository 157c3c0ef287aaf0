import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Redacted } from '../../electron/session/redact-document.ts'
import { sha256 } from '../../electron/store/digest.ts'
import { entities } from '../../shared/model/entity.ts'
import { type Ended, linesOf, makeRoom, run } from './command-line.ts'
import { statement, statementPdf } from './papers.ts'

const room = makeRoom()
const source = join(room.root, 'case')
const letter = '\uFEFFDear Mr Featherstone,\r\n\r\nring 07700 900123 – or 01632 960001.\f\nYours, Zoë\n'

interface Line {
  readonly file: string
  readonly sha256: string
  readonly format: string
  readonly status: string
  readonly error: string | null
  readonly pages: readonly Page[]
}
interface Page {
  readonly pageNumber: number
  readonly status: string
  readonly source: string
  readonly width: number
  readonly height: number
  readonly text: string
  readonly findings: readonly Found[]
}
interface Found {
  readonly id: string
  readonly entity: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly score: number
  readonly disposition: string
  readonly quads: readonly (readonly number[])[]
}

let detected: Ended
let lines: readonly Line[]
beforeAll(async () => {
  mkdirSync(source)
  writeFileSync(join(source, 'a statement.pdf'), statement)
  writeFileSync(join(source, 'b letter.txt'), letter)
  writeFileSync(join(source, '.hidden.pdf'), statement)
  detected = await run(['detect', source, '--policy', 'everything', '--json'], room.home)
  lines = linesOf(detected) as unknown as readonly Line[]
}, 60_000)
afterAll(() => room.leave())

describe('detect --json', () => {
  test('one object a file, in order, as the contract says; nothing on standard error', () => {
    expect([detected.status, detected.err]).toEqual([0, ''])
    expect(lines.map(({ file, format, status, error }) => [file, format, status, error])).toEqual([
      [join(source, 'a statement.pdf'), 'pdf', 'read', null],
      [join(source, 'b letter.txt'), 'text', 'read', null],
    ])
    expect(lines[0]?.sha256).toBe(sha256(statement))
  })

  test('every finding is the text at its place, with quads on the page', () => {
    for (const { pages } of lines) {
      for (const { text, findings, width, height } of pages) {
        for (const finding of findings) {
          expect(text.slice(finding.start, finding.end)).toBe(finding.text)
          expect(Object.keys(entities)).toContain(finding.entity)
          expect(finding.quads.length).toBeGreaterThan(0)
          for (const quad of finding.quads) {
            expect(quad).toHaveLength(8)
            expect(quad.every((n, i) => n >= 0 && n <= (i % 2 === 0 ? width : height))).toBe(true)
          }
        }
      }
    }
    expect(lines.flatMap(({ pages }) => pages.flatMap((page) => page.findings)).length).toBeGreaterThan(4)
  })

  test('the pages of a text file, joined, are the file, byte order mark removed', () => {
    expect(lines[1]?.pages.map(({ text }) => text).join('')).toBe(letter.slice(1))
  })

  test('--pages takes some pages only', async () => {
    const answer = await run(['detect', join(source, 'a statement.pdf'), '--pages', '2-9', '--json'], room.home)
    expect(linesOf(answer)).toMatchObject([{ status: 'read', pages: [] }])
  })

  test('ids stay the same when a file is detected again', async () => {
    const again = linesOf(
      await run(['detect', source, '--policy', 'everything', '--json'], room.home),
    ) as unknown as Line[]
    const idsOf = (answers: readonly Line[]) =>
      answers.flatMap(({ pages }) => pages.flatMap((p) => p.findings.map((f) => f.id)))
    expect(idsOf(again)).toEqual(idsOf(lines))
    expect(new Set(idsOf(lines)).size).toBe(idsOf(lines).length)
  })
})

describe('redact', () => {
  const file = () => join(source, 'a statement.pdf')
  const redact = (out: string, ...how: string[]) =>
    run(
      ['redact', file(), '--out', join(room.root, out), '--reviewer', 'R', '--policy', 'everything', '--json', ...how],
      room.home,
    )
  const log = (out: string) => readFileSync(join(room.root, out, 'audit', 'audit.jsonl'), 'utf8')

  test('refuses while marks are open, and says how many', async () => {
    const answer = await redact('open')
    expect([answer.status, linesOf(answer)[0]]).toMatchObject([
      1,
      { error: 'NOT_READY', redacted: null, unready: { pagesNotRead: 0 } },
    ])
    expect(linesOf(answer)).toMatchObject([{ unready: { marksOpen: expect.toSatisfy((n: number) => n > 1) } }])
  })

  test('follows decisions one by one, with their reasons; adds texts and boxes', async () => {
    const findings = lines[0]?.pages[0]?.findings ?? []
    const number = findings.find(({ entity }) => entity === 'PHONE_NUMBER')
    const decisions = Object.fromEntries(
      findings.map(({ id }) => [id, id === number?.id ? { decision: 'accept', reasonCode: '17' } : 'reject']),
    )
    writeFileSync(join(room.root, 'decisions.json'), JSON.stringify(decisions))
    const more = ['--decisions', join(room.root, 'decisions.json'), '--also', 'umbrella', '--box', '1,400,100,50,20']
    const answer = await redact('one by one', ...more)
    expect(linesOf(answer)).toMatchObject([{ error: null, pages: 1, redactions: 3, methods: { copied: 0, burned: 1 } }])
    const decided = log('one by one')
      .split('\n')
      .filter((line) => line.includes('"mark.decided"'))
    expect(decided.filter((line) => line.includes('"decision":"accepted"'))).toHaveLength(3)
    expect(decided.filter((line) => line.includes('"decision":"rejected"'))).toHaveLength(findings.length - 1)
    expect(decided.find((line) => line.includes(number?.id ?? '?'))).toMatch(/"isBulk":false.*"reasonCode":"17"/)
    const certificate = readFileSync(join(room.root, 'one by one', 'certificates', 'a statement.json'), 'utf8')
    expect(certificate).not.toMatch(/umbrella|07700|Featherstone|statement\.pdf/)
  })

  test('a box off the page is refused', async () => {
    const answer = await redact('off', '--accept', 'all', '--box', '2,1,1,5,5')
    expect(linesOf(answer)).toMatchObject([{ error: 'BOX_OFF_PAGE' }])
  })

  test('acceptance in bulk is in the audit under the name of who answers for it', async () => {
    await redact('bulk', '--accept', 'proposed')
    expect(log('bulk')).toMatch(/"decision":"accepted".*"isBulk":true.*"reviewer":"R"/)
  })

  test('a file called after what is hidden in it is noted', async () => {
    writeFileSync(join(room.root, 'FEATHERSTONE 1.pdf'), statementPdf('Statement of Mr Alan Featherstone'))
    const args = [
      '--out',
      join(room.root, 'named'),
      '--reviewer',
      'R',
      '--accept',
      'all',
      '--policy',
      'everything',
      '--json',
    ]
    const answer = await run(['redact', join(room.root, 'FEATHERSTONE 1.pdf'), ...args], room.home)
    expect(linesOf(answer)).toMatchObject([{ error: null, warnings: ['NAME_SHOWS_VALUE'] }])
  })
})

describe('a page whose letters are to be cut out', () => {
  test('is burned where that cannot be done, and the answer says of how many pages and why', async () => {
    const args = [
      '--out',
      join(room.root, 'excised'),
      '--reviewer',
      'R',
      '--accept',
      'all',
      '--method',
      'excise',
      '--json',
    ]
    const answer = await run(['redact', join(source, 'a statement.pdf'), '--policy', 'everything', ...args], room.home)
    const [line] = linesOf(answer) as readonly Pick<Redacted, 'error' | 'methods' | 'burnedInstead' | 'warnings'>[]
    const instead = Object.values(line?.burnedInstead ?? {}).reduce((sum, count) => sum + count, 0)
    expect(line?.error).toBeNull()
    expect((line?.methods.excised ?? 0) + instead).toBeGreaterThan(0)
    expect(line?.warnings.includes('BURNED_INSTEAD')).toBe(instead > 0)
  })
})

describe('wrong usage', () => {
  const rows: readonly [args: string[], says: RegExp][] = [
    [['redact', 'a.pdf', '--reviewer', 'R'], /--out DIR is missing[\s\S]*Example:/],
    [['redact', 'a.pdf', '--out', 'o', '--reviewer', 'R', '--method', 'blur'], /--method/],
    [['detect'], /at least one file or folder/],
    [['detect', 'a.pdf', '--policy', 'no-such'], /POLICY_UNKNOWN[\s\S]*Example:/],
    [['verify', 'a.pdf'], /--certificate FILE is missing/],
    [['destroy'], /no command "destroy"/],
    [['audit', 'show'], /no command "audit"/],
  ]
  test.each(rows)('%j', async (args, says) => {
    const { status, out, err } = await run(args, room.home)
    expect([status, out]).toEqual([2, ''])
    expect(err).toMatch(says)
  })
})

describe('the other commands', () => {
  test('entities lists every kind with label, category and description', async () => {
    const answer = linesOf(await run(['entities', '--json'], room.home))
    expect(answer.map(({ entity }) => entity)).toEqual(Object.keys(entities))
    expect(answer[0]).toMatchObject({
      label: expect.any(String),
      reasonCode: expect.any(String),
      category: expect.any(String),
    })
  })

  test('help and version', async () => {
    expect((await run(['--help'], room.home)).out).toContain('audit verify')
    expect((await run(['redact', '--help'], room.home)).out).toContain('--accept')
    expect((await run(['--version'], room.home)).out).toMatch(/^Redaction Assist \d+\.\d+\.\d+\n$/)
  })

  test('audit verify of what is no log', async () => {
    expect((await run(['audit', 'verify', join(room.root, 'none.jsonl')], room.home)).status).toBe(1)
  })

  test('verify with what is no certificate', async () => {
    const args = ['verify', join(source, 'a statement.pdf'), '--certificate', join(source, 'b letter.txt'), '--json']
    const answer = await run(args, room.home)
    expect([answer.status, linesOf(answer)[0]?.error]).toEqual([1, 'CERTIFICATE_INVALID'])
  })

  test('evaluate measures the marked training case', async () => {
    const training = ['--gold', 'resources/training-case/gold.json', '--docs', 'resources/training-case/source']
    const gold = JSON.parse(readFileSync('resources/training-case/gold.json', 'utf8')) as {
      doc: string
      text: string[]
    }[]
    const docs = join(room.root, 'marked')
    mkdirSync(docs)
    for (const { doc, text } of gold.slice(0, 2)) writeFileSync(join(docs, `${doc}.txt`), text.join('\f'))
    const answer = await run(['evaluate', ...training.slice(0, 3), docs, '--json'], room.home)
    const [result] = linesOf(answer) as { recall: number; mentions: number; misses: unknown[]; found: number }[]
    expect(answer.status).toBe(0)
    expect(result?.mentions).toBeGreaterThan(40)
    expect(result?.recall).toBeGreaterThan(0.8)
    expect(result?.misses).toHaveLength((result?.mentions ?? 0) - (result?.found ?? 0))
  })
})

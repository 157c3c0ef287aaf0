import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { detectedJson } from '../../../electron/cli/detected-json.ts'
import { type Composition, compose } from '../../../electron/main/compose.ts'
import { detect } from '../../../electron/session/detect.ts'
import { loadPolicy } from '../../../electron/session/load-policy.ts'
import { redact } from '../../../electron/session/redact.ts'
import type { Redacted, RedactOptions } from '../../../electron/session/redact-document.ts'
import type { Acceptance, Decision } from '../../../shared/review/decide.ts'
import { pagePdf, show } from '../../fixtures/raw-pdf.ts'
import { pictureOf, scanPdf } from '../../fixtures/scans.ts'

const statement = join(import.meta.dirname, '../../../resources/training-case/documents/01_mg11_statement.pdf')

let office: Composition
let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'leave out '))
  process.env.REDACTION_ASSIST_HOME = join(root, 'home')
  office = compose({
    product: 'redaction-assist test',
    jobs: 1,
    signal: new AbortController().signal,
    progress: () => {},
  })
})
afterAll(async () => {
  await office.close()
  rmSync(root, { recursive: true, force: true })
})

const note = 'Nothing personal is in this note.\n'
const form = `MG 11 (CONT)
Witness contact details
Home telephone number: none
Preferred means of contact: in person
Dates of witness non-availability: none
Is the witness willing to attend court?
I consent to police having access to my medical record(s): no
`

const proposalIn = async (file: string) => {
  const { policy } = await loadPolicy('pre-charge')
  const input = { file, failure: null }
  const found = await detect(office.session, input, { policy, ocr: 'auto', password: null, pageNumbers: null })
  return { found, json: JSON.parse(detectedJson(found)) }
}

test('detect proposes the back page of the training statement, and none of its other pages', async () => {
  const { json } = await proposalIn(statement)
  expect(json.pages.map(({ leaveOut }: { leaveOut?: object }) => leaveOut ?? null)).toEqual([
    null,
    null,
    {
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      reasonCode: '16',
      score: expect.any(Number),
      because: expect.stringMatching(/^back page of a witness statement/),
      disposition: 'redact',
    },
  ])
}, 60_000)

const devset = join(import.meta.dirname, '../../../../shared/devset')
const kinds: readonly (readonly [kind: string])[] = [['pdf'], ['scan']]
test.skipIf(!existsSync(devset)).each(kinds)(
  'and that of the devset, as %s (skipped without ../shared)',
  async (kind) => {
    const { found } = await proposalIn(join(devset, kind, 'b01_mg11.pdf'))
    expect(found.leaveOut).toMatchObject([{ pageIndex: 1, reasonCode: '16' }])
  },
  90_000,
)

let count = 0
type Decisions = ReadonlyMap<string, Decision>
async function run(
  files: readonly string[],
  accept: Acceptance,
  decisions: Decisions = new Map(),
  more: Partial<RedactOptions> = {},
) {
  const out = join(root, `out ${++count}`)
  const policy = await loadPolicy('pre-charge')
  const how = { reviewer: 'R', also: [], boxes: [], ocr: 'auto', password: null, acceptUnread: false } as const
  const answers: Redacted[] = []
  await redact(office.session, files, { ...how, out, policy, accept, decisions, ...more }, (answer) =>
    answers.push(answer),
  )
  return answers
}

type Entry = { readonly type: string; readonly reasonCode?: string | null }
async function redacted(
  accept: Acceptance,
  decisions?: Decisions,
): Promise<Redacted & { readonly audit: readonly Entry[] }> {
  const [answer] = await run([file()], accept, decisions)
  const log = readFileSync(join(root, `out ${count}`, 'audit', 'audit.jsonl'), 'utf8')
  const lines = log.trim().split('\n')
  return { ...(answer as Redacted), audit: lines.map((line) => JSON.parse(line)) }
}

const file = (): string => {
  const path = join(root, 'statement.txt')
  writeFileSync(path, `${note}\f${form}`)
  return path
}

const pageEntries = ({ audit }: Awaited<ReturnType<typeof redacted>>) =>
  audit.filter(({ type }) => type.startsWith('page.')).map(({ type, reasonCode }) => `${type} ${reasonCode}`)

describe('redact', () => {
  test('refuses while nobody has decided on the page', async () => {
    expect(await redacted('none')).toMatchObject({ error: 'NOT_READY', unready: { pagesOpen: 1 }, pagesLeftOut: 0 })
  })

  test('leaves it out where what is proposed is accepted; the receipt and the audit say so', async () => {
    const answer = await redacted('proposed')
    expect(answer).toMatchObject({ error: null, pages: 2, pagesLeftOut: 1, verification: { passed: true } })
    expect(pageEntries(answer)).toEqual(['page.proposed 16', 'page.excluded 16'])
    expect(answer.audit.find(({ type }) => type === 'page.excluded')).toMatchObject({ isBulk: true, reviewer: 'R' })
  })

  test('a page of any size that is left out passes its proof', async () => {
    const sizes = ['0 0 595.32 841.92', '0 0 120 90']
    const files = sizes.map((size, i) => {
      const path = join(root, `empty ${i}.pdf`)
      writeFileSync(path, pagePdf({ content: '', entries: `/MediaBox [${size}]` }))
      return path
    })
    const answers = await run(files, 'all')
    expect(answers.map(({ error, pagesLeftOut }) => [error, pagesLeftOut])).toEqual(sizes.map(() => [null, 1]))
  }, 60_000)

  test('so does a page that could not be read and that the reviewer answers for', async () => {
    const path = join(root, 'scan.pdf')
    writeFileSync(path, scanPdf(await pictureOf(pagePdf({ content: show('Threlfall', 30, 340) }), 60)))
    const answers = await run([path], 'all', new Map(), { ocr: 'never', acceptUnread: true })
    expect(answers).toMatchObject([{ error: null, pages: 1, pagesLeftOut: 0, methods: { burned: 1 } }])
  }, 30_000)

  test('keeps it in where a decision says so', async () => {
    const [proposal] = (await proposalIn(file())).found.leaveOut
    const answer = await redacted('all', new Map([[proposal?.id ?? '', { decision: 'rejected' }]]))
    expect(answer).toMatchObject({ error: null, pagesLeftOut: 0 })
    expect(pageEntries(answer)).toEqual(['page.proposed 16', 'page.included null'])
  })
})

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { detectedJson } from '../../../electron/cli/detected-json.ts'
import { analyseDocument } from '../../../electron/session/case/analyse-document.ts'
import { closeCase } from '../../../electron/session/case/close-case.ts'
import { excludePages } from '../../../electron/session/case/decide.ts'
import { decideByInstructions } from '../../../electron/session/case/decide-by-instructions.ts'
import type { OpenCase } from '../../../electron/session/case/open-case.ts'
import { seeJournal, seePage, seePages, unreadyReasons } from '../../../electron/session/case/see-case.ts'
import { undo } from '../../../electron/session/case/undo.ts'
import { detect } from '../../../electron/session/detect.ts'
import { loadPolicy } from '../../../electron/session/load-policy.ts'
import { redact } from '../../../electron/session/redact.ts'
import type { Redacted, RedactOptions } from '../../../electron/session/redact-document.ts'
import { loadState } from '../../../electron/store/case/load-state.ts'
import type { Acceptance, Decision } from '../../../shared/review/decide.ts'
import { pagePdf, show } from '../../fixtures/raw-pdf.ts'
import { pictureOf, scanPdf } from '../../fixtures/scans.ts'
import { type Office, openOffice } from '../case/session-fixture.ts'

const statement = join(import.meta.dirname, '../../../resources/training-case/documents/01_mg11_statement.pdf')
const paper = `Nothing personal is in this note.
\fMG 11 (CONT)
Witness contact details
Home telephone number: none
Preferred means of contact: in person
Dates of witness non-availability: none
Is the witness willing to attend court?
I consent to police having access to my medical record(s): no
`

let office: Office
beforeAll(() => {
  office = openOffice()
})
afterAll(() => office.leave())

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

type Decisions = ReadonlyMap<string, Decision>
type Entry = { readonly type: string; readonly reasonCode?: string | null; readonly isBulk?: boolean }
/** What became of the page, and what the journal says of it. */
interface Outcome {
  readonly page: 'open' | 'left out' | 'kept in'
  readonly journal: readonly string[]
}

const entriesOf = (journal: readonly Entry[]): readonly string[] =>
  journal
    .filter(({ type }) => /^page\.(proposed|excluded|included)$/.test(type))
    .map(({ type, reasonCode, isBulk }) => `${type} ${reasonCode}${isBulk ? ' in bulk' : ''}`)

let count = 0
async function run(
  files: readonly string[],
  accept: Acceptance,
  decisions: Decisions = new Map(),
  more: Partial<RedactOptions> = {},
) {
  const out = join(office.root, `out ${++count}`)
  const policy = await loadPolicy('pre-charge')
  const how = { reviewer: 'R', also: [], boxes: [], ocr: 'auto', password: null, acceptUnread: false } as const
  const answers: Redacted[] = []
  await redact(office.session, files, { ...how, out, policy, accept, decisions, ...more }, (answer) =>
    answers.push(answer),
  )
  return {
    answers,
    audit: () =>
      readFileSync(join(out, 'audit', 'audit.jsonl'), 'utf8')
        .trim()
        .split('\n'),
  }
}

async function inOneRun(accept: Acceptance, decision: Decision | null): Promise<Outcome> {
  const file = office.file('statement.txt', paper)
  const id = (await proposalIn(file)).found.leaveOut[0]?.id ?? ''
  const { answers, audit } = await run([file], accept, new Map(decision ? [[id, decision]] : []))
  const [answer] = answers
  const isOpen = answer?.error === 'NOT_READY' && answer.unready?.pagesOpen === 1
  if (!isOpen) expect(answer).toMatchObject({ error: null, pages: 2, verification: { passed: true } })
  const page = isOpen ? 'open' : answer?.pagesLeftOut === 1 ? 'left out' : 'kept in'
  return { page, journal: entriesOf(audit().map((line) => JSON.parse(line))) }
}

async function withBackPage(): Promise<{ c: OpenCase; id: string }> {
  const c = await office.open(await office.create(`back ${++count}`))
  return { c, id: await office.add(c, 'statement.txt', paper) }
}
const obstacles = (c: OpenCase) => unreadyReasons(c).map(({ obstacle }) => obstacle)

async function inCase(accept: Acceptance, decision: Decision | null): Promise<Outcome> {
  const { c, id } = await withBackPage()
  const proposal = seePage(c, id, 1).page.leaveOut?.id ?? ''
  const decisions: Decisions = new Map(decision ? [[proposal, decision]] : [])
  decideByInstructions(c, { accept, decisions, also: [], likePages: [] })
  const isOpen = obstacles(c).includes('page-to-decide')
  const page = isOpen ? 'open' : seePage(c, id, 1).excluded === '16' ? 'left out' : 'kept in'
  const journal = entriesOf(seeJournal(c, 0, 500))
  await closeCase(c)
  return { page, journal }
}

const reject: Decision = { decision: 'rejected' }
const rows: readonly [what: string, Acceptance, Decision | null, Outcome][] = [
  ['waits while nobody decides', 'none', null, { page: 'open', journal: ['page.proposed 16'] }],
  [
    'goes where what is proposed is accepted',
    'proposed',
    null,
    { page: 'left out', journal: ['page.proposed 16', 'page.excluded 16 in bulk'] },
  ],
  [
    'stays where a decision says so, whatever is accepted',
    'all',
    reject,
    { page: 'kept in', journal: ['page.proposed 16', 'page.included null'] },
  ],
]
describe.each([
  ['in one run', inOneRun],
  ['in a case', inCase],
] as const)('a back page %s', (_, decided) => {
  test.each(rows)(
    '%s',
    async (_, accept, decision, outcome) => {
      expect(await decided(accept, decision)).toEqual(outcome)
    },
    20_000,
  )
})

test('a page of any size that is left out passes its proof', async () => {
  const sizes = ['0 0 595.32 841.92', '0 0 120 90']
  const files = sizes.map((size, i) => {
    const path = join(office.root, `empty ${i}.pdf`)
    writeFileSync(path, pagePdf({ content: '', entries: `/MediaBox [${size}]` }))
    return path
  })
  const { answers } = await run(files, 'all')
  expect(answers.map(({ error, pagesLeftOut }) => [error, pagesLeftOut])).toEqual(sizes.map(() => [null, 1]))
}, 60_000)

test('so does a page that could not be read and that the reviewer answers for', async () => {
  const path = join(office.root, 'scan.pdf')
  writeFileSync(path, scanPdf(await pictureOf(pagePdf({ content: show('Threlfall', 30, 340) }), 60)))
  const { answers } = await run([path], 'all', new Map(), { ocr: 'never', acceptUnread: true })
  expect(answers).toMatchObject([{ error: null, pages: 1, pagesLeftOut: 0, methods: { burned: 1 } }])
}, 30_000)

test('in a case the page waits for a decision by name; reading it anew proposes it no second time', async () => {
  const { c, id } = await withBackPage()
  expect(seePages(c, id).map(({ page }) => page.leaveOut?.reasonCode)).toEqual([undefined, '16'])
  expect(unreadyReasons(c)).toMatchObject([{ obstacle: 'page-to-decide', places: [{ pageIndex: 1 }] }])
  await analyseDocument(c, id, { isAnew: true })
  expect(entriesOf(seeJournal(c, 0, 500))).toEqual(['page.proposed 16'])
  await closeCase(c)
})

const choices: readonly [what: string, reasonCode: '16' | null][] = [
  ['left out', '16'],
  ['kept in', null],
]
test.each(choices)('there it can be %s, and that can be undone; both last', async (_, reasonCode) => {
  const { c, id } = await withBackPage()
  const choose = () => excludePages(c, { documentId: id, pageIndexes: [1], reasonCode })
  const isShown = reasonCode === null
  choose()
  expect([seePage(c, id, 1), obstacles(c)]).toMatchObject([{ excluded: reasonCode, isShown }, []])
  undo(c)
  expect(obstacles(c)).toEqual(['page-to-decide'])
  choose()
  await analyseDocument(c, id, { isAnew: true })
  expect([...loadState(c.store, null).state.pages]).toEqual([...c.state.pages])
  await closeCase(c)
  const again = await office.open(c.store.folder)
  expect(obstacles(again)).toEqual([])
  await closeCase(again)
})

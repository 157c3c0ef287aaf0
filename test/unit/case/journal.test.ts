import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeCase, exportKey } from '../../../electron/session/case/change-case.ts'
import { closeCase } from '../../../electron/session/case/close-case.ts'
import {
  decide,
  drawBox,
  editExtent,
  excludePages,
  hidePartly,
  keepVisible,
  readByHand,
  setReason,
} from '../../../electron/session/case/decide.ts'
import { deleteCase } from '../../../electron/session/case/delete-case.ts'
import { decideEverywhere } from '../../../electron/session/case/everywhere.ts'
import { exportCase } from '../../../electron/session/case/export-case.ts'
import { exportLog } from '../../../electron/session/case/export-log.ts'
import type { OpenCase } from '../../../electron/session/case/open-case.ts'
import { redactHits, searchCase } from '../../../electron/session/case/search-case.ts'
import {
  confirmSample,
  sampleForReview,
  signOff,
  submitForReview,
} from '../../../electron/session/case/second-review.ts'
import { leavePage, viewPage } from '../../../electron/session/case/view-page.ts'
import { openDocument } from '../../../electron/session/open-document.ts'
import { readPages } from '../../../electron/session/read-pages.ts'
import { judgeLog } from '../../../electron/store/audit-log.ts'
import { passphraseProtector } from '../../../electron/store/case/passphrase-protector.ts'
import { bob, markOn, type Office, openOffice } from './session-fixture.ts'
import { protector } from './store-fixture.ts'

const statement = `WITNESS STATEMENT
Statement of: Imogen Featherstone. My phone is 07700 900471 and my e-mail is imogen.f@postbox.example.
I live at 14 Quarrell Road, Whitfell, YO39 4TR.
On Monday I saw Darren Pikeworthy in the yard. My friend rang 07700 900471 at once.
`
const planted = ['Featherstone', 'Imogen', '900471', 'postbox', 'Quarrell', 'YO39', 'Pikeworthy', 'the yard', 'a.txt']

let office: Office
beforeAll(() => {
  office = openOffice()
})
afterAll(() => office.leave())

const box = { left: 10, bottom: 10, right: 60, top: 30 }
const one = (c: OpenCase, a: string, text: string) =>
  ({ selection: { by: 'marks', markIds: [markOn(c, a, text).id] } }) as const

interface Row {
  readonly what: string
  readonly act: (c: OpenCase, a: string) => unknown
  readonly says: readonly object[]
}

/** DPA 2018 s.62: collection, alteration, consultation, disclosure, erasure; and what a gatekeeper asks beyond the law. */
const rows: readonly Row[] = [
  { what: 'a page viewed', act: (c, a) => viewPage(c, a, 0), says: [{ type: 'page.viewed', pageNumber: 1 }] },
  {
    what: 'a search',
    act: (c) => searchCase(c, { how: 'text', text: 'Featherstone' }),
    says: [{ type: 'searched', hits: 1, reviewer: 'Ann Other', value: { length: '9-16' } }],
  },
  {
    what: 'one mark accepted',
    act: (c, a) => decide(c, { ...one(c, a, 'postbox'), among: 'all', decision: 'accepted' }),
    says: [
      { type: 'act.begun', act: 'decided', scope: 'marks', isBulk: false, marks: 1, reviewer: 'Ann Other' },
      { type: 'mark.decided', decision: 'accepted', isBulk: false, pageNumber: 1, reviewer: 'Ann Other' },
    ],
  },
  {
    what: 'one mark rejected',
    act: (c, a) => decide(c, { ...one(c, a, 'Pikeworthy'), among: 'all', decision: 'rejected' }),
    says: [{ type: 'act.begun' }, { type: 'mark.decided', decision: 'rejected' }],
  },
  {
    what: 'something kept for a reason on record',
    act: (c, a) =>
      keepVisible(c, { ...one(c, a, 'Pikeworthy'), ground: 'disproportionate-effort', owner: 'Insp. Reid' }),
    says: [
      { type: 'act.begun', act: 'kept' },
      { type: 'mark.kept', owner: 'Insp. Reid', ground: 'disproportionate-effort' },
    ],
  },
  {
    what: 'another reason',
    act: (c, a) => setReason(c, { ...one(c, a, 'postbox'), reasonCode: '6' }),
    says: [
      { type: 'act.begun', act: 'reasoned' },
      { type: 'mark.reasoned', reasonCode: '6' },
    ],
  },
  {
    what: 'an extent edited',
    act: (c, a) => editExtent(c, { markId: markOn(c, a, 'postbox').id, boxes: [box] }),
    says: [
      { type: 'act.begun', act: 'edited' },
      { type: 'mark.edited', value: null, parts: 0 },
    ],
  },
  {
    what: 'a number hidden in part',
    act: (c, a) => hidePartly(c, { markId: markOn(c, a, '900471').id, spans: [{ start: 6, end: 12 }] }),
    says: [
      { type: 'act.begun', act: 'edited' },
      { type: 'mark.edited', parts: 1, value: { length: '5-8' } },
    ],
  },
  {
    what: 'a box drawn',
    act: (c, a) => drawBox(c, { documentId: a, pageIndex: 0, box }),
    says: [
      { type: 'act.begun', act: 'drawn' },
      { type: 'mark.proposed', origin: 'drawn', entity: null },
      { type: 'mark.decided', decision: 'accepted' },
    ],
  },
  {
    what: 'a hit of a search hidden',
    act: (c) => redactHits(c, { hits: searchCase(c, { how: 'text', text: 'in the yard' }) }),
    says: [
      { type: 'searched' },
      { type: 'act.begun', act: 'searched', scope: 'text' },
      { type: 'mark.proposed', origin: 'searched' },
      { type: 'mark.decided' },
    ],
  },
  {
    what: 'a text decided everywhere',
    act: (c) => decideEverywhere(c, { text: 'Whitfell', decision: 'accepted' }),
    says: [{ type: 'act.begun', act: 'propagated', scope: 'case', isBulk: true }, {}, {}],
  },
  {
    what: 'a page left out, and a page read by hand',
    act: (c, a) => {
      excludePages(c, { documentId: a, pageIndexes: [0], reasonCode: '16' })
      excludePages(c, { documentId: a, pageIndexes: [0], reasonCode: null })
      readByHand(c, { documentId: a, pageIndexes: [0], isRead: true })
    },
    says: [
      { type: 'act.begun' },
      { type: 'page.excluded', reasonCode: '16' },
      { type: 'act.begun' },
      { type: 'page.included' },
      { type: 'act.begun' },
      { type: 'page.read-by-hand', isRead: true },
    ],
  },
  {
    what: 'another policy',
    act: (c) => changeCase(c, { policyId: 'everything' }),
    says: [
      { type: 'case.changed', fields: ['policyId'] },
      { type: 'policy.changed', policy: { id: 'everything' } },
    ],
  },
  {
    what: 'a key for another machine',
    act: (c) => exportKey(c, passphraseProtector('a passphrase for the road', 2 ** 10)),
    says: [{ type: 'key.exported', protector: 'passphrase', isOnly: false, reviewer: 'Ann Other' }],
  },
]

describe('the journal says of', () => {
  let c: OpenCase
  let a: string
  beforeAll(async () => {
    c = await office.open(await office.create('told', { isTwoPerson: true, samplingRate: 1 }))
    a = await office.add(c, 'a.txt', statement)
  })

  test.each(rows)('$what', async ({ act, says }) => {
    const before = c.store.journal.head.seq
    await act(c, a)
    const entries = c.store.journal.entries(before)
    expect(entries.map(({ type }) => type)).toHaveLength(says.length)
    expect(entries).toMatchObject(says)
  })

  test('a second review, an export with its recipient and why, the log itself, and an end', async () => {
    decide(c, { selection: { by: 'case' }, among: 'open', decision: 'accepted' })
    leavePage(c)
    submitForReview(c)
    const { folder } = c.store
    await exportKey(c, protector)
    await closeCase(c)
    const second = await office.open(folder, { actor: bob })
    confirmSample(
      second,
      sampleForReview(second).sample.map(({ id }) => id),
    )
    signOff(second)
    const out = join(office.root, 'told out')
    const seen = watchTemp()
    const done = await exportCase(second, { out, recipient: 'CPS East', justification: 'Charging decision' })
    expect(done.documents).toMatchObject([{ error: null }])
    expect(await seen()).toEqual([])
    const pdf = join(office.root, 'journal.pdf')
    writeFileSync(pdf, await exportLog(second, 'pdf'))
    const types = second.store.journal.entries().map(({ type }) => type)
    for (const type of [
      'review.submitted',
      'review.sampled',
      'review.signed-off',
      'export.begun',
      'export.verified',
      'export.released',
      'export.finished',
      'log.exported',
      'journal.signed',
    ])
      expect(types).toContain(type)
    expect(second.store.journal.entries().find(({ type }) => type === 'export.begun')).toMatchObject({
      recipient: 'CPS East',
      justification: 'Charging decision',
      reviewer: 'Bob Reid',
    })
    const words = await textOfPdf(pdf)
    for (const told of [
      'Journal of a case',
      'Bob Reid',
      'CPS East',
      'Charging decision',
      'Insp. Reid',
      'Drew a box',
      'signed-off',
      'Sessions',
      'never went back',
    ])
      expect(words).toContain(told)
    for (const value of planted) expect(words).not.toContain(value)
    const { journalPath } = await deleteCase(second, {
      to: join(office.root, 'told end'),
      justification: 'Retention ended',
    })
    const log = readFileSync(journalPath, 'utf8')
    expect(log).toContain('"type":"case.deleted"')
    expect(await judgeLog(log, null)).toMatchObject({ intact: true })
    for (const value of planted) expect(log).not.toContain(value)
  }, 120_000)
})

async function textOfPdf(path: string): Promise<string> {
  const open = await openDocument(office.session, path, null)
  const pages = await readPages(office.session, open, [...open.info.pages.keys()], 'never')
  return pages.map((page) => (page.status === 'read' ? page.text.replace(/\s+/g, ' ') : '')).join('\n')
}

/** Looks into every temporary file while something is at work; gives what was found of the planted values. */
function watchTemp(): () => Promise<readonly string[]> {
  const found = new Set<string>()
  const values = planted.map((value) => Buffer.from(value))
  const look = () => {
    for (const name of readdirSync(office.temp, { recursive: true, encoding: 'utf8' })) {
      const path = join(office.temp, name)
      if (!statSync(path, { throwIfNoEntry: false })?.isFile()) continue
      const bytes = readFileSync(path)
      for (const value of values) if (bytes.includes(value)) found.add(`${name}: ${value}`)
    }
  }
  const timer = setInterval(() => {
    try {
      look()
    } catch {
      // A file that is gone between listing and reading is looked for no more.
    }
  }, 25)
  return async () => {
    clearInterval(timer)
    look()
    return [...found]
  }
}

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDocument } from '../../../electron/session/case/add-document.ts'
import { analyseDocument } from '../../../electron/session/case/analyse-document.ts'
import { changedPassages } from '../../../electron/session/case/carry-decisions.ts'
import { listCases } from '../../../electron/session/case/case-summary.ts'
import {
  changeCase,
  changeDocument,
  orderDocuments,
  removeDocument,
} from '../../../electron/session/case/change-case.ts'
import { closeCase } from '../../../electron/session/case/close-case.ts'
import {
  decide,
  drawBox,
  excludePages,
  hidePartly,
  keepVisible,
  previewDecide,
  readByHand,
  setNote,
} from '../../../electron/session/case/decide.ts'
import { deleteCase } from '../../../electron/session/case/delete-case.ts'
import { decideEverywhere, previewEverywhere } from '../../../electron/session/case/everywhere.ts'
import { exportLog } from '../../../electron/session/case/export-log.ts'
import type { OpenCase } from '../../../electron/session/case/open-case.ts'
import {
  listPeople,
  mergePeople,
  putPerson,
  splitPerson,
  suggestPeople,
} from '../../../electron/session/case/people.ts'
import { redactHits, searchCase } from '../../../electron/session/case/search-case.ts'
import {
  confirmSample,
  returnCase,
  sampleForReview,
  signOff,
  submitForReview,
} from '../../../electron/session/case/second-review.ts'
import { checkCase, seeCase, unreadyReasons } from '../../../electron/session/case/see-case.ts'
import { redo, undo } from '../../../electron/session/case/undo.ts'
import { leavePage, viewPage } from '../../../electron/session/case/view-page.ts'
import { judgeLog } from '../../../electron/store/audit-log.ts'
import { verifySignature } from '../../../electron/store/journal-signature.ts'
import { canonical, type Json } from '../../../shared/audit/canonical.ts'
import { ann, bob, markOn, type Office, openOffice } from './session-fixture.ts'
import { protector } from './store-fixture.ts'

const statement = `WITNESS STATEMENT
Statement of: Imogen Featherstone
Date of birth: 03/05/1987. My phone is 07700 900471 and my e-mail is imogen.f@postbox.example.
I live at 14 Quarrell Road, Whitfell, YO39 4TR. I work as a midwife at Osierfield School.
On Monday I saw Darren Pikeworthy in the yard. My friend rang 07700 900471 at once.
`
const note = `Incident note
Caller Imogen Featherstone, 07700 900471. Suspect named as Darren Pikeworthy.
`

let office: Office
beforeAll(() => {
  office = openOffice()
})
afterAll(() => office.leave())

let count = 0
/** A case with two documents, open. */
async function twoDocuments(details: object = {}): Promise<{ c: OpenCase; folder: string; a: string; b: string }> {
  const folder = await office.create(`case ${++count}`, details)
  const c = await office.open(folder)
  const a = await office.add(c, 'statement_FEATHERSTONE.txt', statement)
  const b = await office.add(c, 'note.txt', note)
  return { c, folder, a, b }
}

const states = (c: OpenCase) =>
  [...c.state.marks.values()].map(({ id, state, reasonCode, note }) => [id, state, reasonCode, note]).sort()

describe('a case goes on where it was left', () => {
  test('with every decision, note, box, page and person; and the history before is still undone', async () => {
    const { c, folder, a } = await twoDocuments()
    const phone = markOn(c, a, '07700 900471')
    decide(c, { selection: { by: 'case' }, among: 'open-redact', decision: 'accepted' })
    setNote(c, { markId: phone.id, note: 'checked with the officer' })
    drawBox(c, { documentId: a, pageIndex: 0, box: { left: 10, bottom: 10, right: 60, top: 30 }, reasonCode: '15' })
    excludePages(c, { documentId: a, pageIndexes: [0], reasonCode: '16' })
    putPerson(c, { names: ['Darren Pikeworthy'], role: 'suspect', treatment: 'keep' })
    const before = { marks: states(c), pages: [...c.state.pages], people: [...c.state.people] }
    await closeCase(c)

    const again = await office.open(folder)
    expect({ marks: states(again), pages: [...again.state.pages], people: [...again.state.people] }).toEqual(before)
    for (let n = 0; n < 5; n++) undo(again)
    expect(seeCase(again).marks).toMatchObject({ accepted: 0, rejected: 0 })
    expect(again.state.people.size).toBe(0)
    for (let n = 0; n < 5; n++) redo(again)
    expect(states(again)).toEqual(before.marks)
    await closeCase(again)
  })

  test('a case can be told by a list without being opened, and by nobody without the key', async () => {
    const { c } = await twoDocuments({ title: 'R v Pikeworthy', urn: '01AB0000126' })
    expect(
      (await listCases(office.root, [protector])).find(({ caseId }) => caseId === c.key.caseId)?.holder,
    ).toMatchObject({
      reviewer: 'Ann Other',
    })
    await closeCase(c)
    const listed = (await listCases(office.root, [protector])).find(({ caseId }) => caseId === c.key.caseId)
    expect(listed?.summary).toMatchObject({ title: 'R v Pikeworthy', urn: '01AB0000126', documents: 2, pages: 2 })
    const locked = (await listCases(office.root, [])).find(({ caseId }) => caseId === c.key.caseId)
    expect(locked).toMatchObject({ summary: null, holder: null })
  })

  test('the same file is not taken twice', async () => {
    const { c } = await twoDocuments()
    await expect(addDocument(c, { path: office.file('copy.txt', statement) })).rejects.toMatchObject({
      code: 'DOCUMENT_ALREADY_THERE',
    })
    await closeCase(c)
  })
})

describe('deciding', () => {
  test('in bulk does what its preview says', async () => {
    const { c } = await twoDocuments()
    const request = { selection: { by: 'entity', entity: 'PHONE_NUMBER' }, among: 'all', decision: 'accepted' } as const
    const preview = previewDecide(c, request)
    expect(preview).toEqual({ marks: 3, documents: 2, pages: 2, overturned: 0 })
    expect(decide(c, request).marks).toHaveLength(preview.marks)
    expect(previewDecide(c, { ...request, decision: 'rejected' }).overturned).toBe(3)
    await closeCase(c)
  })

  test('once, everywhere: marks of any kind, and places that nothing had marked', async () => {
    const { c, a, b } = await twoDocuments()
    const request = { text: 'yard', decision: 'accepted', reasonCode: '6' } as const
    expect(previewEverywhere(c, request)).toMatchObject({ marks: 1, newMarks: 1, documents: 1 })
    decideEverywhere(c, request)
    const phone = markOn(c, a, '07700 900471')
    decideEverywhere(c, { markId: phone.id, decision: 'accepted' })
    expect(markOn(c, b, '07700 900471').state).toBe('accepted')
    undo(c)
    expect(markOn(c, b, '07700 900471').state).toBe('proposed')
    await closeCase(c)
  })

  test('of a part of a number', async () => {
    const { c, a } = await twoDocuments()
    const phone = markOn(c, a, '07700 900471')
    hidePartly(c, { markId: phone.id, spans: [{ start: 6, end: 12 }] })
    const after = c.state.marks.get(phone.id)
    expect(after).toMatchObject({ state: 'accepted', parts: [{ text: '900471' }] })
    expect(after?.quads).not.toEqual(phone.quads)
    expect(() => hidePartly(c, { markId: phone.id, spans: [{ start: 90, end: 99 }] })).toThrow('MARK_UNKNOWN')
    await closeCase(c)
  })

  test('to keep something visible leaves who answers for it and why', async () => {
    const { c, a } = await twoDocuments()
    const { id } = markOn(c, a, 'Imogen Featherstone')
    keepVisible(c, { selection: { by: 'marks', markIds: [id] }, ground: 'needed-for-decision', owner: 'Insp. Quill' })
    expect(c.state.marks.get(id)?.keptBecause).toEqual({ owner: 'Insp. Quill', ground: 'needed-for-decision' })
    await closeCase(c)
  })

  test('for a person: everywhere, with the register, in one step', async () => {
    const { c, a, b } = await twoDocuments()
    expect(suggestPeople(c).map(({ name }) => name)).toContain('Darren Pikeworthy')
    putPerson(c, { names: ['Darren Pikeworthy'], role: 'suspect', treatment: 'keep' })
    expect([markOn(c, a, 'Pikeworthy').state, markOn(c, b, 'Pikeworthy').state]).toEqual(['rejected', 'rejected'])
    expect(listPeople(c)).toMatchObject([{ names: ['Darren Pikeworthy'], rejected: 2, accepted: 0 }])
    undo(c)
    expect(listPeople(c)).toEqual([])
    await closeCase(c)
  })

  test('people are merged and split', async () => {
    const { c } = await twoDocuments()
    putPerson(c, { id: 'one', names: ['Imogen Featherstone'], role: 'witness', treatment: 'by-policy' })
    putPerson(c, { id: 'two', names: ['Immy'], role: null, treatment: 'by-policy' })
    mergePeople(c, ['one', 'two'])
    expect(listPeople(c)).toMatchObject([{ id: 'one', names: ['Imogen Featherstone', 'Immy'] }])
    splitPerson(c, { id: 'one', names: ['Immy'] })
    expect(listPeople(c).map(({ names }) => names)).toEqual([['Imogen Featherstone'], ['Immy']])
    await closeCase(c)
  })
})

describe('searching the whole case', () => {
  const rows = [
    ['text', 'QUARRELL ROAD', ['Quarrell Road']],
    ['wildcard', 'Pike*', ['Pikeworthy', 'Pikeworthy']],
    ['wildcard', '0770? 900*', ['07700 900471', '07700 900471', '07700 900471']],
    ['regex', 'YO\\d+ \\d[A-Z]{2}', ['YO39 4TR']],
    ['fuzzy', 'Fetherston', ['Featherstone', 'Featherstone']],
    ['text', 'nowhere to be found', []],
  ] as const
  test('by text, wildcard, pattern and likeness', async () => {
    const { c } = await twoDocuments()
    for (const [how, text, found] of rows) {
      const hits = searchCase(c, { how, text })
      expect(
        hits.map((hit) => hit.text.replace(/\s+/g, ' ')),
        `${how} ${text}`,
      ).toEqual(found)
    }
    await closeCase(c)
  })

  test('what was found is hidden in one step', async () => {
    const { c } = await twoDocuments()
    const hits = searchCase(c, { how: 'text', text: 'in the yard' })
    redactHits(c, { hits, reasonCode: '6' })
    expect([...c.state.marks.values()].filter(({ origin }) => origin === 'searched')).toMatchObject([
      { state: 'accepted' },
    ])
    await closeCase(c)
  })

  test.each([
    ['a pattern that is wrong', '('],
    ['a pattern that would run for ever', '(\\w+\\s?)+\\1zzz'],
    ['nothing', '  '],
  ])('%s is refused, and the case goes on', async (_, text) => {
    const { c } = await twoDocuments()
    await office.add(c, 'long.txt', `${'a'.repeat(60)} ${'word '.repeat(400)}!\n`)
    const began = performance.now()
    expect(() => searchCase(c, { how: 'regex', text })).toThrow('PATTERN_INVALID')
    expect(performance.now() - began).toBeLessThan(5_000)
    await closeCase(c)
  })
})

describe('a newer version of a document', () => {
  test('takes over the decisions; only what changed is asked', async () => {
    const { c, a } = await twoDocuments()
    decide(c, { selection: { by: 'document', documentId: a }, among: 'all', decision: 'accepted' })
    const accepted = [...c.state.marks.values()].filter(
      ({ documentId, state }) => documentId === a && state === 'accepted',
    )
    const changed = statement.replace('I saw Darren', 'I and my sister Olwen Tregaskis, 07700 900888, saw Darren')
    const newer = await office.add(c, 'statement v2.txt', changed, { replaces: a })
    const open = [...c.state.marks.values()].filter(
      ({ documentId, state }) => documentId === newer && state === 'proposed',
    )
    const done = [...c.state.marks.values()].filter(
      ({ documentId, state }) => documentId === newer && state === 'accepted',
    )
    expect(done.length).toBeGreaterThanOrEqual(accepted.length - 2)
    expect(open.map(({ finding }) => finding?.text).join()).toContain('07700 900888')
    expect(open.map(({ finding }) => finding?.text).join()).not.toContain('900471')
    expect(changedPassages(c, newer)).toHaveLength(1)
    expect(seeCase(c).documents.map(({ name }) => name)).toEqual(['note.txt', 'statement v2.txt'])
    expect(c.store.journal.entries().filter(({ type }) => type === 'document.replaced')).toHaveLength(1)
    await closeCase(c)
  })

  test('taken out again, the one before counts again', async () => {
    const { c, a } = await twoDocuments()
    const newer = await office.add(c, 'v2.txt', `${statement}More.\n`, { replaces: a })
    await removeDocument(c, newer)
    expect(seeCase(c).documents.map(({ id }) => id)).toContain(a)
    expect(readdirSync(join(c.store.folder, 'originals'))).not.toContain(`${newer}.sealed`)
    undo(c)
    await closeCase(c)
  })
})

describe('other rules', () => {
  test('detect again and lose no decision, not even on what they no longer find', async () => {
    const { c, folder, a } = await twoDocuments()
    const phone = markOn(c, a, '07700 900471')
    decide(c, { selection: { by: 'marks', markIds: [phone.id] }, among: 'all', decision: 'accepted' })
    const nothing = { disposition: 'keep', threshold: 1, why: 'nothing' }
    const policy = {
      id: 'nothing',
      version: '1',
      effectiveFrom: '2026-01-01',
      title: 'N',
      description: 'N',
      fallback: nothing,
      entities: {},
    }
    await changeCase(c, { policyId: office.file('nothing.json', JSON.stringify(policy)) })
    expect(seeCase(c).documents.every(({ pagesStale, pages }) => pagesStale === pages)).toBe(true)
    await analyseDocument(c, a, { isAnew: true })
    const left = [...c.state.marks.values()].filter(({ documentId }) => documentId === a)
    expect(left.find(({ id }) => id === phone.id)).toMatchObject({ state: 'accepted' })
    await closeCase(c)
    const again = await office.open(folder)
    expect(again.state.marks.get(phone.id)).toMatchObject({ state: 'accepted', quads: phone.quads })
    await closeCase(again)
  })

  test('documents are renamed, typed and put in order', async () => {
    const { c, folder, a, b } = await twoDocuments()
    changeDocument(c, a, { name: 'Statement 1', type: 'MG11' })
    orderDocuments(c, [b, a])
    await closeCase(c)
    const again = await office.open(folder)
    expect(seeCase(again).documents.map(({ name, type }) => [name, type])).toEqual([
      ['note.txt', again.documents[0]?.type],
      ['Statement 1', 'MG11'],
    ])
    await closeCase(again)
  })
})

describe('what stands in the way of an export', () => {
  const obstacles = (c: OpenCase) => unreadyReasons(c).map(({ obstacle }) => obstacle)

  test('open marks, each with its place; a page that is left out stands in nobody’s way', async () => {
    const { c, a, b } = await twoDocuments()
    expect(unreadyReasons(c)).toMatchObject([{ obstacle: 'mark-open', places: expect.anything() }])
    decide(c, { selection: { by: 'document', documentId: a }, among: 'open', decision: 'accepted' })
    expect(unreadyReasons(c)[0]?.places.every(({ documentId }) => documentId === b)).toBe(true)
    excludePages(c, { documentId: b, pageIndexes: [0], reasonCode: '17' })
    expect(obstacles(c)).toEqual([])
    await closeCase(c)
  })

  test('a page that was not read, until a person answers for it', async () => {
    const { c } = await twoDocuments()
    decide(c, { selection: { by: 'case' }, among: 'open', decision: 'accepted' })
    const { id } = await addDocument(c, { path: office.file('later.txt', 'Nothing yet.\n') })
    expect(obstacles(c)).toEqual(['page-unread'])
    c.store.commit({
      at: new Date().toISOString(),
      journal: () => [],
      rows: () => {
        const failed = { pageIndex: 0, status: 'failed', error: 'OCR_FAILED', widthPt: 595, heightPt: 842 } as const
        c.store.pages.putRead(id, failed, 'test')
      },
    })
    for (const page of c.store.pages.summariesOf(id)) c.pages.set(`${id} 0`, page)
    expect(obstacles(c)).toEqual(['page-failed'])
    readByHand(c, { documentId: id, pageIndexes: [0], isRead: true })
    expect(obstacles(c)).toEqual([])
    await closeCase(c)
  })
})

describe('two persons', () => {
  test('the first decides and submits, the second looks at a sample, returns or signs off, and decides nothing', async () => {
    const { c, folder } = await twoDocuments({ isTwoPerson: true, samplingRate: 0.5 })
    expect(() => submitForReview(c)).toThrow('NOT_READY')
    decide(c, { selection: { by: 'case' }, among: 'open', decision: 'accepted' })
    expect(unreadyReasons(c).map(({ obstacle }) => obstacle)).toEqual(['not-signed-off'])
    expect(() => signOff(c)).toThrow('SAME_PERSON')
    submitForReview(c)
    await closeCase(c)

    const second = await office.open(folder, { actor: bob })
    const all = { selection: { by: 'case' }, among: 'all', decision: 'rejected' } as const
    expect(() => decide(second, all)).toThrow('SECOND_PERSON_READS')
    expect(() => undo(second)).toThrow('SECOND_PERSON_READS')
    returnCase(second, 'Look at page 1 again')
    await closeCase(second)

    const first = await office.open(folder)
    expect(first.state.second).toMatchObject({ phase: 'returned', note: 'Look at page 1 again', settledBy: 'Bob Reid' })
    submitForReview(first)
    await closeCase(first)

    const again = await office.open(folder, { actor: bob })
    const { sample, open } = sampleForReview(again)
    expect(sample).toHaveLength(Math.ceil(seeCase(again).marks.accepted / 2))
    expect(open).toBe(sample.length)
    expect(() => signOff(again)).toThrow('SAMPLE_NOT_CHECKED')
    confirmSample(
      again,
      sample.map(({ id }) => id),
    )
    signOff(again)
    expect(unreadyReasons(again)).toEqual([])
    await closeCase(again)

    const last = await office.open(folder)
    expect(unreadyReasons(last)).toEqual([])
    undo(last)
    expect(unreadyReasons(last).map(({ obstacle }) => obstacle)).toContain('not-signed-off')
    await closeCase(last)
  })

  test.each(['Ann Other', ' ann  OTHER ', 'ＡＮＮ other'])(
    '"%s" is the first person in whatever spelling',
    async (reviewer) => {
      const { c, folder } = await twoDocuments({ isTwoPerson: true })
      decide(c, { selection: { by: 'case' }, among: 'open', decision: 'accepted' })
      submitForReview(c)
      await closeCase(c)
      const second = await office.open(folder, { actor: { ...bob, reviewer } })
      expect(() => signOff(second)).toThrow('SAME_PERSON')
      await closeCase(second)
    },
  )

  test('two names of one account are noted', async () => {
    const { c, folder } = await twoDocuments({ isTwoPerson: true, samplingRate: 0 })
    decide(c, { selection: { by: 'case' }, among: 'open', decision: 'accepted' })
    submitForReview(c)
    await closeCase(c)
    const second = await office.open(folder, { actor: { ...bob, user: ann.user } })
    signOff(second)
    expect(second.store.journal.entries().find(({ type }) => type === 'review.signed-off')).toMatchObject({
      isSharedAccount: true,
    })
    await closeCase(second)
  })
})

describe('the journal', () => {
  test('tells who saw, searched and decided what, in the words of the law, and no value', async () => {
    const { c, a } = await twoDocuments()
    viewPage(c, a, 0)
    searchCase(c, { how: 'text', text: 'Featherstone' })
    decide(c, { selection: { by: 'case' }, among: 'open', decision: 'accepted', note: 'about Featherstone' })
    putPerson(c, { names: ['Imogen Featherstone'], role: 'witness', treatment: 'redact' })
    undo(c)
    await changeCase(c, { title: 'R v Pikeworthy', policyId: 'everything' })
    leavePage(c)
    const text = Buffer.from(await exportLog(c, 'jsonl')).toString()
    const types = new Set(c.store.journal.entries().map(({ type }) => type))
    for (const type of [
      'case.created',
      'session.opened',
      'document.opened',
      'mark.proposed',
      'document.detected',
      'page.viewed',
      'searched',
      'act.begun',
      'mark.decided',
      'mark.noted',
      'person.changed',
      'act.undone',
      'mark.restored',
      'case.changed',
      'policy.changed',
      'log.exported',
      'journal.signed',
    ])
      expect(types).toContain(type)
    for (const value of [
      'Featherstone',
      'FEATHERSTONE',
      'Imogen',
      '900471',
      'Quarrell',
      'YO39',
      'Pikeworthy',
      'statement_',
      'note.txt',
      office.root,
    ])
      expect(text).not.toContain(value)
    await closeCase(c)
  })

  test('seals one value alike wherever it stands, and on every machine that has the case', async () => {
    const { c, a, b } = await twoDocuments()
    const [one, two] = [markOn(c, a, '07700 900471'), markOn(c, b, '07700 900471')]
    const seals = c.store.journal
      .entries()
      .flatMap((entry) =>
        entry.type === 'mark.proposed' && [one.id, two.id].includes(entry.markId) ? [entry.value?.hmac] : [],
      )
    expect(new Set(seals).size).toBe(1)
    await closeCase(c)
  })

  test('is signed at the end of a session, and an export of it at its own end', async () => {
    const { c, folder } = await twoDocuments()
    await closeCase(c)
    const again = await office.open(folder)
    const log = Buffer.from(await exportLog(again, 'jsonl')).toString()
    expect(await judgeLog(log, null)).toMatchObject({ intact: true })
    const lines = log.trimEnd().split('\n')
    const cut = `${lines.slice(0, -1).join('\n')}\n`
    expect(await judgeLog(cut, null)).toMatchObject({ intact: false, fault: 'truncated' })
    const closed = lines.findIndex((line) => line.includes('"purpose":"session"'))
    expect(await judgeLog(`${lines.slice(0, closed + 1).join('\n')}\n`, null)).toMatchObject({ fault: 'truncated' })
    await closeCase(again)
  })

  test('written by someone else from its first entry is found out by its signatures', async () => {
    const { c } = await twoDocuments()
    const log = Buffer.from(await exportLog(c, 'jsonl')).toString()
    const { rewrite } = await import('./rewrite-log.ts')
    expect(
      await judgeLog(
        rewrite(log, (line) => line),
        null,
      ),
    ).toMatchObject({ intact: true })
    const forged = rewrite(log, (line) => line.replace('Ann Other', 'Ann Nother'))
    expect(await judgeLog(forged, null)).toMatchObject({ intact: false, fault: 'broken' })
    await closeCase(c)
  })
})

describe('checks over the whole case', () => {
  test('are about this case', async () => {
    const { c, a, b } = await twoDocuments({ offencePlaces: ['Quarrell Road'] })
    decide(c, { selection: { by: 'document', documentId: a }, among: 'all', decision: 'accepted' })
    decide(c, { selection: { by: 'document', documentId: b }, among: 'all', decision: 'rejected' })
    putPerson(c, { names: ['Darren Pikeworthy'], role: 'suspect', treatment: 'by-policy' })
    const found = new Map(checkCase(c).map((concern) => [`${concern.check} ${concern.about}`, concern]))
    expect([...found.keys()]).toEqual(
      expect.arrayContaining([
        'decided-differently 07700 900471',
        'suspect-hidden Darren Pikeworthy',
        'person-both-ways Darren Pikeworthy',
        'offence-place-hidden Quarrell Road',
        'decided-unseen ',
      ]),
    )
    await closeCase(c)
  })
})

/** Every file under a folder, with its bytes. */
function filesUnder(folder: string): readonly { readonly path: string; readonly bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .map((path) => ({ path, bytes: readFileSync(path) }))
}

describe('at rest', () => {
  const planted = [
    'Featherstone',
    'FEATHERSTONE',
    '900471',
    'postbox.example',
    'Quarrell',
    'YO39',
    'midwife',
    'Osierfield',
    'Pikeworthy',
    '01AB0000126',
    'asked the neighbour',
    'statement_',
    'correct horse',
  ]
  const spellings = planted.flatMap((value) =>
    [Buffer.from(value), Buffer.from(value, 'utf16le'), Buffer.from(value, 'hex')].filter(({ length }) => length > 3),
  )

  test('nothing of the documents, the names or the notes can be read in the case, the home or any temporary file', async () => {
    const { c, folder, a } = await twoDocuments({ title: 'R v Pikeworthy', urn: '01AB0000126' })
    decide(c, { selection: { by: 'case' }, among: 'open', decision: 'accepted', note: 'asked the neighbour' })
    putPerson(c, { names: ['Imogen Featherstone'], role: 'witness', treatment: 'redact' })
    viewPage(c, a, 0)
    searchCase(c, { how: 'text', text: 'Featherstone' })
    undo(c)
    const grep = () =>
      [folder, office.home, office.temp]
        .flatMap(filesUnder)
        .flatMap(({ path, bytes }) =>
          spellings.flatMap((value, n) => (bytes.includes(value) ? [`${path}: ${n} ${value}`] : [])),
        )
    expect(grep()).toEqual([])
    await closeCase(c)
    expect(grep()).toEqual([])
    const control = filesUnder(office.root).filter(({ path }) => path.endsWith('statement_FEATHERSTONE.txt'))
    expect(control.some(({ bytes }) => bytes.includes('Featherstone'))).toBe(true)
  })

  test('an original that was changed by one byte is not read', async () => {
    const { c, folder } = await twoDocuments()
    const { id } = await addDocument(c, { path: office.file('third.txt', 'A third document.\n') })
    const path = join(folder, 'originals', `${id}.sealed`)
    const bytes = readFileSync(path)
    bytes[45] = (bytes[45] ?? 0) ^ 1
    writeFileSync(path, bytes)
    await expect(analyseDocument(c, id)).rejects.toMatchObject({ code: 'ORIGINAL_DAMAGED' })
    expect(c.pages.get(`${id} 0`)).toMatchObject({ state: 'unread' })
    await closeCase(c)
  })
})

describe('deleting', () => {
  test('destroys the case and certifies it; the journal, which holds no text, is what stays', async () => {
    const { c, folder } = await twoDocuments({ urn: '01AB0000126' })
    const digests = c.documents.map(({ sha256 }) => sha256)
    const { certificate, certificatePath, journalPath } = await deleteCase(c, {
      to: join(office.root, 'deleted'),
      justification: 'Retention has ended',
    })
    expect(readdirSync(office.root)).not.toContain(folder.split('/').at(-1))
    expect(certificate).toMatchObject({
      urn: '01AB0000126',
      justification: 'Retention has ended',
      reviewer: 'Ann Other',
    })
    expect(certificate.documents.map(({ sha256 }) => sha256)).toEqual(digests)
    const { signature, ...unsigned } = JSON.parse(readFileSync(certificatePath, 'utf8'))
    expect(verifySignature(canonical(unsigned as Json), signature.publicKey, signature.value)).toBe(true)
    const journal = readFileSync(journalPath, 'utf8')
    expect(await judgeLog(journal, null)).toMatchObject({ intact: true, head: { hash: certificate.journalHead } })
  })

  test('takes nothing with it that is not the case’s', async () => {
    const { c, folder } = await twoDocuments()
    writeFileSync(join(folder, 'holiday.jpg'), 'x')
    const request = { to: join(office.root, 'deleted'), justification: 'x' }
    await expect(deleteCase(c, request)).rejects.toMatchObject({ code: 'CASE_NOT_EMPTY' })
    expect(seeCase(c).documents).toHaveLength(2)
    await closeCase(c)
  })
})

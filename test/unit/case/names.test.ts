import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAll } from '../../../electron/session/case/add-all.ts'
import { analyseDocument, waitingDocuments } from '../../../electron/session/case/analyse-document.ts'
import { closeCase } from '../../../electron/session/case/close-case.ts'
import { decide } from '../../../electron/session/case/decide.ts'
import type { OpenCase } from '../../../electron/session/case/open-case.ts'
import { seeCase, seeJournal, unreadyReasons } from '../../../electron/session/case/see-case.ts'
import { redo, undo } from '../../../electron/session/case/undo.ts'
import { loadState } from '../../../electron/store/case/load-state.ts'
import { markOn, type Office, openOffice } from './session-fixture.ts'

const note = 'Log entry. Caller on 07700 900471. Then threlfall ran off past the shops.\n'
const statement = 'Statement of: Winsome Threlfall\nI saw it.\n'

let office: Office
beforeAll(() => {
  office = openOffice()
})
afterAll(() => office.leave())

let count = 0
const emptyCase = async () => office.open(await office.create(`names ${++count}`, { policyId: 'everything' }))

async function addFiles(c: OpenCase, ...files: readonly string[]): Promise<void> {
  for await (const { error } of addAll(c, files, {})) expect(error).toBeNull()
}

const idOf = (c: OpenCase, name: string): string => c.documents.find((d) => d.name === name)?.id ?? ''
const marksOf = (c: OpenCase, name: string) =>
  [...c.state.marks.values()].filter(({ documentId }) => documentId === idOf(c, name))
const shown = (c: OpenCase, name: string) => marksOf(c, name).map(({ finding, state }) => `${finding?.text} ${state}`)

const states = ({ marks }: OpenCase['state']) => [...marks.values()].map(({ id, state }) => `${id} ${state}`).sort()

test('a person whom a document introduces that is added later is proposed in those that were there', async () => {
  const c = await emptyCase()
  await addFiles(c, office.file('note.txt', note))
  expect(shown(c, 'note.txt')).toEqual(['07700 900471 proposed'])
  decide(c, { selection: { by: 'case' }, among: 'open', decision: 'accepted' })

  await addFiles(c, office.file('statement.txt', statement))
  expect(shown(c, 'note.txt')).toEqual(['07700 900471 accepted', 'threlfall proposed'])
  expect(markOn(c, idOf(c, 'note.txt'), 'threlfall')).toMatchObject({
    finding: { because: expect.stringMatching(/^same name as in another document/), role: 'witness' },
    reasonCode: '1',
  })
  const detected = seeJournal(c, 0, 500).filter(({ type }) => type === 'document.detected')
  expect(detected).toMatchObject([
    { marks: 1, added: 1, withdrawn: 0 },
    { marks: 1, added: 1, withdrawn: 0 },
    { marks: 2, added: 1, withdrawn: 0 },
  ])
  await closeCase(c)
})

test('a name that another document writes with one letter wrong is proposed, and the reason says so', async () => {
  const c = await emptyCase()
  await addFiles(c, office.file('parcel.txt', 'PARCEL THELFALL\n'))
  const before = shown(c, 'parcel.txt')
  await addFiles(c, office.file('statement.txt', statement))
  expect([before, shown(c, 'parcel.txt')]).toEqual([[], ['THELFALL proposed']])
  expect(markOn(c, idOf(c, 'parcel.txt'), 'THELFALL').finding?.because).toMatch(
    /^one letter away from a name in another document/,
  )
  await closeCase(c)
})

test('until it was looked for there, the document counts as not searched; a case that was killed goes on there', async () => {
  const c = await emptyCase()
  const first = await office.add(c, 'note.txt', note)
  await office.add(c, 'statement.txt', statement)
  expect(unreadyReasons(c).map(({ obstacle }) => obstacle)).toContain('page-not-searched')
  expect(seeCase(c).documents.map(({ pagesUnsearched }) => pagesUnsearched)).toEqual([1, 0])
  await closeCase(c)

  const again = await office.open(c.store.folder)
  expect(waitingDocuments(again).map(({ id }) => id)).toEqual([first])
  await analyseDocument(again, first)
  expect(shown(again, 'note.txt')).toContain('threlfall proposed')
  expect([waitingDocuments(again), unreadyReasons(again).map(({ obstacle }) => obstacle)]).toEqual([[], ['mark-open']])
  await closeCase(again)
})

test('analysed anew nothing is proposed twice, and decisions and undo stay; replayed, the case is the same', async () => {
  const c = await emptyCase()
  await addFiles(c, office.file('note.txt', note), office.file('statement.txt', statement))
  const { id } = markOn(c, idOf(c, 'note.txt'), 'threlfall')
  decide(c, { selection: { by: 'marks', markIds: [id] }, among: 'all', decision: 'rejected' })
  const before = [shown(c, 'note.txt'), shown(c, 'statement.txt')]
  for (const document of c.documents) await analyseDocument(c, document.id, { isAnew: true })
  expect([shown(c, 'note.txt'), shown(c, 'statement.txt')]).toEqual(before)
  undo(c)
  expect(c.state.marks.get(id)?.state).toBe('proposed')
  redo(c)
  expect(states(loadState(c.store, null).state)).toEqual(states(c.state))
  await closeCase(c)
})

test('where another name moves a finding by a word that someone decided on, nobody is asked twice', async () => {
  const c = await emptyCase()
  await addFiles(c, office.file('seen.txt', 'He saw Threlfall at the bar.\n'))
  decide(c, { selection: { by: 'case' }, among: 'all', decision: 'rejected' })
  await addFiles(c, office.file('statement.txt', statement))
  expect(c.documents[0]?.names?.foreign).toHaveLength(1)
  expect(shown(c, 'seen.txt')).toEqual(['Threlfall rejected'])
  expect(states(loadState(c.store, null).state)).toEqual(states(c.state))
  await closeCase(c)
})

test('a document that mentions nobody of the others is not searched again', async () => {
  const c = await emptyCase()
  await addFiles(c, office.file('other.txt', 'Nothing was seen.\n'), office.file('statement.txt', statement))
  const detected = seeJournal(c, 0, 500).filter(({ type }) => type === 'document.detected')
  expect([detected.length, waitingDocuments(c)]).toEqual([2, []])
  await closeCase(c)
})

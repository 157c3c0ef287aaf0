import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDocument } from '../../../electron/session/case/add-document.ts'
import { listCases } from '../../../electron/session/case/case-summary.ts'
import { closeCase } from '../../../electron/session/case/close-case.ts'
import {
  decide,
  drawBox,
  excludePages,
  hidePartly,
  keepVisible,
  previewDecide,
  setNote,
} from '../../../electron/session/case/decide.ts'
import { decideEverywhere, previewEverywhere } from '../../../electron/session/case/everywhere.ts'
import type { OpenCase } from '../../../electron/session/case/open-case.ts'
import {
  enterFound,
  listPeople,
  mergePeople,
  putPerson,
  splitPerson,
  suggestPeople,
} from '../../../electron/session/case/people.ts'
import { redactHits, searchCase } from '../../../electron/session/case/search-case.ts'
import { seeCase } from '../../../electron/session/case/see-case.ts'
import { redo, undo } from '../../../electron/session/case/undo.ts'
import { markOn, type Office, openOffice, statement, twoDocuments } from './session-fixture.ts'
import { protector } from './store-fixture.ts'

let office: Office
beforeAll(() => {
  office = openOffice()
})
afterAll(() => office.leave())

const states = (c: OpenCase) =>
  [...c.state.marks.values()].map(({ id, state, reasonCode, note }) => [id, state, reasonCode, note]).sort()

describe('a case goes on where it was left', () => {
  test('with every decision, note, box, page and person; and the history before is still undone', async () => {
    const { c, folder, a } = await twoDocuments(office)
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
    const { c } = await twoDocuments(office, { title: 'R v Pikeworthy', urn: '01AB0000126' })
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
    const { c } = await twoDocuments(office)
    await expect(addDocument(c, { path: office.file('copy.txt', statement) })).rejects.toMatchObject({
      code: 'DOCUMENT_ALREADY_THERE',
    })
    await closeCase(c)
  })
})

describe('deciding', () => {
  test('in bulk does what its preview says', async () => {
    const { c } = await twoDocuments(office)
    const request = { selection: { by: 'entity', entity: 'PHONE_NUMBER' }, among: 'all', decision: 'accepted' } as const
    const preview = previewDecide(c, request)
    expect(preview).toEqual({ marks: 3, documents: 2, pages: 2, overturned: 0 })
    expect(decide(c, request).marks).toHaveLength(preview.marks)
    expect(previewDecide(c, { ...request, decision: 'rejected' }).overturned).toBe(3)
    await closeCase(c)
  })

  test('once, everywhere: marks of any kind, and places that nothing had marked', async () => {
    const { c, a, b } = await twoDocuments(office)
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
    const { c, a } = await twoDocuments(office)
    const phone = markOn(c, a, '07700 900471')
    hidePartly(c, { markId: phone.id, spans: [{ start: 6, end: 12 }] })
    const after = c.state.marks.get(phone.id)
    expect(after).toMatchObject({ state: 'accepted', parts: [{ text: '900471' }] })
    expect(after?.quads).not.toEqual(phone.quads)
    expect(() => hidePartly(c, { markId: phone.id, spans: [{ start: 90, end: 99 }] })).toThrow('MARK_UNKNOWN')
    await closeCase(c)
  })

  test('to keep something visible leaves who answers for it and why', async () => {
    const { c, a } = await twoDocuments(office)
    const { id } = markOn(c, a, 'Imogen Featherstone')
    keepVisible(c, { selection: { by: 'marks', markIds: [id] }, ground: 'needed-for-decision', owner: 'Insp. Quill' })
    expect(c.state.marks.get(id)?.keptBecause).toEqual({ owner: 'Insp. Quill', ground: 'needed-for-decision' })
    await closeCase(c)
  })

  test('for a person: everywhere, with the register, in one step', async () => {
    const { c, a, b } = await twoDocuments(office)
    expect(suggestPeople(c).map(({ name }) => name)).toContain('Darren Pikeworthy')
    putPerson(c, { names: ['Darren Pikeworthy'], role: 'suspect', treatment: 'keep' })
    expect([markOn(c, a, 'Pikeworthy').state, markOn(c, b, 'Pikeworthy').state]).toEqual(['rejected', 'rejected'])
    expect(listPeople(c)).toMatchObject([{ names: ['Darren Pikeworthy'], rejected: 2, accepted: 0 }])
    undo(c)
    expect(listPeople(c)).toEqual([])
    await closeCase(c)
  })

  test('people whom the documents name are entered with the role that they have there, in one step', async () => {
    const { c } = await twoDocuments(office)
    expect(suggestPeople(c)).toMatchObject([{ name: 'Imogen Featherstone', role: 'witness', perhaps: null }, {}])
    enterFound(c, ['Imogen Featherstone', 'Darren Pikeworthy', 'Nobody'])
    expect(listPeople(c).map(({ names: [name], role }) => `${name} ${role}`)).toEqual([
      'Imogen Featherstone witness',
      'Darren Pikeworthy suspect',
    ])
    undo(c)
    expect(listPeople(c)).toEqual([])
    await closeCase(c)
  })

  test('shorter forms of a name that has a role are entered as other names of one person', async () => {
    const c = await office.open(await office.create('forms of a name'))
    const signed = 'Statement of: Adaeze Ngozi OKONJO\nI saw it.\nSigned: A Okonjo\nWitness: Adaeze Okonjo\n'
    await office.add(c, 'forms.txt', signed)
    const found = suggestPeople(c).map(({ name }) => name)
    expect(found).toHaveLength(3)
    enterFound(c, found)
    expect(listPeople(c).map(({ names }) => names)).toEqual([['Adaeze Ngozi OKONJO', 'Adaeze Okonjo', 'A Okonjo']])
    await closeCase(c)
  })

  test('of a person hides what seems to be theirs too; it never leaves that visible', async () => {
    const { c, a } = await twoDocuments(office)
    const address = () => markOn(c, a, 'imogen.f@postbox.example').state
    const person = { id: 'one', names: ['Imogen Featherstone'], role: 'witness' } as const
    putPerson(c, { ...person, names: [...person.names], treatment: 'keep' })
    expect([address(), listPeople(c)[0]?.likely]).toEqual(['proposed', 1])
    putPerson(c, { ...person, names: [...person.names], treatment: 'redact' })
    expect(address()).toBe('accepted')
    await closeCase(c)
  })

  test('people are merged and split', async () => {
    const { c } = await twoDocuments(office)
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
    const { c } = await twoDocuments(office)
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
    const { c } = await twoDocuments(office)
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
    const { c } = await twoDocuments(office)
    await office.add(c, 'long.txt', `${'a'.repeat(60)} ${'word '.repeat(400)}!\n`)
    const began = performance.now()
    expect(() => searchCase(c, { how: 'regex', text })).toThrow('PATTERN_INVALID')
    expect(performance.now() - began).toBeLessThan(5_000)
    await closeCase(c)
  })
})

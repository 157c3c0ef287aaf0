import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDocument } from '../../../electron/session/case/add-document.ts'
import { analyseDocument } from '../../../electron/session/case/analyse-document.ts'
import { changedPassages } from '../../../electron/session/case/carry-decisions.ts'
import {
  changeCase,
  changeDocument,
  orderDocuments,
  removeDocument,
} from '../../../electron/session/case/change-case.ts'
import { closeCase } from '../../../electron/session/case/close-case.ts'
import { decide, excludePages, readByHand } from '../../../electron/session/case/decide.ts'
import type { OpenCase } from '../../../electron/session/case/open-case.ts'
import { seeCase, unreadyReasons } from '../../../electron/session/case/see-case.ts'
import { undo } from '../../../electron/session/case/undo.ts'
import { markOn, type Office, openOffice, statement, twoDocuments } from './session-fixture.ts'

let office: Office
beforeAll(() => {
  office = openOffice()
})
afterAll(() => office.leave())

describe('a newer version of a document', () => {
  test('takes over the decisions; only what changed is asked', async () => {
    const { c, a } = await twoDocuments(office)
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
    const { c, a } = await twoDocuments(office)
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
    const { c, folder, a } = await twoDocuments(office)
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
    const { c, folder, a, b } = await twoDocuments(office)
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
    const { c, a, b } = await twoDocuments(office)
    expect(unreadyReasons(c)).toMatchObject([{ obstacle: 'mark-open', places: expect.anything() }])
    decide(c, { selection: { by: 'document', documentId: a }, among: 'open', decision: 'accepted' })
    expect(unreadyReasons(c)[0]?.places.every(({ documentId }) => documentId === b)).toBe(true)
    excludePages(c, { documentId: b, pageIndexes: [0], reasonCode: '17' })
    expect(obstacles(c)).toEqual([])
    await closeCase(c)
  })

  test('a page that was not read, until a person answers for it', async () => {
    const { c } = await twoDocuments(office)
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

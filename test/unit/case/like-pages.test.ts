import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeCase } from '../../../electron/session/case/close-case.ts'
import { decide, drawBox, excludePages, keepVisible } from '../../../electron/session/case/decide.ts'
import { decideLikePages, previewLikePages } from '../../../electron/session/case/like-pages.ts'
import type { OpenCase } from '../../../electron/session/case/open-case.ts'
import { undo } from '../../../electron/session/case/undo.ts'
import { markOn, type Office, openOffice } from './session-fixture.ts'

const log = `Incident log of the night in question, printed for the file of the case named above
Caller Imogen Featherstone rang on 07700 900471 and said that two men were in the yard.
Attending officers spoke with Darren Pikeworthy, who said that he had come for his coat.
The caller can be reached at imogen.f@postbox.example and wants no visit at her home.
`
const other = `Quite another paper about the purchase of a van, which says nothing of the night in question
and nothing of the people who are named in the log, but of tyres, of a service book and of a price that
was agreed by telephone on 07700 900471 between the seller and a buyer who paid in cash.
`

let office: Office
beforeAll(() => {
  office = openOffice()
})
afterAll(() => office.leave())

let count = 0
/** A log, one more print of it, one with another last line, and a paper of its own. */
async function papers(): Promise<{ c: OpenCase; first: string; again: string; nearly: string; van: string }> {
  const folder = await office.create(`alike ${++count}`)
  const c = await office.open(folder)
  const add = (name: string, text: string) => office.add(c, `${count} ${name}.txt`, text)
  return {
    c,
    first: await add('first', log),
    again: await add('again', `${log}\n\n`),
    nearly: await add('nearly', `${log}Printed again on 9 May\n`),
    van: await add('van', other),
  }
}

const onFirst = (first: string) => ({ documentId: first, pageIndex: 0 })
const stateOn = (c: OpenCase, documentId: string, text: string) => markOn(c, documentId, text).state

/** Hides the phone number and the address, leaves both people visible. */
function review(c: OpenCase, documentId: string): void {
  decide(c, { selection: { by: 'document', documentId }, among: 'all', decision: 'accepted' })
  for (const name of ['Imogen Featherstone', 'Darren Pikeworthy'])
    keepVisible(c, {
      selection: { by: 'marks', markIds: [markOn(c, documentId, name).id] },
      ground: 'needed-for-decision',
    })
}

describe('reviewed once, applied to all pages that say the same', () => {
  test('with their grounds, as one step that is undone as one', async () => {
    const { c, first, again, nearly, van } = await papers()
    review(c, first)
    const preview = previewLikePages(c, onFirst(first))
    expect(preview.pages).toEqual([
      { documentId: again, pageIndex: 0, isSame: true },
      { documentId: nearly, pageIndex: 0, isSame: false },
    ])
    const { marks } = decideLikePages(c, onFirst(first))
    expect(marks).toHaveLength(preview.marks)
    for (const copy of [again, nearly]) {
      expect(stateOn(c, copy, '900471')).toBe('accepted')
      expect(markOn(c, copy, 'Featherstone')).toMatchObject({
        state: 'rejected',
        keptBecause: { owner: 'Ann Other', ground: 'needed-for-decision' },
      })
    }
    expect(stateOn(c, van, '900471')).toBe('proposed')
    undo(c)
    for (const copy of [again, nearly]) expect(stateOn(c, copy, '900471')).toBe('proposed')
    expect(stateOn(c, first, '900471')).toBe('accepted')
    await closeCase(c)
  })

  test('the journal says from which page to which, and that they were decided together', async () => {
    const { c, first, again } = await papers()
    review(c, first)
    const before = c.store.journal.head.seq
    decideLikePages(c, { ...onFirst(first), isSameOnly: true })
    const digest = (id: string) => c.documents.find((document) => document.id === id)?.sha256
    const entries = c.store.journal.entries(before)
    expect(entries[0]).toMatchObject({ type: 'act.begun', act: 'carried', scope: 'page', isBulk: true })
    expect(entries.filter(({ type }) => type === 'page.carried')).toMatchObject([
      {
        documentSha256: digest(again),
        fromSha256: digest(first),
        pageNumber: 1,
        fromPageNumber: 1,
        isSame: true,
        lost: 0,
      },
    ])
    expect(entries.filter(({ type }) => type === 'mark.decided' || type === 'mark.kept').length).toBeGreaterThan(2)
    await closeCase(c)
  })

  test('what a person decided on a copy is never overturned', async () => {
    const { c, first, again } = await papers()
    review(c, first)
    const own = markOn(c, again, 'Featherstone')
    decide(c, { selection: { by: 'marks', markIds: [own.id] }, among: 'all', decision: 'accepted' })
    expect(previewLikePages(c, onFirst(first)).leftAlone).toBe(1)
    decideLikePages(c, onFirst(first))
    expect(c.state.marks.get(own.id)?.state).toBe('accepted')
    await closeCase(c)
  })

  test('a box drawn by hand comes over as a question, not as an answer', async () => {
    const { c, first, again } = await papers()
    drawBox(c, { ...onFirst(first), box: { left: 300, bottom: 20, right: 360, top: 60 } })
    review(c, first)
    decideLikePages(c, { ...onFirst(first), isSameOnly: true })
    const drawn = [...c.state.marks.values()].filter((mark) => mark.documentId === again && !mark.finding)
    expect(drawn).toMatchObject([{ state: 'proposed', disposition: 'review' }])
    await closeCase(c)
  })

  test('a page that is left out is left out wherever it says wholly the same', async () => {
    const { c, first, again, nearly } = await papers()
    excludePages(c, { documentId: first, pageIndexes: [0], reasonCode: '16' })
    decideLikePages(c, onFirst(first))
    expect([again, nearly].map((id) => c.state.pages.get(`${id} 0`)?.excluded ?? null)).toEqual(['16', null])
    undo(c)
    expect(c.state.pages.get(`${again} 0`)?.excluded ?? null).toBeNull()
    await closeCase(c)
  })
})

describe('it is refused, or does nothing', () => {
  test('while marks of the page itself are open', async () => {
    const { c, first } = await papers()
    expect(() => decideLikePages(c, onFirst(first))).toThrow('PAGE_NOT_DECIDED')
    await closeCase(c)
  })

  test('where no page is like it: no step, no entry', async () => {
    const { c, van } = await papers()
    decide(c, { selection: { by: 'document', documentId: van }, among: 'all', decision: 'accepted' })
    const { seq } = c.store.journal.head
    expect(decideLikePages(c, onFirst(van))).toMatchObject({ marks: [], changed: 0 })
    expect(c.store.journal.head.seq).toBe(seq)
    await closeCase(c)
  })

  test('for a page or a document that the case does not have', async () => {
    const { c, first } = await papers()
    expect(() => previewLikePages(c, { documentId: first, pageIndex: 7 })).toThrow('PAGE_UNKNOWN')
    expect(() => previewLikePages(c, { documentId: 'nobody', pageIndex: 0 })).toThrow('DOCUMENT_UNKNOWN')
    await closeCase(c)
  })
})

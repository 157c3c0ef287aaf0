import { afterAll, beforeAll, expect, test } from 'vitest'
import { analyseDocument } from '../../../electron/session/case/analyse-document.ts'
import { closeCase } from '../../../electron/session/case/close-case.ts'
import { excludePages } from '../../../electron/session/case/decide.ts'
import { decideByInstructions } from '../../../electron/session/case/decide-by-instructions.ts'
import type { OpenCase } from '../../../electron/session/case/open-case.ts'
import { seeJournal, seePage, seePages, unreadyReasons } from '../../../electron/session/case/see-case.ts'
import { undo } from '../../../electron/session/case/undo.ts'
import { loadState } from '../../../electron/store/case/load-state.ts'
import type { Acceptance } from '../../../shared/review/decide.ts'
import { type Office, openOffice } from './session-fixture.ts'

const back = `MG 11 (CONT)
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

let count = 0
async function withBackPage(): Promise<{ c: OpenCase; id: string }> {
  const c = await office.open(await office.create(`back ${++count}`))
  return { c, id: await office.add(c, 'statement.txt', `Nothing was seen.\n\f${back}`) }
}

const obstacles = (c: OpenCase) => unreadyReasons(c).map(({ obstacle }) => obstacle)
const decideAll = (c: OpenCase, accept: Acceptance) =>
  decideByInstructions(c, { accept, decisions: new Map(), also: [], likePages: [] })

test('a back page is proposed to be left out, in the journal too, and waits for a decision', async () => {
  const { c, id } = await withBackPage()
  expect(seePages(c, id).map(({ page }) => page.leaveOut?.reasonCode)).toEqual([undefined, '16'])
  expect(unreadyReasons(c)).toMatchObject([{ obstacle: 'page-to-decide', places: [{ pageIndex: 1 }] }])
  const proposed = () => seeJournal(c, 0, 500).filter(({ type }) => type === 'page.proposed')
  expect(proposed()).toMatchObject([{ pageNumber: 2, reasonCode: '16', disposition: 'redact' }])
  await analyseDocument(c, id, { isAnew: true })
  expect(proposed()).toHaveLength(1)
  await closeCase(c)
})

const decisions: readonly [what: string, reasonCode: '16' | null][] = [
  ['left out', '16'],
  ['kept in', null],
]
test.each(decisions)('it can be %s, and that can be undone; both last', async (_, reasonCode) => {
  const { c, id } = await withBackPage()
  excludePages(c, { documentId: id, pageIndexes: [1], reasonCode })
  expect([seePage(c, id, 1).excluded, seePage(c, id, 1).isShown, obstacles(c)]).toEqual([
    reasonCode,
    reasonCode === null,
    [],
  ])
  undo(c)
  expect(obstacles(c)).toEqual(['page-to-decide'])
  excludePages(c, { documentId: id, pageIndexes: [1], reasonCode })
  await analyseDocument(c, id, { isAnew: true })
  expect([...loadState(c.store, null).state.pages]).toEqual([...c.state.pages])
  await closeCase(c)
  const again = await office.open(c.store.folder)
  expect(obstacles(again)).toEqual([])
  await closeCase(again)
})

test('accepting in bulk leaves it out; a decision by its id keeps it in', async () => {
  const { c, id } = await withBackPage()
  expect(decideAll(c, 'none')).toEqual({ marks: 0, pages: 0 })
  expect(decideAll(c, 'proposed')).toEqual({ marks: 0, pages: 1 })
  expect(seePage(c, id, 1).excluded).toBe('16')
  const proposal = seePage(c, id, 1).page.leaveOut?.id ?? ''
  const reject = new Map([[proposal, { decision: 'rejected' } as const]])
  expect(decideByInstructions(c, { accept: 'all', decisions: reject, also: [], likePages: [] }).pages).toBe(1)
  expect([seePage(c, id, 1).excluded, obstacles(c)]).toEqual([null, []])
  await closeCase(c)
})

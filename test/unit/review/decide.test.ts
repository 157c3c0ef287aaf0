import { describe, expect, test } from 'vitest'
import { boxOf } from '../../../shared/geometry/quad.ts'
import type { Mark } from '../../../shared/model/mark.ts'
import { type Acceptance, eventsOfAcceptance, eventsOfDecisions } from '../../../shared/review/decide.ts'
import { DecisionsFile } from '../../../shared/review/decisions-file.ts'
import { markOfBox, markOfFinding, marksOfSearch } from '../../../shared/review/marks.ts'
import { reduce, replay } from '../../../shared/review/reduce.ts'
import { regionsByPage } from '../../../shared/review/regions.ts'
import type { ReviewedMark } from '../../../shared/review/state.ts'
import { valuesUnder } from '../../../shared/review/text-under.ts'
import { findingOf, pageOf } from './page-of.ts'

const page = pageOf('Ann met Joanne at 5 Elm Row')
const markWith = (id: string, disposition: Mark['disposition']): Mark => ({
  ...markOfFinding(page, findingOf(page, 'Ann')),
  id,
  disposition,
})
const proposed = replay([
  { type: 'proposed', marks: [markWith('r', 'redact'), markWith('v', 'review'), markWith('k', 'keep')] },
])

describe('what --accept does to marks that nobody decided', () => {
  const rows: readonly [accept: Acceptance, accepted: string[], open: string[]][] = [
    ['none', [], ['r', 'v', 'k']],
    ['proposed', ['r'], ['k']],
    ['all', ['r', 'v'], ['k']],
  ]
  test.each(rows)('%s', (accept, accepted, open) => {
    const state = eventsOfAcceptance(proposed, accept, 'R').reduce(reduce, proposed)
    expect([...state.marks.values()].filter((m) => m.state === 'accepted').map((m) => m.id)).toEqual(accepted)
    expect([...state.marks.values()].filter((m) => m.state === 'proposed').map((m) => m.id)).toEqual(open)
  })

  test('what was for review and is left visible is recorded as left in bulk', () => {
    const state = eventsOfAcceptance(proposed, 'proposed', 'R').reduce(reduce, proposed)
    expect(state.marks.get('v')).toMatchObject({ state: 'rejected', decidedBy: { reviewer: 'R', isBulk: true } })
  })

  test('it never overrules a decision', () => {
    const decided = eventsOfDecisions(proposed, new Map([['r', { decision: 'rejected' }]]), 'R').reduce(
      reduce,
      proposed,
    )
    const state = eventsOfAcceptance(decided, 'all', 'R').reduce(reduce, decided)
    expect(state.marks.get('r')).toMatchObject({ state: 'rejected', decidedBy: { isBulk: false } })
    expect(state.marks.get('v')).toMatchObject({ state: 'accepted', decidedBy: { isBulk: true } })
  })

  test('decisions on findings of other documents are passed over', () => {
    expect(eventsOfDecisions(proposed, new Map([['elsewhere', { decision: 'accepted' }]]), 'R')).toEqual([])
  })
})

describe('the file of --decisions', () => {
  const good: readonly [why: string, file: unknown][] = [
    ['words by id', { a: 'accept', b: 'reject' }],
    ['past participles', { a: 'accepted', b: 'rejected' }],
    ['objects by id', { a: { decision: 'accept' }, b: { decision: 'reject' } }],
    ['under a key', { decisions: { a: 'accept', b: 'reject' } }],
    [
      'a list',
      [
        { id: 'a', decision: 'accept' },
        { id: 'b', decision: 'reject' },
      ],
    ],
  ]
  test.each(good)('%s', (_, file) => {
    expect([...DecisionsFile.parse(file)]).toEqual([
      ['a', { decision: 'accepted' }],
      ['b', { decision: 'rejected' }],
    ])
  })

  test('may name a reason', () => {
    const file = DecisionsFile.parse({ a: { decision: 'accept', reasonCode: '5' } })
    expect(file.get('a')).toEqual({ decision: 'accepted', reasonCode: '5' })
  })

  const bad = [
    { a: 'maybe' },
    { a: { decision: 'accept', reasonCode: '99' } },
    { a: { decision: 'accept', x: 1 } },
    'x',
    null,
  ]
  test.each(bad)('%j is refused', (file) => expect(DecisionsFile.safeParse(file).success).toBe(false))
})

describe('what a mark hides', () => {
  const reviewed = (mark: Mark | null | undefined): ReviewedMark => ({ ...mark!, state: 'accepted', decidedBy: null })
  test('a finding: its text', () =>
    expect(valuesUnder(reviewed(markOfFinding(page, findingOf(page, 'Joanne'))), page)).toEqual(['Joanne']))
  test('a searched text inside a word: that text', () =>
    expect(marksOfSearch('d', page, 'ann').map((m) => valuesUnder(reviewed(m), page))).toEqual([['Ann'], ['ann']]))
  test('a drawn box: every word it touches', () => {
    const box = { left: 50, bottom: 700, right: 50 + 6 * 9, top: 705 }
    expect(valuesUnder(reviewed(markOfBox('d', 0, page, box)), page)).toEqual(['Ann', 'met', 'Joanne'])
  })
  test('a box off the page is none', () =>
    expect(markOfBox('d', 0, page, { left: 600, bottom: 0, right: 700, top: 10 })).toBeNull())
  test('a box over the edge is cut there', () => {
    const mark = markOfBox('d', 0, page, { left: 500, bottom: -10, right: 700, top: 10 })
    expect(boxOf(mark!.quads[0]!)).toEqual({ left: 500, bottom: 0, right: 595, top: 10 })
  })
})

test('only accepted marks become regions, with their reason', () => {
  const state = replay([
    { type: 'proposed', marks: [markWith('a', 'redact'), markWith('b', 'redact')] },
    { type: 'accepted', markIds: ['a'], reviewer: 'R', isBulk: false },
    { type: 'reasoned', markIds: ['a'], reasonCode: '5' },
  ])
  expect([...regionsByPage(state)]).toEqual([
    [0, [{ box: { left: 50, bottom: 700, right: 68, top: 710 }, reasonCode: '5' }]],
  ])
})

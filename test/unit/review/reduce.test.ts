import { describe, expect, test } from 'vitest'
import type { Mark } from '../../../shared/model/mark.ts'
import type { ReviewEvent } from '../../../shared/review/event.ts'
import { isReady, unready } from '../../../shared/review/ready.ts'
import { reduce, replay } from '../../../shared/review/reduce.ts'
import { emptyReview, type ReviewState } from '../../../shared/review/state.ts'
import { randomOf } from './random.ts'

const mark = (id: string, more: Partial<Mark> = {}): Mark => ({
  id,
  pageIndex: 0,
  origin: 'finding',
  quads: [[0, 0, 10, 0, 10, 10, 0, 10]],
  entity: 'PERSON',
  reasonCode: '1',
  disposition: 'redact',
  finding: null,
  ...more,
})

const proposed = (...ids: string[]): ReviewEvent => ({ type: 'proposed', marks: ids.map((id) => mark(id)) })
const accepted = (...markIds: string[]): ReviewEvent => ({ type: 'accepted', markIds, reviewer: 'R', isBulk: false })
const rejected = (...markIds: string[]): ReviewEvent => ({ type: 'rejected', markIds, reviewer: 'R', isBulk: false })
const stateOf = (state: ReviewState, id: string) => state.marks.get(id)?.state

describe('decisions', () => {
  const table: readonly [why: string, events: ReviewEvent[], state: string | undefined][] = [
    ['a proposed mark is open', [proposed('a')], 'proposed'],
    ['accepted', [proposed('a'), accepted('a')], 'accepted'],
    ['the last decision counts', [proposed('a'), accepted('a'), rejected('a')], 'rejected'],
    ['proposing again loses no decision', [proposed('a'), accepted('a'), proposed('a')], 'accepted'],
    ['a decision on an unknown mark does nothing', [accepted('a')], undefined],
    ['undo takes the decision back', [proposed('a'), accepted('a'), { type: 'undone' }], 'proposed'],
    ['undo goes back one step, not two', [proposed('a'), accepted('a'), rejected('a'), { type: 'undone' }], 'accepted'],
    ['redo makes it again', [proposed('a'), accepted('a'), { type: 'undone' }, { type: 'redone' }], 'accepted'],
    [
      'a new decision ends what could be redone',
      [proposed('a'), accepted('a'), { type: 'undone' }, rejected('a'), { type: 'redone' }],
      'rejected',
    ],
    ['a box drawn by hand is accepted', [{ type: 'drawn', mark: mark('a'), reviewer: 'R' }], 'accepted'],
    [
      'moving a mark decides it',
      [proposed('a'), { type: 'edited', markId: 'a', quads: [[1, 1, 2, 1, 2, 2, 1, 2]], reviewer: 'R' }],
      'accepted',
    ],
    [
      'undoing a drawn box removes it',
      [{ type: 'drawn', mark: mark('a'), reviewer: 'R' }, { type: 'undone' }],
      undefined,
    ],
  ]
  test.each(table)('%s', (_, events, state) => expect(stateOf(replay(events), 'a')).toBe(state))

  test('a reason code changes without deciding', () => {
    const state = replay([proposed('a'), { type: 'reasoned', markIds: ['a'], reasonCode: '5' }])
    expect(state.marks.get('a')).toMatchObject({ reasonCode: '5', state: 'proposed' })
  })
})

describe('may it be exported', () => {
  const noQuads = mark('n', { quads: [] })
  const kept = mark('k', { disposition: 'keep' })
  const table: readonly [why: string, events: ReviewEvent[], pagesNotRead: number, ready: boolean][] = [
    ['nothing found: yes', [], 0, true],
    ['an open mark: no', [proposed('a')], 0, false],
    ['all decided: yes', [proposed('a', 'b'), accepted('a'), rejected('b')], 0, true],
    ['a page not read: no', [proposed('a'), accepted('a')], 1, false],
    ['a mark that is kept needs no decision: yes', [{ type: 'proposed', marks: [kept] }], 0, true],
    ['an accepted mark without a place: no', [{ type: 'proposed', marks: [noQuads] }, accepted('n')], 0, false],
  ]
  test.each(table)('%s', (_, events, pagesNotRead, ready) =>
    expect(isReady(unready(replay(events), pagesNotRead))).toBe(ready),
  )
})

const ids = ['a', 'b', 'c', 'd', 'e', 'x'] as const

function anyEvent(random: () => number): ReviewEvent {
  const id = ids[Math.floor(random() * ids.length)] ?? 'a'
  const other = ids[Math.floor(random() * ids.length)] ?? 'a'
  const kinds: readonly ReviewEvent[] = [
    proposed(id, other),
    accepted(id, other),
    rejected(id),
    { type: 'reasoned', markIds: [id], reasonCode: '15' },
    { type: 'edited', markId: id, quads: [[0, 0, random(), 0, 1, 1, 0, 1]], reviewer: 'R' },
    { type: 'drawn', mark: mark(`drawn-${Math.floor(random() * 3)}`), reviewer: 'R' },
    { type: 'undone' },
    { type: 'redone' },
  ]
  return kinds[Math.floor(random() * kinds.length)] ?? { type: 'undone' }
}

const repeat = (state: ReviewState, event: ReviewEvent, times: number): ReviewState => {
  let next = state
  for (let i = 0; i < times; i++) next = reduce(next, event)
  return next
}

describe('whatever happens', () => {
  test.each(Array.from({ length: 60 }, (_, seed) => seed))('seed %i', (seed) => {
    const random = randomOf(seed)
    const events = [proposed(...ids), ...Array.from({ length: 80 }, () => anyEvent(random))]
    const state = replay(events)

    expect(replay(events), 'the same events give the same state').toEqual(state)

    const allUndone = repeat(state, { type: 'undone' }, state.done.length + 5)
    expect(repeat(allUndone, { type: 'redone' }, state.done.length).marks, 'undo and redo cancel out').toEqual(
      state.marks,
    )
    for (const m of allUndone.marks.values()) expect(m.state, 'all undone: nothing decided').toBe('proposed')

    for (const m of state.marks.values())
      expect(m.decidedBy !== null, 'decided means that somebody decided').toBe(m.state !== 'proposed')

    const frozen = structuredClone(state)
    for (let i = 0; i < 20; i++) reduce(state, anyEvent(random))
    expect(state, 'an event never changes the state it is applied to').toEqual(frozen)
    expect(emptyReview.marks.size).toBe(0)
  })
})

import { describe, expect, test } from 'vitest'
import type { Person } from '../../../shared/model/case.ts'
import { admitRecorded, applyEvent, replayCase, setProposals } from '../../../shared/review/case/apply-event.ts'
import type { CaseEvent } from '../../../shared/review/case/case-event.ts'
import type { CaseState } from '../../../shared/review/case/case-state.ts'
import { snapshotOf, stateOfSnapshot } from '../../../shared/review/case/state-snapshot.ts'
import { pageOf } from '../review/page-of.ts'
import { randomOf } from '../review/random.ts'
import { accept, act, caseWith, markFor, reject, stateOf } from './marks.ts'

const page = pageOf('Adam Smith met Beth Jones and Cara Singh near Dover Road with Emma Brown.')
const names = ['Adam Smith', 'Beth Jones', 'Cara Singh', 'Emma Brown']
const marks = names.map((name) => markFor('d', page, name))
const [adam = '', beth = '', cara = ''] = marks.map(({ id }) => id)

const fresh = () => caseWith(marks)
const run = (...events: CaseEvent[]): CaseState => replayCase(fresh, events)
const undone: CaseEvent = { type: 'undone', by: 'Ann' }
const redone: CaseEvent = { type: 'redone', by: 'Ann' }

describe('an act is one step', () => {
  test('undone and done again', () => {
    const bulk = accept(adam, beth, cara)
    expect(stateOf(run(bulk, undone), beth)).toBe('proposed')
    expect(stateOf(run(bulk, undone, redone), beth)).toBe('accepted')
  })

  test('of many changes, the last of which counts', () => {
    const state = run(
      act([
        { do: 'decide', decision: 'accepted', markIds: [adam] },
        { do: 'reason', markIds: [adam], reasonCode: '12' },
        { do: 'note', markIds: [adam], note: 'seen' },
        { do: 'decide', decision: 'rejected', markIds: [adam] },
      ]),
    )
    expect(state.marks.get(adam)).toMatchObject({ state: 'rejected', reasonCode: '12', note: 'seen' })
    expect(state.done).toHaveLength(1)
    applyEvent(state, undone)
    expect(state.marks.get(adam)).toMatchObject({ state: 'proposed', reasonCode: '1', note: null })
  })

  test('that changes nothing is no step', () => expect(run(accept('unknown')).done).toEqual([]))
  test('a new act ends what could be done again', () => {
    const state = run(accept(adam), undone, accept(beth), redone)
    expect([stateOf(state, adam), stateOf(state, beth)]).toEqual(['proposed', 'accepted'])
  })

  test('undo has no end: five hundred acts are taken back one by one', () => {
    const acts = Array.from({ length: 500 }, (_, n) => (n % 2 ? reject(adam) : accept(adam)))
    const state = run(...acts, ...acts.map(() => undone))
    expect(stateOf(state, adam)).toBe('proposed')
    expect(state.undone).toHaveLength(500)
  })
})

describe('pages, people and reasons', () => {
  test('a page is left out and taken in again', () => {
    const out = act([{ do: 'exclude', documentId: 'd', pageIndexes: [3], reasonCode: '16' }])
    expect(run(out).pages.get('d 3')?.excluded).toBe('16')
    expect(run(out, undone).pages.get('d 3')).toBeUndefined()
  })

  test('what is kept for a reason on record is rejected, with owner and ground', () => {
    const because = { owner: 'Insp. Reid', ground: 'disproportionate-effort' } as const
    const state = run(act([{ do: 'keep', markIds: [adam], because }]))
    expect(state.marks.get(adam)).toMatchObject({ state: 'rejected', keptBecause: because })
    applyEvent(state, accept(adam))
    expect(state.marks.get(adam)?.keptBecause).toBeNull()
  })

  test('a person is entered, changed and taken out', () => {
    const person: Person = { id: 'p', names: ['Adam Smith'], role: 'witness', treatment: 'by-policy' }
    const put = act([{ do: 'people', put: [person], remove: [] }])
    expect(run(put).people.get('p')).toEqual(person)
    expect(run(put, act([{ do: 'people', put: [], remove: ['p'] }]), undone).people.get('p')).toEqual(person)
  })
})

describe('detecting again', () => {
  const without = (gone: string) => marks.filter(({ id }) => id !== gone)

  test('takes away what nobody decided', () => {
    const state = fresh()
    setProposals(state, 'd', without(beth), 1)
    expect(state.marks.has(beth)).toBe(false)
  })

  test.each([
    ['accepted', accept(beth), 'accepted'],
    ['rejected', reject(beth), 'rejected'],
  ])('never takes away what was %s', (_, event, expected) => {
    const state = run(event)
    setProposals(state, 'd', without(beth), 1)
    expect(stateOf(state, beth)).toBe(expected)
  })

  test('decisions hold though rules no longer find the mark: the event has a copy', () => {
    const state = caseWith(without(beth))
    admitRecorded(state, marks)
    applyEvent(state, accept(beth))
    expect(stateOf(state, beth)).toBe('accepted')
    applyEvent(state, undone)
    setProposals(state, 'd', without(beth), 1)
    expect(stateOf(state, beth)).toBe('proposed')
  })

  test('brings the new disposition to a mark that was decided, and leaves the decision', () => {
    const state = run(accept(beth))
    setProposals(state, 'd', [markFor('d', page, 'Beth Jones', { disposition: 'keep' })], 1)
    expect(state.marks.get(beth)).toMatchObject({ state: 'accepted', disposition: 'keep' })
  })
})

/** Any event, drawn by chance. */
function anyEvent(random: () => number): CaseEvent {
  const ids = marks.map(({ id }) => id).filter(() => random() < 0.4)
  const one = marks[Math.floor(random() * marks.length)]?.id ?? adam
  const kinds: readonly (() => CaseEvent)[] = [
    () => accept(...ids),
    () => reject(...ids),
    () => undone,
    () => redone,
    () => act([{ do: 'reason', markIds: ids, reasonCode: '12' }]),
    () => act([{ do: 'note', markIds: [one], note: `n${Math.floor(random() * 3)}` }]),
    () => act([{ do: 'place', markId: one, quads: [[0, 0, 9, 0, 9, 9, 0, 9]], parts: null }]),
    () => act([{ do: 'keep', markIds: [one], because: { owner: 'O', ground: 'consent' } }]),
    () => act([{ do: 'exclude', documentId: 'd', pageIndexes: [0], reasonCode: random() < 0.5 ? '16' : null }]),
    () => {
      const id = `drawn-${Math.floor(random() * 4)}`
      const mark = { ...markFor('d', page, 'Dover Road'), id, origin: 'drawn' as const, finding: null }
      return act([
        { do: 'create', marks: [mark] },
        { do: 'decide', decision: 'accepted', markIds: [id] },
      ])
    },
  ]
  return kinds[Math.floor(random() * kinds.length)]?.() ?? undone
}

const visible = (state: CaseState) => ({
  marks: [...state.marks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { isRecorded: _, ...mark }]) => [id, mark]),
  pages: [...state.pages].sort(),
  people: [...state.people],
})

describe.each(Array.from({ length: 60 }, (_, seed) => seed))('by chance, seed %i', (seed) => {
  const random = randomOf(seed)
  const events = Array.from({ length: 60 }, () => anyEvent(random))
  const state = run(...events)

  test('undoing everything gives the beginning, doing it again gives the end', () => {
    const end = visible(state)
    const steps = state.done.length
    for (let n = 0; n < steps; n++) applyEvent(state, undone)
    expect(visible(state)).toEqual(visible(fresh()))
    for (let n = 0; n < steps; n++) applyEvent(state, redone)
    expect(visible(state)).toEqual(end)
  })

  test('a snapshot holds all but the steps', () => {
    const proposed = new Map(marks.map((mark) => [mark.id, mark]))
    const copy = JSON.parse(JSON.stringify(snapshotOf(state, (id) => proposed.has(id))))
    const again = stateOfSnapshot(copy, proposed)
    expect(again && visible(again)).toEqual(visible(state))
    expect(again?.deciders).toEqual(state.deciders)
  })
})

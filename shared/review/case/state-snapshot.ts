import type { Person } from '../../model/case.ts'
import { isReasonCode, type ReasonCode } from '../../model/reason-code.ts'
import type { PlacedMark } from './case-event.ts'
import {
  type CaseMark,
  type CaseState,
  emptyCase,
  openMark,
  type PageReview,
  pageKey,
  type SecondReview,
} from './case-state.ts'

/** To be raised whenever the reduction of events changes, so that older snapshots are not used. */
export const snapshotVersion = 2

type Decided = readonly [id: string, state: 'a' | 'r' | 'p', by: number, isBulk: 0 | 1, reasonCode: string]

/** A state without its undo history, small enough to be written at every closing. */
export interface StateSnapshot {
  readonly version: number
  readonly reviewers: readonly string[]
  /** Marks that detection proposes too, with what was decided. */
  readonly decided: readonly Decided[]
  /** Marks that cannot be told in a line: made by hand, edited, noted, kept, or no longer found. */
  readonly whole: readonly CaseMark[]
  readonly pages: readonly (readonly [string, PageReview])[]
  readonly people: readonly Person[]
  readonly deciders: readonly string[]
  readonly dwellMs: readonly (readonly [string, number])[]
  readonly second: Omit<SecondReview, 'sampled'> & { readonly sampled: readonly string[] }
}

/** `isProposed` says whether detection proposes a mark, so that the snapshot need not hold it. */
export function snapshotOf(state: CaseState, isProposed: (id: string) => boolean): StateSnapshot {
  const reviewers: string[] = []
  const decided: Decided[] = []
  const whole: CaseMark[] = []
  const indexOf = new Map<string, number>()
  const numberOf = (name: string): number => {
    const known = indexOf.get(name)
    if (known !== undefined) return known
    indexOf.set(name, reviewers.length)
    return reviewers.push(name) - 1
  }
  for (const mark of state.marks.values()) {
    if (!mark.isRecorded) continue
    if (isPlain(mark) && isProposed(mark.id)) decided.push(lineOf(mark, numberOf))
    else whole.push(mark)
  }
  return { version: snapshotVersion, reviewers, decided, whole, ...restOf(state) }
}

const isPlain = (mark: CaseMark): boolean =>
  mark.origin === 'finding' && mark.note === null && mark.keptBecause === null && !mark.isMoved

const letters = { accepted: 'a', rejected: 'r', proposed: 'p' } as const
const states = { a: 'accepted', r: 'rejected', p: 'proposed' } as const

const lineOf = (mark: CaseMark, numberOf: (name: string) => number): Decided => [
  mark.id,
  letters[mark.state],
  mark.decidedBy ? numberOf(mark.decidedBy.reviewer) : -1,
  mark.decidedBy?.isBulk ? 1 : 0,
  mark.reasonCode,
]

const restOf = (state: CaseState) => ({
  pages: [...state.pages],
  people: [...state.people.values()],
  deciders: [...state.deciders],
  dwellMs: [...state.dwellMs],
  second: { ...state.second, sampled: [...state.second.sampled] },
})

/** The state again, over what detection proposes; null where the snapshot is of another version or does not fit. */
export function stateOfSnapshot(snapshot: StateSnapshot, proposals: ReadonlyMap<string, PlacedMark>): CaseState | null {
  if (snapshot.version !== snapshotVersion) return null
  const state = emptyCase()
  for (const mark of proposals.values()) add(state, openMark(mark, false))
  for (const [id, letter, by, isBulk, reasonCode] of snapshot.decided) {
    const mark = state.marks.get(id)
    if (!mark || !isReasonCode(reasonCode)) return null
    state.marks.set(id, decidedMark(mark, states[letter], snapshot.reviewers[by], isBulk === 1, reasonCode))
  }
  for (const mark of snapshot.whole) add(state, mark)
  for (const [key, page] of snapshot.pages) state.pages.set(key, page)
  for (const person of snapshot.people) state.people.set(person.id, person)
  for (const name of snapshot.deciders) state.deciders.add(name)
  for (const [key, ms] of snapshot.dwellMs) state.dwellMs.set(key, ms)
  state.second = { ...snapshot.second, sampled: new Set(snapshot.second.sampled) }
  return state
}

const decidedMark = (
  mark: CaseMark,
  state: CaseMark['state'],
  reviewer: string | undefined,
  isBulk: boolean,
  reasonCode: ReasonCode,
): CaseMark => ({
  ...mark,
  state,
  reasonCode,
  decidedBy: reviewer === undefined ? null : { reviewer, isBulk },
  isRecorded: true,
})

function add(state: CaseState, mark: CaseMark): void {
  const key = pageKey(mark.documentId, mark.pageIndex)
  const onPage = state.onPage.get(key) ?? new Set()
  state.onPage.set(key, onPage.add(mark.id))
  state.marks.set(mark.id, mark)
}

import type { CaseDetails } from '../../model/case.ts'
import { type CaseMark, type CaseState, nameKey } from './case-state.ts'

/** Numbers 0..1 that a seed fixes (mulberry32): the sample is the same whenever it is drawn again. */
function numbers(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The decisions that the second person must look at one by one: at least one, where there is any and the rate is not 0. */
export function sampleOf(state: CaseState, live: ReadonlySet<string>, rate: number): readonly CaseMark[] {
  const decided = [...state.marks.values()]
    .filter((mark) => mark.state !== 'proposed' && live.has(mark.documentId))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const next = numbers(state.second.seed)
  const drawn = decided.map((mark) => ({ mark, lot: next() })).sort((a, b) => a.lot - b.lot)
  return drawn.slice(0, Math.ceil(decided.length * rate)).map(({ mark }) => mark)
}

export const notSampled = (
  state: CaseState,
  live: ReadonlySet<string>,
  { samplingRate }: CaseDetails,
): readonly CaseMark[] => sampleOf(state, live, samplingRate).filter((mark) => !state.second.sampled.has(mark.id))

/** Whoever decided anything, or submitted the case, cannot be its second person. */
export const isFirstPerson = (state: CaseState, reviewer: string): boolean =>
  state.deciders.has(nameKey(reviewer)) ||
  (state.second.submittedBy !== null && nameKey(state.second.submittedBy) === nameKey(reviewer))

/** While the case is with the second person, the first may take it back by deciding again; nobody else decides. */
export const mayDecide = (state: CaseState, { isTwoPerson }: CaseDetails, reviewer: string): boolean =>
  !isTwoPerson || state.second.phase === 'open' || state.second.phase === 'returned' || isFirstPerson(state, reviewer)

import type { CaseDetails, Person } from '../model/case.ts'
import type { Place } from '../review/case/case-ready.ts'
import type { CaseMark } from '../review/case/case-state.ts'

/** One page that goes into an export, as the checks see it. */
export interface CheckedPage {
  readonly documentId: string
  readonly pageIndex: number
  readonly text: string
  readonly marks: readonly CaseMark[]
  /** How long it was on the screen, all together. */
  readonly dwellMs: number
}

/** The whole case. `pages` can be gone through more than once; not all need be in memory at a time. */
export interface CheckedCase {
  readonly pages: () => Iterable<CheckedPage>
  readonly people: readonly Person[]
  readonly details: CaseDetails
}

/** Something about the case that a person should look at. Never stands in the way of an export: people decide. */
export interface Concern {
  readonly check: CheckName
  /** What it is about, for the screen alone: never for a log. */
  readonly about: string
  readonly places: readonly Place[]
}

export interface Check {
  readonly name: CheckName
  run(checked: CheckedCase): readonly Concern[]
}

/** Every check and what it says, in words a reviewer understands. */
export const checkSentences = {
  'decided-differently': 'The same text is hidden in one place and left visible in another.',
  'visible-elsewhere': 'This text is hidden in one place and stands unmarked in another.',
  'suspect-hidden': 'The name of the suspect is hidden: the prosecutor needs to know who is accused.',
  'offence-place-hidden': 'A place that is an element of the offence is hidden.',
  'person-both-ways': 'The name of one person is hidden in some places and visible in others.',
  'decided-unseen': 'Marks on this page were decided, but the page was never on the screen.',
  'decided-too-fast': 'This page was decided faster than anyone can read it.',
  'same-page': 'These pages say the same: review one and apply it to the others.',
  'similar-page': 'These pages say nearly the same: review one and apply it to the others.',
  'still-identifiable': 'What stays visible here may together tell who someone is whose name is hidden.',
} as const

export type CheckName = keyof typeof checkSentences

export const placeOfMark = ({ documentId, pageIndex, id }: CaseMark): Place => ({ documentId, pageIndex, markId: id })
export const placeOfPage = ({ documentId, pageIndex }: CheckedPage): Place => ({ documentId, pageIndex, markId: null })

/** Puts things together by a key. */
export function groups<K, V>(items: Iterable<V>, keyOf: (item: V) => K | null): ReadonlyMap<K, readonly V[]> {
  const found = new Map<K, V[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    const group = found.get(key)
    if (group) group.push(item)
    else found.set(key, [item])
  }
  return found
}

export function* allMarks({ pages }: CheckedCase): Generator<CaseMark> {
  for (const page of pages()) yield* page.marks
}

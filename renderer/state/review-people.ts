import type { CaseMark } from '../../shared/review/case/case-state.ts'
import type { PersonEntry } from '../../shared/review/case/case-view.ts'
import { personOf } from '../../shared/review/case/person-of.ts'
import { call } from './call.ts'
import { currentReview } from './review.ts'
import { createStore, useStore } from './store.ts'

const people = createStore<readonly PersonEntry[]>([])

/** Whom the case knows: names are grouped by them. */
export const usePeople = (): readonly PersonEntry[] => useStore(people)

export function personOfMark(mark: CaseMark): PersonEntry | null {
  const id = personOf(people.get())(mark)
  return people.get().find((person) => person.id === id) ?? null
}

export async function loadPeople(): Promise<void> {
  const caseId = currentReview()?.caseId
  if (caseId === undefined) return
  const found = await call('case.people', { caseId }).catch(() => [])
  people.set(() => found)
}

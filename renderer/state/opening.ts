import { goTo } from './route.ts'
import { createStore, useStore } from './store.ts'

/** The case that a person asked to be opened; null: none. */
const opening = createStore<string | null>(null)

export const useOpening = (): string | null => useStore(opening)
export const setOpening = (caseId: string | null): void => opening.set(() => caseId)

/** Opens a case from wherever one is; the list of cases asks for what is missing, such as its passphrase. */
export function askToOpen(caseId: string): void {
  goTo({ name: 'cases' })
  setOpening(caseId)
}

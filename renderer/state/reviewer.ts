import { call } from './call.ts'
import { createStore, useStore } from './store.ts'

const reviewer = createStore<string | null>(null)

/** Under which name decisions are recorded: that of the account until the person gives another. */
export async function reviewerName(): Promise<string> {
  const known = reviewer.get()
  if (known !== null) return known
  const name = await call('reviewer.get', {})
  reviewer.set(() => name.reviewer)
  return name.reviewer
}

export const useReviewer = (): string | null => useStore(reviewer)

export async function chooseReviewer(name: string): Promise<void> {
  await call('reviewer.set', { reviewer: name })
  reviewer.set(() => name)
}

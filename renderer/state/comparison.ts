import { createStore, useStore } from './store.ts'

export type Side = 'left' | 'right' | 'both'

/** What stands beside each other on the Compare screen; kept while one looks at a place in the review. */
export interface Comparison {
  readonly what: 'copy' | 'policies'
  /** null: the policy of the case, and the first other one. */
  readonly left: string | null
  readonly right: string | null
  readonly show: Side | 'differences' | 'all'
}

const comparison = createStore<Comparison>({ what: 'copy', left: null, right: null, show: 'differences' })

export const useComparison = (): Comparison => useStore(comparison)
export const changeComparison = (change: Partial<Comparison>): void => comparison.set((now) => ({ ...now, ...change }))

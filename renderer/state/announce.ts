import { createStore, useStore } from './store.ts'

const said = createStore('')

/** What a key or a button just did, for the eye and for a screen reader. */
export const say = (message: string): void => said.set(() => message)
export const useSaid = (): string => useStore(said)

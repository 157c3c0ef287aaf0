import type { Res } from '../../shared/ipc/contract.ts'
import { call } from './call.ts'
import { createStore, useStore } from './store.ts'

export type Fixed = Res<'settings.fixed'>

const fixed = createStore<Fixed>({})

/** What whoever looks after the computer has fixed; it does not change while the program runs. */
export const useFixed = (): Fixed => useStore(fixed)
export const currentFixed = (): Fixed => fixed.get()

export async function loadFixed(): Promise<void> {
  const found = await call('settings.fixed', {})
  fixed.set(() => found)
}

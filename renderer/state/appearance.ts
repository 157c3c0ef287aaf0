import type { Appearance } from '../../shared/ipc/contract.ts'
import { call, on } from './call.ts'
import { createStore, useStore } from './store.ts'

const appearance = createStore<Appearance>('system')

/** The choice is kept by main; the style sheets read it from the root element. */
export async function followAppearance(): Promise<void> {
  show(await call('appearance.get', {}))
  on('appearance.changed', show)
}

function show(chosen: Appearance): void {
  appearance.set(() => chosen)
  document.documentElement.dataset.appearance = chosen
}

export const useAppearance = (): Appearance => useStore(appearance)
export const chooseAppearance = async (chosen: Appearance): Promise<void> => void (await call('appearance.set', chosen))

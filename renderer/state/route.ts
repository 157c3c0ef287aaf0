import type { RouteName } from '../routes.ts'
import { createStore, useStore } from './store.ts'

const route = createStore<RouteName>('start')

export const useRoute = (): RouteName => useStore(route)
export const goTo = (name: RouteName): void => route.set(() => name)

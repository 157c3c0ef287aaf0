import { createStore, useStore } from './store.ts'

/** Every screen and what it must be told. A screen that names a case has that case open. */
export interface RouteParams {
  readonly start: Record<never, never>
  readonly settings: Record<never, never>
}

export type RouteName = keyof RouteParams
export type Route<N extends RouteName = RouteName> = { [R in N]: { readonly name: R } & RouteParams[R] }[N]

const route = createStore<Route>({ name: 'start' })

export const useRoute = (): Route => useStore(route)
export const currentRoute = (): Route => route.get()
export const goTo = (to: Route): void => route.set(() => to)

/** Called after each change of screen; returns what ends the listening. */
export const onRoute = (listener: () => void): (() => void) => route.subscribe(listener)

import type { ComponentType } from 'react'
import { SettingsScreen } from './screens/settings/settings-screen.tsx'
import { StartScreen } from './screens/start/start-screen.tsx'
import type { RouteName, RouteParams } from './state/route.ts'

export interface RouteEntry<N extends RouteName> {
  readonly title: string
  readonly Screen: ComponentType<RouteParams[N]>
  /** Fills the window to its edges; its title is read out but not drawn. */
  readonly isFull?: boolean
}

/** Every screen. Adding a line is adding a screen; what it is told stands in `RouteParams`. */
export const routes: { readonly [N in RouteName]: RouteEntry<N> } = {
  start: { title: 'Documents', Screen: StartScreen },
  settings: { title: 'Settings', Screen: SettingsScreen },
}

import type { ComponentType } from 'react'
import { SettingsScreen } from './screens/settings/settings-screen.tsx'
import { StartScreen } from './screens/start/start-screen.tsx'

export interface Route {
  readonly title: string
  readonly Screen: ComponentType
}

/** Every screen. Adding a line is adding a screen. */
export const routes = {
  start: { title: 'Documents', Screen: StartScreen },
  settings: { title: 'Settings', Screen: SettingsScreen },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof routes

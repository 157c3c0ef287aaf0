import { goTo } from '../state/route.ts'
import type { Command } from './command.ts'

export const showSettings: Command = {
  id: 'show-settings',
  menu: 'View',
  label: 'Settings',
  key: 'CmdOrCtrl+,',
  run: () => goTo({ name: 'settings' }),
}

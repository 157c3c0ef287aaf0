import { goTo } from '../state/route.ts'
import type { Command } from './command.ts'

export const showCases: Command = {
  id: 'show-cases',
  menu: 'View',
  label: 'Cases',
  key: 'CmdOrCtrl+1',
  startsGroup: true,
  run: () => goTo({ name: 'cases' }),
}

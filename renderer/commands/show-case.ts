import { hasCase, showOfCase } from '../state/places.ts'
import type { Command } from './command.ts'

export const showCase: Command = {
  id: 'show-case',
  menu: 'View',
  label: 'The case',
  key: 'CmdOrCtrl+2',
  enabled: hasCase,
  run: () => showOfCase('case'),
}

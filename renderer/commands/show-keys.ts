import { showPanel } from '../state/panel.ts'
import type { Command } from './command.ts'

export const showKeys: Command = {
  id: 'show-keys',
  menu: 'View',
  label: 'All keys',
  key: '?',
  run: () => showPanel('keys'),
}

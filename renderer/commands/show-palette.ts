import { showPanel } from '../state/panel.ts'
import type { Command } from './command.ts'

export const showPalette: Command = {
  id: 'show-palette',
  menu: 'View',
  label: 'All commands …',
  key: 'CmdOrCtrl+K',
  startsGroup: true,
  run: () => showPanel('palette'),
}

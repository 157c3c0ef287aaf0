import { showPanel } from '../state/panel.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const findText: Command = {
  id: 'find-text',
  menu: 'Edit',
  label: 'Find text …',
  key: 'CmdOrCtrl+F',
  startsGroup: true,
  enabled: isReviewing,
  run: () => showPanel('find'),
}

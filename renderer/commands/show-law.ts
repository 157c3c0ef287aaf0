import { showPanel } from '../state/panel.ts'
import type { Command } from './command.ts'

export const showLaw: Command = {
  id: 'show-law',
  menu: 'View',
  label: 'Why redact: the law in short',
  key: null,
  run: () => showPanel('law'),
}

import { hasCase, showOfCase } from '../state/places.ts'
import type { Command } from './command.ts'

export const showAudit: Command = {
  id: 'show-audit',
  menu: 'View',
  label: 'Audit',
  key: 'CmdOrCtrl+6',
  enabled: hasCase,
  run: () => showOfCase('audit'),
}

import { hasDocuments, showOfCase } from '../state/places.ts'
import type { Command } from './command.ts'

export const showExport: Command = {
  id: 'show-export',
  menu: 'View',
  label: 'Export …',
  key: 'CmdOrCtrl+5',
  enabled: hasDocuments,
  run: () => showOfCase('export'),
}

import { hasDocuments, showOfCase } from '../state/places.ts'
import type { Command } from './command.ts'

export const showCompare: Command = {
  id: 'show-compare',
  menu: 'View',
  label: 'Compare',
  key: 'CmdOrCtrl+4',
  enabled: hasDocuments,
  run: () => showOfCase('compare'),
}

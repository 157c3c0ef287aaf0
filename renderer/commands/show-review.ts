import { hasDocuments, showOfCase } from '../state/places.ts'
import type { Command } from './command.ts'

export const showReview: Command = {
  id: 'show-review',
  menu: 'View',
  label: 'Review',
  key: 'CmdOrCtrl+3',
  enabled: hasDocuments,
  run: () => showOfCase('review'),
}

import { showPanel } from '../state/panel.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const decideInBulk: Command = {
  id: 'decide-in-bulk',
  menu: 'Review',
  label: 'Decide on many at once …',
  key: 'B',
  enabled: isReviewing,
  run: () => showPanel('bulk'),
}

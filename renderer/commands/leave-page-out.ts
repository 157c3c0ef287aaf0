import { showPanel } from '../state/panel.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const leavePageOut: Command = {
  id: 'leave-page-out',
  menu: 'Review',
  label: 'Leave the page out …',
  key: 'X',
  enabled: isReviewing,
  run: () => showPanel('leave-out'),
}

import { showPanel } from '../state/panel.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const goToPage: Command = {
  id: 'go-to-page',
  menu: 'View',
  label: 'Go to page …',
  key: 'G',
  startsGroup: true,
  enabled: isReviewing,
  run: () => showPanel('go-to-page'),
}

import { showPanel } from '../state/panel.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const decideLikePages: Command = {
  id: 'decide-like-pages',
  menu: 'Review',
  label: 'Do the same on pages that say the same …',
  key: 'W',
  enabled: isReviewing,
  run: () => showPanel('like-pages'),
}

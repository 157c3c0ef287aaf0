import { grow } from '../state/review-selection.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const choosePage: Command = {
  id: 'choose-page',
  menu: 'Review',
  label: 'Choose the whole page',
  key: 'Alt+L',
  enabled: isReviewing,
  run: () => grow('page'),
}

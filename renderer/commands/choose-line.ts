import { grow } from '../state/review-selection.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const chooseLine: Command = {
  id: 'choose-line',
  menu: 'Review',
  label: 'Choose the whole line',
  key: 'L',
  startsGroup: true,
  enabled: isReviewing,
  run: () => grow('line'),
}

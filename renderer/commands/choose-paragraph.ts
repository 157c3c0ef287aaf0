import { grow } from '../state/review-selection.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const chooseParagraph: Command = {
  id: 'choose-paragraph',
  menu: 'Review',
  label: 'Choose the whole paragraph',
  key: 'Shift+L',
  enabled: isReviewing,
  run: () => grow('paragraph'),
}

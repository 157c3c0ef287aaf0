import { move } from '../state/review-acts.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const previousMark: Command = {
  id: 'previous-mark',
  menu: 'Review',
  label: 'Previous mark',
  key: 'P',
  whileReading: ['Shift+Tab'],
  enabled: isReviewing,
  run: () => move(-1),
}

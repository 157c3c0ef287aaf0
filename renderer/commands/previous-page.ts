import { currentPlace, goToPage } from '../state/review-place.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const previousPage: Command = {
  id: 'previous-page',
  menu: 'View',
  label: 'Previous page',
  key: null,
  whileReading: ['ArrowLeft'],
  enabled: isReviewing,
  run: () => goToPage(currentPlace().pageIndex - 1),
}

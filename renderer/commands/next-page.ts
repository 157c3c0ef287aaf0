import { currentPlace, goToPage } from '../state/review-place.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const nextPage: Command = {
  id: 'next-page',
  menu: 'View',
  label: 'Next page',
  key: null,
  whileReading: ['ArrowRight'],
  enabled: isReviewing,
  run: () => goToPage(currentPlace().pageIndex + 1),
}

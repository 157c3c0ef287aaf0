import { acceptPage as hidePage } from '../state/review-acts.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const acceptPage: Command = {
  id: 'accept-page',
  menu: 'Review',
  label: 'Accept what is open on the page',
  key: 'Shift+A',
  whileReading: ['Space'],
  isOnce: true,
  enabled: isReviewing,
  run: hidePage,
}

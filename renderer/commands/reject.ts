import { decide } from '../state/review-acts.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const reject: Command = {
  id: 'reject',
  menu: 'Review',
  label: 'Reject: leave it visible',
  key: 'R',
  isOnce: true,
  enabled: isReviewing,
  run: () => decide('rejected'),
}

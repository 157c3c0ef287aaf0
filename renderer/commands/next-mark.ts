import { move } from '../state/review-acts.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const nextMark: Command = {
  id: 'next-mark',
  menu: 'Review',
  label: 'Next mark',
  key: 'N',
  whileReading: ['Tab'],
  enabled: isReviewing,
  run: () => move(1),
}

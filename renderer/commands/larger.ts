import { zoomBy } from '../state/review-zoom.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const larger: Command = {
  id: 'larger',
  menu: 'View',
  label: 'Larger',
  key: '+',
  startsGroup: true,
  enabled: isReviewing,
  run: () => zoomBy(1),
}

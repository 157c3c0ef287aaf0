import { zoomBy } from '../state/review-zoom.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const smaller: Command = {
  id: 'smaller',
  menu: 'View',
  label: 'Smaller',
  key: '-',
  enabled: isReviewing,
  run: () => zoomBy(-1),
}

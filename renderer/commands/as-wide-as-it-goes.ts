import { zoomToWidth } from '../state/review-zoom.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const asWideAsItGoes: Command = {
  id: 'as-wide-as-it-goes',
  menu: 'View',
  label: 'As wide as there is room',
  key: '0',
  enabled: isReviewing,
  run: zoomToWidth,
}

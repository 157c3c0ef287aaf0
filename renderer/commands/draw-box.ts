import { beginDrawing } from '../state/review-draft.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const drawBox: Command = {
  id: 'draw-box',
  menu: 'Review',
  label: 'Draw a box',
  key: 'D',
  enabled: isReviewing,
  run: beginDrawing,
}

import { redo as again } from '../state/review-acts.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const redo: Command = {
  id: 'redo',
  menu: 'Edit',
  label: 'Redo',
  key: 'CmdOrCtrl+Y',
  enabled: isReviewing,
  run: again,
}

import { undo as back } from '../state/review-acts.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const undo: Command = {
  id: 'undo',
  menu: 'Edit',
  label: 'Undo',
  key: 'CmdOrCtrl+Z',
  enabled: isReviewing,
  run: back,
}

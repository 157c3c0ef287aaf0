import { beginEditing } from '../state/review-draft.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const editMark: Command = {
  id: 'edit-mark',
  menu: 'Review',
  label: 'Move or resize',
  key: 'E',
  startsGroup: true,
  enabled: isReviewing,
  run: beginEditing,
}

import { decide } from '../state/review-acts.ts'
import { currentDraft, endDraft } from '../state/review-draft.ts'
import { currentSelection, hideSelection } from '../state/review-selection.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const accept: Command = {
  id: 'accept',
  menu: 'Review',
  label: 'Accept: hide it',
  key: 'A',
  isOnce: true,
  startsGroup: true,
  enabled: isReviewing,
  run: hide,
}

/** The box at work, else the chosen text, else the mark that is taken. */
function hide(): Promise<void> {
  if (currentDraft()) return endDraft()
  return currentSelection() ? hideSelection() : decide('accepted')
}

import { stepDocument } from '../state/review-documents.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const previousDocument: Command = {
  id: 'previous-document',
  menu: 'View',
  label: 'Previous document',
  key: '[',
  enabled: isReviewing,
  run: () => stepDocument(-1),
}

import { stepDocument } from '../state/review-documents.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const nextDocument: Command = {
  id: 'next-document',
  menu: 'View',
  label: 'Next document',
  key: ']',
  enabled: isReviewing,
  run: () => stepDocument(1),
}

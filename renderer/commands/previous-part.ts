import { focusPart } from '../state/focus-part.ts'
import type { Command } from './command.ts'

export const previousPart: Command = {
  id: 'previous-part',
  menu: 'View',
  label: 'Previous part of the screen',
  key: 'Shift+F6',
  run: () => focusPart(-1),
}

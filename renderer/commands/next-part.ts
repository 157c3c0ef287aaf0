import { focusPart } from '../state/focus-part.ts'
import type { Command } from './command.ts'

export const nextPart: Command = {
  id: 'next-part',
  menu: 'View',
  label: 'Next part of the screen',
  key: 'F6',
  startsGroup: true,
  run: () => focusPart(1),
}

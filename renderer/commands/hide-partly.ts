import { showPanel } from '../state/panel.ts'
import type { Command } from './command.ts'
import { isReviewing } from './is-reviewing.ts'

export const hidePartly: Command = {
  id: 'hide-partly',
  menu: 'Review',
  label: 'Hide only some of its letters …',
  key: 'S',
  enabled: isReviewing,
  run: () => showPanel('partly'),
}

import { askToOpen } from '../state/opening.ts'
import { recentCase } from '../state/recent-cases.ts'
import type { Command } from './command.ts'

const longest = 60

/** One command a case that was worked on lately. */
export const openRecent: readonly Command[] = ['first', 'second', 'third', 'fourth', 'fifth'].map((place, n) => ({
  id: `open-${place}-recent`,
  menu: 'File',
  get label() {
    return `Open “${recentCase(n)?.title.slice(0, longest) ?? ''}”`
  },
  key: null,
  startsGroup: n === 0,
  isShown: () => recentCase(n) !== null,
  enabled: () => recentCase(n) !== null,
  run: () => askToOpen(recentCase(n)?.caseId ?? ''),
}))

import { pageOf } from '../state/review.ts'
import { setReadByHand } from '../state/review-pages.ts'
import { currentPlace } from '../state/review-place.ts'
import type { Command } from './command.ts'

export const readByHand: Command = {
  id: 'read-by-hand',
  menu: 'Review',
  label: 'I have read this page myself',
  key: 'I',
  isOnce: true,
  startsGroup: true,
  enabled: needsReader,
  run: tick,
}

function needsReader(): boolean {
  const state = pageOf(currentPlace().pageIndex)?.page.state
  return state === 'failed' || state === 'low-confidence'
}

function tick(): Promise<void> {
  const { pageIndex } = currentPlace()
  return setReadByHand(pageIndex, pageOf(pageIndex)?.readBy == null)
}

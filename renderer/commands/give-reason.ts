import { type ReasonCode, reasonCodes } from '../../shared/model/reason-code.ts'
import { setReason } from '../state/review-acts.ts'
import { currentMark } from '../state/review-place.ts'
import type { Command } from './command.ts'

const byKey: readonly ReasonCode[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
const ids = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** The first nine reasons, a figure each; the others are chosen beside the pages. */
export const giveReasons: readonly Command[] = byKey.map((code, n) => ({
  id: `reason-${ids[n]}`,
  menu: 'Review',
  label: `Reason: ${reasonCodes[code]}`,
  key: code,
  isOnce: true,
  startsGroup: n === 0,
  enabled: () => currentMark() !== null,
  run: () => setReason(code),
}))

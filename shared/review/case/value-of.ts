import { lettersAndDigits } from '../letters.ts'
import type { PlacedMark } from './case-event.ts'
import type { CaseMark } from './case-state.ts'

/** What a mark hides as text: its finding, or the parts that an edit left; empty for a box over a picture. */
export const textOf = (mark: PlacedMark | CaseMark): string => {
  const parts = 'parts' in mark ? mark.parts : null
  return parts ? parts.map(({ text }) => text).join(' ') : (mark.finding?.text ?? '')
}

/** The form in which two spellings of one value are equal; empty where a mark has no text of its own. */
export const valueKey = (mark: PlacedMark | CaseMark): string => lettersAndDigits(mark.finding?.text ?? '')

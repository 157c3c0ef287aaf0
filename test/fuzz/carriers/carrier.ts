import type { Box } from '../../../shared/geometry/quad.ts'
import type { Dice } from '../dice.ts'
import type { Sheet } from '../paper.ts'

/** Room for one word: the left end of its baseline, in points of the page before it is turned. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** Room that every carrier keeps to. */
export const placeWidth = 160
export const placeHeight = 44

/** One way of writing a word so that a reader sees it. The dice are thrown the same way whatever the word, the empty one too. */
export interface Carrier {
  readonly name: string
  /** Whether a search for the word finds it; otherwise a reviewer draws a box. */
  readonly isSearchable: boolean
  /** Gives the area of the word. */
  draw(sheet: Sheet, place: Place, word: string, dice: Dice): Box | Promise<Box>
}

/** One way of keeping a word where a reader of the page does not see it. */
export interface Hider {
  readonly name: string
  hide(sheet: Sheet, place: Place, word: string, dice: Dice): void | Promise<void>
}

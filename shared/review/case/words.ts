import type { Box } from '../../geometry/quad.ts'
import type { PageText } from '../../model/page-text.ts'
import { lettersAndDigits } from '../letters.ts'

/** A word of a document and where it stands. */
export interface PlacedWord {
  /** Letters and digits, folded: what two versions of a document are compared by. */
  readonly key: string
  readonly pageIndex: number
  readonly start: number
  readonly end: number
}

/** The words of pages in reading order; what has neither letter nor digit is passed over. */
export const wordsOfPages = (pages: readonly PageText[]): readonly PlacedWord[] =>
  pages.flatMap((page) =>
    page.words
      .map(({ start, end }) => ({
        key: lettersAndDigits(page.text.slice(start, end)),
        pageIndex: page.pageIndex,
        start,
        end,
      }))
      .filter(({ key }) => key !== ''),
  )

/** Around all placed units of a span; null where none has a place. */
export function boxOfSpan(boxes: Float32Array, start: number, end: number): Box | null {
  let box: Box | null = null
  for (let unit = start; unit < end; unit++) {
    const [left = 0, bottom = 0, right = 0, top = 0] = boxes.subarray(unit * 4, unit * 4 + 4)
    if (right <= left || top <= bottom) continue
    box = box
      ? {
          left: Math.min(box.left, left),
          bottom: Math.min(box.bottom, bottom),
          right: Math.max(box.right, right),
          top: Math.max(box.top, top),
        }
      : { left, bottom, right, top }
  }
  return box
}

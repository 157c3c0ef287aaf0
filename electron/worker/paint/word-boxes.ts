import { type Box, union } from '../../../shared/geometry/quad.ts'
import type { LayerWord } from '../../../shared/model/export.ts'
import type { PageText } from '../../../shared/model/page-text.ts'

type Direction = NonNullable<LayerWord['direction']>

/** A word at its place. */
export interface PlacedWord {
  readonly text: string
  readonly box: Box
  readonly direction: Direction
  /** The place of each UTF-16 unit of `text`; null where it has none. */
  readonly units: readonly (Box | null)[]
}

const unitBox = ({ boxes }: PageText, i: number): Box | null => {
  const [left, bottom, right, top] = boxes.subarray(i * 4, i * 4 + 4)
  return right! > left! && top! > bottom! ? { left: left!, bottom: bottom!, right: right!, top: top! } : null
}

/** The visible words of a page that have a place, in reading order. */
export const placedWords = (page: PageText): readonly PlacedWord[] =>
  page.words.flatMap(({ start, end, visible }) => {
    const units = Array.from({ length: end - start }, (_, i) => unitBox(page, start + i))
    const placed = visible ? placedWord(page.text.slice(start, end), units) : null
    return placed ? [placed] : []
  })

function placedWord(text: string, units: readonly (Box | null)[]): PlacedWord | null {
  const known = units.filter((unit) => unit !== null)
  return known.length === 0 ? null : { text, units, box: known.reduce(union), direction: directionOf(known, text) }
}

/** The part of a word from its unit `start` up to `end`; null where that has no place. */
export const partOf = (word: PlacedWord, start: number, end: number): PlacedWord | null => {
  const part = placedWord(word.text.slice(start, end), word.units.slice(start, end))
  return part && { ...part, direction: word.direction }
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Letters that share one place, which is higher than one of them is. */
const isTall = ({ left, bottom, right, top }: Box, text: string): boolean =>
  text.length > 1 && top - bottom > 1.5 * (right - left)

/** Which way the characters follow one another. */
function directionOf(units: readonly Box[], text: string): Direction {
  const [first, last] = [units[0]!, units.at(-1)!]
  const dx = first.left + first.right - last.left - last.right
  const dy = first.bottom + first.top - last.bottom - last.top
  if (dx === 0 && dy === 0 && isTall(first, text)) return 90
  if (Math.abs(dy) > Math.abs(dx)) return dy < 0 ? 90 : 270
  return dx > 0 && !rightToLeft.test(text) ? 180 : 0
}

import { type Box, union } from '../../../shared/geometry/quad.ts'
import type { LayerWord } from '../../../shared/model/export.ts'
import type { PageText, Word } from '../../../shared/model/page-text.ts'

type Direction = NonNullable<LayerWord['direction']>

/** A word at its place; null boxes are left out. */
export interface PlacedWord {
  readonly text: string
  readonly box: Box
  readonly direction: Direction
}

const unitBox = ({ boxes }: PageText, i: number): Box | null => {
  const [left, bottom, right, top] = boxes.subarray(i * 4, i * 4 + 4)
  return right! > left! && top! > bottom! ? { left: left!, bottom: bottom!, right: right!, top: top! } : null
}

/** The visible words of a page that have a place, in reading order. */
export const placedWords = (page: PageText): readonly PlacedWord[] =>
  page.words.flatMap((word) => {
    const units = word.visible ? unitBoxes(page, word) : []
    if (units.length === 0) return []
    const text = page.text.slice(word.start, word.end)
    return [{ text, box: units.reduce(union), direction: directionOf(units, text) }]
  })

const unitBoxes = (page: PageText, word: Word): readonly Box[] =>
  Array.from({ length: word.end - word.start }, (_, i) => unitBox(page, word.start + i)).filter((b) => b !== null)

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Which way the characters follow one another. */
function directionOf(units: readonly Box[], text: string): Direction {
  const [first, last] = [units[0]!, units.at(-1)!]
  const dx = first.left + first.right - last.left - last.right
  const dy = first.bottom + first.top - last.bottom - last.top
  if (Math.abs(dy) > Math.abs(dx)) return dy < 0 ? 90 : 270
  return dx > 0 && !rightToLeft.test(text) ? 180 : 0
}

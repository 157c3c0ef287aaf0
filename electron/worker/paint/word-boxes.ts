import { type Box, union } from '../../../shared/geometry/quad.ts'
import type { LayerWord } from '../../../shared/model/export.ts'
import type { PageText, Word } from '../../../shared/model/page-text.ts'

type Direction = NonNullable<LayerWord['direction']>

/** A word at its place. */
export interface PlacedWord {
  readonly text: string
  readonly box: Box
  readonly direction: Direction
  /** The marks before its first and after its last letter or digit, each at its own place. */
  readonly ends: readonly PlacedWord[]
}

const unitBox = ({ boxes }: PageText, i: number): Box | null => {
  const [left, bottom, right, top] = boxes.subarray(i * 4, i * 4 + 4)
  return right! > left! && top! > bottom! ? { left: left!, bottom: bottom!, right: right!, top: top! } : null
}

/** The visible words of a page that have a place, in reading order. */
export const placedWords = (page: PageText): readonly PlacedWord[] =>
  page.words.flatMap((word) => {
    const placed = word.visible ? place(page, word.start, word.end) : null
    return placed ? [{ ...placed, ends: endsOf(page, word) }] : []
  })

function place(page: PageText, start: number, end: number): PlacedWord | null {
  const units = unitBoxes(page, start, end)
  if (units.length === 0) return null
  const text = page.text.slice(start, end)
  return { text, box: units.reduce(union), direction: directionOf(units, text), ends: [] }
}

const leading = /^[^\p{L}\p{N}]+/u
const trailing = /[^\p{L}\p{N}]+$/u

function endsOf(page: PageText, { start, end }: Word): readonly PlacedWord[] {
  const text = page.text.slice(start, end)
  const before = leading.exec(text)?.[0].length ?? 0
  const after = before === text.length ? 0 : (trailing.exec(text)?.[0].length ?? 0)
  const ends = [place(page, start, start + before), place(page, end - after, end)]
  return ends.filter((word) => word !== null)
}

const unitBoxes = (page: PageText, start: number, end: number): readonly Box[] =>
  Array.from({ length: end - start }, (_, i) => unitBox(page, start + i)).filter((b) => b !== null)

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Which way the characters follow one another. */
function directionOf(units: readonly Box[], text: string): Direction {
  const [first, last] = [units[0]!, units.at(-1)!]
  const dx = first.left + first.right - last.left - last.right
  const dy = first.bottom + first.top - last.bottom - last.top
  if (Math.abs(dy) > Math.abs(dx)) return dy < 0 ? 90 : 270
  return dx > 0 && !rightToLeft.test(text) ? 180 : 0
}

import { boxOf, overlaps, type Quad } from '../../geometry/quad.ts'
import type { PageText } from '../../model/page-text.ts'
import { align } from './align.ts'
import type { CaseMark } from './case-state.ts'
import { boxOfSpan, type PlacedWord, wordsOfPages } from './words.ts'

/** Two versions of a document, word for word. */
export interface Matched {
  readonly old: readonly PlacedWord[]
  readonly fresh: readonly PlacedWord[]
  /** Index in `fresh` of each word of `old`, or -1. */
  readonly to: Int32Array
  readonly oldPages: ReadonlyMap<number, PageText>
  readonly newPages: ReadonlyMap<number, PageText>
  /** First index in `old` of each page's words. */
  readonly firstWord: ReadonlyMap<number, number>
}

export function matchPages(from: readonly PageText[], into: readonly PageText[]): Matched {
  const old = wordsOfPages(from)
  const fresh = wordsOfPages(into)
  const firstWord = new Map<number, number>()
  for (const [index, word] of old.entries()) if (!firstWord.has(word.pageIndex)) firstWord.set(word.pageIndex, index)
  return {
    old,
    fresh,
    to: align(old.map(keyOf), fresh.map(keyOf)),
    oldPages: new Map(from.map((page) => [page.pageIndex, page])),
    newPages: new Map(into.map((page) => [page.pageIndex, page])),
    firstWord,
  }
}

const keyOf = ({ key }: PlacedWord): string => key

/** Indexes in `old` of the words that a mark covers. */
export function wordsUnder({ old, oldPages, firstWord }: Matched, mark: CaseMark): readonly number[] {
  const page = oldPages.get(mark.pageIndex)
  const first = firstWord.get(mark.pageIndex)
  if (!page || first === undefined) return []
  const covers = coverOf(mark, page)
  const under: number[] = []
  for (let index = first; old[index]?.pageIndex === mark.pageIndex; index++)
    if (covers(old[index] as PlacedWord)) under.push(index)
  return under
}

function coverOf({ finding, quads }: CaseMark, page: PageText): (word: PlacedWord) => boolean {
  if (finding) return (word) => word.start < finding.end && finding.start < word.end
  const boxes = quads.map(boxOf)
  return (word) => {
    const box = boxOfSpan(page.boxes, word.start, word.end)
    return box !== null && boxes.some((b) => overlaps(b, box))
  }
}

/** Where the words under a mark went. */
export interface NewPlace {
  readonly pageIndex: number
  readonly oldFirst: PlacedWord
  readonly oldLast: PlacedWord
  readonly newFirst: PlacedWord
  readonly newLast: PlacedWord
}

/**
 * The new place, if the words went together, to one page, in their order, and at least two neighbours on `sides` sides
 * stayed beside them: a lone equal word proves nothing.
 */
export function placeOfWords(matched: Matched, under: readonly number[], sides: 1 | 2): NewPlace | null {
  const { old, fresh, to } = matched
  const words = under.map((index) => to[index] ?? -1)
  if (words.length === 0 || words.includes(-1) || !areTogether(under, words)) return null
  if (keptSides(matched, under) < sides) return null
  const [oldFirst, oldLast] = [old[under[0] as number], old[under.at(-1) as number]]
  const [newFirst, newLast] = [fresh[words[0] as number], fresh[words.at(-1) as number]]
  if (!oldFirst || !oldLast || !newFirst || !newLast || newFirst.pageIndex !== newLast.pageIndex) return null
  return { pageIndex: newFirst.pageIndex, oldFirst, oldLast, newFirst, newLast }
}

/** A word put in between two that were side by side is a change. */
const areTogether = (under: readonly number[], words: readonly number[]): boolean =>
  under.every(
    (index, i) => i === 0 || (words[i] as number) - (words[i - 1] as number) === index - (under[i - 1] as number),
  )

const neighbours = 2

function keptSides(matched: Matched, under: readonly number[]): number {
  const [first, last] = [under[0] as number, under.at(-1) as number]
  return Number(isKept(matched, first, -1)) + Number(isKept(matched, last, 1))
}

/** The words next to `index` are the words next to where it went; the edge of a document is like itself. */
function isKept({ old, fresh, to }: Matched, index: number, step: -1 | 1): boolean {
  const went = to[index] as number
  for (let n = 1; n <= neighbours; n++) {
    const before = index + step * n
    const after = went + step * n
    const [isOutBefore, isOutAfter] = [!(before in old), !(after in fresh)]
    if (isOutBefore || isOutAfter) return isOutBefore && isOutAfter
    if (to[before] !== after) return false
  }
  return true
}

/** A span of the old page in the new one: to the unit where the words are spelt as before, else the whole words. */
export function spanAt(
  { oldPages, newPages }: Matched,
  oldPageIndex: number,
  span: { readonly start: number; readonly end: number },
  place: NewPlace,
): { readonly start: number; readonly end: number } {
  const { oldFirst, oldLast, newFirst, newLast } = place
  const before = oldPages.get(oldPageIndex)?.text.slice(oldFirst.start, oldLast.end)
  const after = newPages.get(place.pageIndex)?.text.slice(newFirst.start, newLast.end)
  if (before !== after) return { start: newFirst.start, end: newLast.end }
  const shift = newFirst.start - oldFirst.start
  return { start: span.start + shift, end: span.end + shift }
}

/** How far the first word moved on the page, in points; null where one of the two has no place. */
export function shiftOf({ oldPages, newPages }: Matched, oldPageIndex: number, place: NewPlace): Shift | null {
  const before = boxOfWord(oldPages.get(oldPageIndex), place.oldFirst)
  const after = boxOfWord(newPages.get(place.pageIndex), place.newFirst)
  return before && after ? [after.left - before.left, after.bottom - before.bottom] : null
}

const boxOfWord = (page: PageText | undefined, { start, end }: PlacedWord) =>
  page ? boxOfSpan(page.boxes, start, end) : null

export type Shift = readonly [dx: number, dy: number]

export const shifted = (q: Quad, [dx, dy]: Shift): Quad => [
  q[0] + dx,
  q[1] + dy,
  q[2] + dx,
  q[3] + dy,
  q[4] + dx,
  q[5] + dy,
  q[6] + dx,
  q[7] + dy,
]

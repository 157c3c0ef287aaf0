import { type Box, overlaps } from '../../../shared/geometry/quad.ts'
import { appendLines, type Draft, type DraftLine, linesOfDraft, type PlacedWord } from './draft.ts'

const CELL_PT = 24

/** Words by place, so that the two readings of a page can be laid over each other. */
class WordsByPlace {
  readonly #cells = new Map<number, PlacedWord[]>()

  constructor(lines: readonly DraftLine[]) {
    for (const { words } of lines)
      for (const word of words) for (const cell of cellsOf(word.box)) this.#at(cell).push(word)
  }

  #at(cell: number): PlacedWord[] {
    const found = this.#cells.get(cell) ?? []
    this.#cells.set(cell, found)
    return found
  }

  near(box: Box): Set<PlacedWord> {
    return new Set(cellsOf(box).flatMap((cell) => this.#cells.get(cell) ?? []))
  }
}

function cellsOf(box: Box): number[] {
  const cells: number[] = []
  const bounded = (n: number): number => Math.max(-1, Math.min(999, Math.floor(n / CELL_PT)))
  for (let y = bounded(box.bottom); y <= bounded(box.top); y++) {
    for (let x = bounded(box.left); x <= bounded(box.right); x++) cells.push(y * 1001 + x)
  }
  return cells
}

/** The other reading has this word at this place, whole or joined with its neighbours. */
function isKnown(word: PlacedWord, others: WordsByPlace): boolean {
  if (word.key === '') return true
  const near = [...others.near(word.box)]
  return (
    near.some((o) => o.key === word.key) || near.some((o) => o.key.length > word.key.length && o.key.includes(word.key))
  )
}

const isCovered = (word: PlacedWord, others: WordsByPlace): boolean =>
  [...others.near(word.box)].some((o) => o.visible && overlaps(o.box, shrunk(word.box)))

const shrunk = (b: Box): Box => {
  const byY = (b.top - b.bottom) * 0.3
  const byX = Math.min((b.right - b.left) * 0.2, byY)
  return { left: b.left + byX, bottom: b.bottom + byY, right: b.right - byX, top: b.top - byY }
}

/**
 * `first`, followed by the lines of `second` that say something else. Of those a word counts as seen only where `first` has none in its
 * place and `isSeen` holds, so that no word is selectable twice.
 */
export function unionOfReadings(first: Draft, second: Draft, isSeen: (word: PlacedWord) => boolean): Draft {
  const known = new WordsByPlace(linesOfDraft(first))
  const news = linesOfDraft(second).filter((line) => line.words.some((w) => !isKnown(w, known)))
  return appendLines(first, second, news, (w) => isSeen(w) && !isCovered(w, known))
}

/** `first`, which is drawn as it says, followed by the lines that were seen where it has nothing: elsewhere they are misreadings of it. */
export function addedToLayer(first: Draft, seen: Draft): Draft {
  const known = new WordsByPlace(linesOfDraft(first))
  const isNew = (w: PlacedWord): boolean => !isKnown(w, known) && !isCovered(w, known)
  return appendLines(
    first,
    seen,
    linesOfDraft(seen).filter((line) => line.words.some(isNew)),
    (w) => !isCovered(w, known),
  )
}

/** Share 0..1 of the longer words of `claimed` that `seen` has too, wherever they stand; 1 where there are none. */
export function agreement(claimed: Draft, seen: Draft): number {
  const keys = (draft: Draft): string[] =>
    linesOfDraft(draft).flatMap((line) => line.words.flatMap((w) => (w.key.length >= 3 ? [w.key] : [])))
  const claims = keys(claimed)
  const known = new Set(keys(seen))
  return claims.length === 0 ? 1 : claims.filter((k) => known.has(k)).length / claims.length
}

import { type Box, overlaps } from '../../../shared/geometry/quad.ts'
import type { LayerWord } from '../../../shared/model/export.ts'
import { type PlacedWord, partOf } from './word-boxes.ts'

/** Share of its own length or height by which a word may reach into a region and still count as beside it: generous boxes. */
const besideShare = 0.25
/** The same along the line, where letters are narrow; in points. */
const besidePt = 0.75
/** Paper between a word of the text layer and a region, in points. */
const clearancePt = 0.1
/**
 * The ends of a word are written no finer than this, in points, where the word is long enough: to a thousandth they would tell the width of
 * the word taken out between two others, and with it the word (Bland, Iyer, Levchenko 2023).
 */
const endSteps = [0.5, 0.25, 0.125]
/** Share of its length that a word keeps. */
const leastLength = 0.6
/** Boxes of one line differ by their ascenders and descenders; what differs more is another size of print. */
const mostRatio = 2.2

/**
 * The words that a reader still sees: none that reaches under a painted region. Of a word that does, its ends may stay that lie
 * beside every region: where places are exact, all of them; where they are estimated, only marks such as a bracket and a
 * possessive, so that a last letter is never given away by a box that missed it.
 */
export function visibleWords(
  words: readonly PlacedWord[],
  painted: readonly Box[],
  isExact: boolean,
): readonly LayerWord[] {
  const seen = words.flatMap((word) => (isSeen(word, painted) ? [word] : endsOf(word, painted, isExact)))
  return lines(seen)
    .flatMap(evenLine)
    .flatMap((word) => keptClear(word, painted))
}

const isSeen = (word: PlacedWord, painted: readonly Box[]): boolean =>
  !painted.some((region) => isUnder(word.box, region))

const leadingMarks = /^[^\p{L}\p{N}]*/u
const trailingMarks = /(['’]s)?[^\p{L}\p{N}]*$/u

function endsOf(word: PlacedWord, painted: readonly Box[], isExact: boolean): readonly PlacedWord[] {
  const isOut = word.units.map((unit) => unit !== null && !painted.some((region) => isUnder(unit, region)))
  const { length } = word.text
  const head = isOut.indexOf(false)
  const tail = isOut.lastIndexOf(false) + 1
  if (head < 0) return []
  const before = isExact ? head : Math.min(head, leadingMarks.exec(word.text)![0].length)
  const after = isExact ? tail : Math.max(tail, length - trailingMarks.exec(word.text)![0].length)
  return [partOf(word, 0, before), partOf(word, after, length)].filter((part) => part !== null)
}

function isUnder(box: Box, region: Box): boolean {
  if (!overlaps(box, region)) return false
  const across = Math.min(box.right, region.right) - Math.max(box.left, region.left)
  const down = Math.min(box.top, region.top) - Math.max(box.bottom, region.bottom)
  const isAside = across <= Math.min(besidePt, besideShare * (box.right - box.left))
  return !isAside && down > besideShare * (box.top - box.bottom)
}

/** Runs of words that stand on one line; sideways words are each a line. */
function lines(words: readonly PlacedWord[]): readonly (readonly PlacedWord[])[] {
  const found: PlacedWord[][] = []
  for (const word of words) {
    const line = found.at(-1)
    if (line && isNext(line.at(-1)!, word)) line.push(word)
    else found.push([word])
  }
  return found
}

function isNext(a: PlacedWord, b: PlacedWord): boolean {
  if (a.direction !== 0 || b.direction !== 0 || b.box.left < a.box.left) return false
  const [heightA, heightB] = [a.box.top - a.box.bottom, b.box.top - b.box.bottom]
  const shared = Math.min(a.box.top, b.box.top) - Math.max(a.box.bottom, b.box.bottom)
  const ratio = Math.max(heightA, heightB) / Math.min(heightA, heightB)
  return ratio <= mostRatio && shared >= 0.5 * Math.min(heightA, heightB)
}

/** Gives the words of a line one height, so that readers see that they stand on one line. */
function evenLine(line: readonly PlacedWord[]): readonly LayerWord[] {
  const bottom = Math.min(...line.map((word) => word.box.bottom))
  const top = Math.max(...line.map((word) => word.box.top))
  return line.map(({ text, box, direction }) => ({
    text,
    box: direction === 0 ? { ...box, bottom, top } : box,
    ...(direction === 0 ? {} : { direction }),
  }))
}

/** Cuts a word's box back to the paper beside the regions; drops it where hardly anything would be left. */
function keptClear(word: LayerWord, painted: readonly Box[]): readonly LayerWord[] {
  const box = painted.reduce(cutBack, word.box)
  const isLeft = box.right - box.left > 0.2 && box.top - box.bottom > 0.2
  return isLeft ? [{ ...word, box: rounded(box, word.direction ?? 0) }] : []
}

/** Moves both ends of a word inwards to the nearest step. */
function rounded(box: Box, direction: PlacedWord['direction']): Box {
  const [from, to] = direction % 180 === 0 ? (['left', 'right'] as const) : (['bottom', 'top'] as const)
  const ends = endSteps.map((step) => ({
    [from]: Math.ceil(box[from] / step) * step,
    [to]: Math.floor(box[to] / step) * step,
  }))
  const found = ends.find((end) => (end[to] ?? 0) - (end[from] ?? 0) >= leastLength * (box[to] - box[from]))
  return { ...box, ...found }
}

/** Moves the one edge that has least to give. */
function cutBack(box: Box, region: Box): Box {
  if (!overlaps(box, region)) return box
  const cuts: readonly Box[] = [
    { ...box, right: region.left - clearancePt },
    { ...box, left: region.right + clearancePt },
    { ...box, top: region.bottom - clearancePt },
    { ...box, bottom: region.top + clearancePt },
  ]
  return cuts.reduce((best, cut) => (areaOf(cut) > areaOf(best) ? cut : best))
}

const areaOf = (b: Box): number => Math.max(0, b.right - b.left) * Math.max(0, b.top - b.bottom)

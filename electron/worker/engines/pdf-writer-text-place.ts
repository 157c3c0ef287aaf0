import { type Box, overlaps } from '../../../shared/geometry/quad.ts'
import type { LayerWord } from '../../../shared/model/export.ts'

/** Glyph space of the invisible fonts: each glyph is `ADVANCE` wide and reaches from `DESCENT` to `ASCENT` of a 1000-unit em. */
export const ADVANCE = 500
export const DESCENT = -250
export const ASCENT = 750

const EM = 1000
/** A wider gap is a column or a removed word, not a space; the space is then of an ordinary size. */
const widestSpace = 2
const ordinarySpace = 0.25
const narrowestSpace = 0.05

/** The operands that put a word over its box. */
interface TextPlace {
  readonly size: string
  /** Percent. */
  readonly scale: string
  readonly matrix: string
}

type Direction = NonNullable<LayerWord['direction']>

/** Length along the writing direction, and across it, of a box. */
const extent = (b: Box, direction: Direction): { readonly along: number; readonly across: number } => {
  const [width, height] = [b.right - b.left, b.top - b.bottom]
  return direction % 180 === 0 ? { along: width, across: height } : { along: height, across: width }
}

const number = (n: number): string => String(Number(n.toFixed(3)))

/** Unit vectors of the text matrix, and the start of the baseline, for each direction. */
const matrices: Record<Direction, (b: Box, drop: number) => readonly number[]> = {
  0: (b, drop) => [1, 0, 0, 1, b.left, b.bottom + drop],
  90: (b, drop) => [0, 1, -1, 0, b.right - drop, b.bottom],
  180: (b, drop) => [-1, 0, 0, -1, b.right, b.top - drop],
  270: (b, drop) => [0, -1, 1, 0, b.left + drop, b.top],
}

/** null where the box has no extent, or is not finite. */
export function placeOf(word: LayerWord, characters: number): TextPlace | null {
  const direction = word.direction ?? 0
  const { along, across } = extent(word.box, direction)
  const scale = (100 * along * EM) / (characters * ADVANCE * across)
  if (!(along > 0 && across > 0 && Number.isFinite(scale) && scale > 0)) return null
  const matrix = matrices[direction](word.box, (across * -DESCENT) / EM)
  return { size: number(across), scale: number(scale), matrix: matrix.map(number).join(' ') }
}

/** Turns a box so that its text reads to the right. */
const upright = (b: Box, direction: Direction): Box => {
  const turned: Record<Direction, Box> = {
    0: b,
    90: { left: b.bottom, right: b.top, bottom: -b.right, top: -b.left },
    180: { left: -b.right, right: -b.left, bottom: -b.top, top: -b.bottom },
    270: { left: -b.top, right: -b.bottom, bottom: b.left, top: b.right },
  }
  return turned[direction]
}

const back = (b: Box, direction: Direction): Box => upright(b, ((360 - direction) % 360) as Direction)

/** The space that a reader sees between two words of a line, as a word of its own; null where the next one starts a new line. */
export function spaceBetween(word: LayerWord, next: LayerWord): LayerWord | null {
  const direction = word.direction ?? 0
  if (direction !== (next.direction ?? 0)) return null
  const a = upright(word.box, direction)
  const b = upright(next.box, direction)
  const height = a.top - a.bottom
  const isSameLine =
    overlaps({ ...a, left: 0, right: 1 }, { ...b, left: 0, right: 1 }) && b.left >= a.right - height / 2
  if (!isSameLine || sharedHeight(a, b) < 0.5) return null
  const gap = b.left - a.right
  const width = height * (gap > height * widestSpace ? ordinarySpace : Math.max(narrowestSpace, gap / height))
  const box = back({ left: a.right, right: a.right + width, bottom: a.bottom, top: a.top }, direction)
  return { text: ' ', box, ...(direction === 0 ? {} : { direction }) }
}

/** Share of the lower of two boxes that the other covers in height. */
const sharedHeight = (a: Box, b: Box): number =>
  (Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom)) / Math.min(a.top - a.bottom, b.top - b.bottom)

import type { Box } from '../../../shared/geometry/quad.ts'
import { letterStep, lineStepPt, wordStepPt } from '../../../shared/paint/excised-grid.ts'
import type { CopiedFont } from './pdf-writer-content.ts'

/** A letter at its place in user space. `across` and `up`: its em, in points. */
export interface PlacedGlyph {
  readonly code: number
  readonly font: CopiedFont
  readonly x: number
  readonly y: number
  readonly width: number
  readonly across: number
  readonly up: number
}

/** Where letters stand about their baseline, in ems; those that reach further do so with a small part. */
export const descent = 0.2
export const ascent = 0.75
/** A gap from here on, in thousandths of an em, begins a word of its own, so that it has a place of its own. */
const widestGap = 200
const baselineTolerancePt = 0.01
const sizeTolerance = 1e-4

interface Word {
  readonly first: PlacedGlyph
  readonly parts: (number | string)[]
  readonly codes: number[]
  /** What rounding has left out so far, in thousandths of an em, so that it does not add up. */
  rest: number
  /** Where the next letter would stand. */
  end: number
  /** Where the last letter ends; a space after it may lie anywhere. */
  inkEnd: number
  isClosed: boolean
}

/** Gathers letters to words and writes each at a place of its own. */
export class ExcisedWords {
  /** Where they are, in user space. */
  readonly written: Box[] = []
  #word: Word | null = null
  /** The word from which the places of those that follow it are reckoned. */
  #anchor: Anchor | null = null

  /** Gives what is complete by then. */
  add(glyph: PlacedGlyph): string[] {
    const gap = this.#word ? ((glyph.x - this.#word.end) / glyph.across) * 1000 : 0
    const goesOn = this.#word !== null && isNext(this.#word, glyph) && Math.abs(gap) < widestGap
    const lines = goesOn ? [] : this.end()
    this.#word ??= { first: glyph, parts: [], codes: [], rest: 0, end: glyph.x, inkEnd: glyph.x, isClosed: false }
    if (goesOn) this.#move(this.#word, gap)
    this.#word.parts.push(hex(glyph))
    this.#word.codes.push(glyph.code)
    this.#word.end = glyph.x + glyph.width
    this.#word.isClosed = isSpace(glyph)
    if (!this.#word.isClosed) this.#word.inkEnd = this.#word.end
    return lines
  }

  #move(word: Word, gap: number): void {
    const move = Math.round((gap + word.rest) / letterStep) * letterStep
    word.rest += gap - move
    if (move !== 0) word.parts.push(-move)
  }

  /** Ends the word, where there is one. */
  end(): string[] {
    const word = this.#word
    this.#word = null
    if (!word) return []
    const { font, y, across, up } = word.first
    const left = this.#place(word)
    font.use(word.codes)
    if (word.inkEnd > word.first.x) this.written.push(extentOf(word, left))
    const place = `${number(across / up)} 0 0 1 ${number(left)} ${number(y)} Tm`
    return [`/${font.name} ${number(up)} Tf ${place} [${shown(word.parts)}] TJ`]
  }

  /** The same, where a letter has been taken out: what follows stands where it does because of what is gone. */
  cut(): string[] {
    const lines = this.end()
    this.#anchor = null
    return lines
  }

  /**
   * Words that follow one another keep their distances, on steps. Each on the step nearest to where it was, they would tell that
   * place together, and with it the width of what is gone before them, many times more finely than one of them.
   */
  #place({ first: { x, y, across }, inkEnd }: Word): number {
    const before = this.#anchor
    const goesOn =
      before !== null &&
      Math.abs(before.y - y) <= baselineTolerancePt &&
      Math.abs(x - before.end) < widestSpace * across
    const anchor = goesOn ? before : { x, y, left: onStep(x, lineStepPt) }
    this.#anchor = { ...anchor, end: inkEnd }
    return anchor.left + onStep(x - anchor.x, wordStepPt)
  }
}

/** Past such a gap, in ems, a word has a place of its own: that of a column. */
const widestSpace = 1.5

interface Anchor {
  readonly x: number
  readonly y: number
  /** Where it is placed. */
  readonly left: number
  /** Where the last word ends. */
  readonly end: number
}

const onStep = (x: number, step: number): number => Math.round(x / step) * step

const isNext = ({ first, isClosed }: Word, { font, y, across, up }: PlacedGlyph): boolean =>
  !isClosed &&
  first.font.name === font.name &&
  Math.abs(first.y - y) <= baselineTolerancePt &&
  Math.abs(first.across / across - 1) <= sizeTolerance &&
  Math.abs(first.up / up - 1) <= sizeTolerance

export function isSpace({ code, font: { metrics } }: PlacedGlyph): boolean {
  const text = metrics.unicode(code)
  return text === '' ? metrics.bytesPerCode === 1 && code === 32 : text.trim() === ''
}

const extentOf = ({ first: { x, y, up }, inkEnd }: Word, left: number): Box => ({
  left,
  right: left + inkEnd - x,
  bottom: y - descent * up,
  top: y + ascent * up,
})

const hex = ({ code, font }: PlacedGlyph): string =>
  code
    .toString(16)
    .toUpperCase()
    .padStart(font.metrics.bytesPerCode * 2, '0')

const number = (n: number): string => String(Number(n.toFixed(4)))

/** Codes that follow one another are one string. */
function shown(parts: readonly (number | string)[]): string {
  const items: string[] = []
  let run = ''
  for (const part of parts) {
    if (typeof part === 'string') run += part
    else {
      items.push(`<${run}>`, String(part))
      run = ''
    }
  }
  return [...items, `<${run}>`].join(' ')
}

import { type Matrix, multiply } from '../../../shared/geometry/matrix.ts'
import { type Box, overlaps } from '../../../shared/geometry/quad.ts'
import { pathStepPt } from '../../../shared/paint/excised-grid.ts'
import type { CopiedFont } from './pdf-writer-content.ts'
import { shownAreas } from './pdf-writer-excised-shown.ts'
import { ascent, descent, ExcisedWords, isSpace, type PlacedGlyph } from './pdf-writer-excised-words.ts'
import { isTelling, type ShownCodes } from './pdf-writer-telling.ts'
import { advanceOf, type TextParameters } from './pdf-writer-text-state.ts'
import { Unclean } from './pdf-writer-unclean.ts'

/** Graphics state in which something is drawn. */
export interface DrawnIn {
  readonly ctm: Matrix
  readonly lineWidth: number
}

/** Whether a letter that takes up `letter` goes with an area. A test may switch it off to see that this is noticed. */
export type IsCut = (letter: Box, area: Box) => boolean

/** Shares of its own width and height by which a letter may reach into an area and still stand beside it, as in the text layer of a burned page. */
const besideShare = 0.25
const besidePt = 0.75
/** A line or a frame may lie at a redaction where it is longer by this, or higher on both sides: it is neither the word's own nor a stroke of it. */
const roomyPt = { across: 24, up: 3 }
/** A line so near may be an underlining, as long as the word. */
const nearPt = 3
/** A thinner rectangle is a line: its thickness is kept. */
const thickestLinePt = 3
const skew = 1e-4

export const isUnder: IsCut = (letter, area) => {
  if (!overlaps({ ...letter, right: Math.max(letter.right, letter.left + 0.01) }, area)) return false
  const width = letter.right - letter.left
  const across = Math.min(letter.right, area.right) - Math.max(letter.left, area.left)
  const down = Math.min(letter.top, area.top) - Math.max(letter.bottom, area.bottom)
  return across > Math.min(besidePt, besideShare * width) - 1e-6 && down > besideShare * (letter.top - letter.bottom)
}

const positioning = new Set('cm Td TD Tm T* Tc Tw Tz TL Ts Tr w'.split(' '))
const stroking = new Set('S s B B* b b*'.split(' '))
const points = new Set('m l c v y'.split(' '))

/**
 * Writes a page without the letters under `areas` (user space). What is left is placed anew on coarse steps, without the spacing of
 * the source: an exact place, or a kerning number, would tell the width of what was taken out between two words, and with it
 * the word (Bland, Iyer, Levchenko 2023). Throws `Unclean` for anything it cannot place so.
 */
export class Excision {
  readonly #areas: readonly Box[]
  readonly #isCut: IsCut | 'all'
  readonly #words = new ExcisedWords()
  readonly #cut: Box[] = []
  /** By the name of their font. */
  readonly #shown = new Map<string, ShownCodes>()

  constructor(areas: readonly Box[], isCut: IsCut | 'all' = isUnder) {
    this.#areas = areas
    this.#isCut = isCut
  }

  /** A run of codes as the source shows it; `at` leads from text space to the current space. */
  show(codes: readonly number[], at: Matrix, text: TextParameters, font: CopiedFont, { ctm }: DrawnIn): string[] {
    if (font.metrics.isMeasured === false) throw new Unclean('has-unmeasured-font')
    const m = multiply(at, ctm)
    const [across, up] = [m[0] * text.scale * text.size, m[3] * text.size]
    if (Math.hypot(m[1], m[2]) > skew * Math.hypot(m[0], m[3]) || !(across > 0 && up > 0))
      throw new Unclean('has-turned-text')
    let x = m[4]
    return codes.flatMap((code) => {
      const width = (font.metrics.width(code) / 1000) * across
      const glyph = { code, font, x, y: m[5], width, across, up }
      x += advanceOf(code, text) * m[0]
      return this.#glyph(glyph)
    })
  }

  #glyph(glyph: PlacedGlyph): string[] {
    const { code, font, x, y, width, up } = glyph
    const box = { left: x, right: x + width, bottom: y - descent * up, top: y + ascent * up }
    const isCut = this.#isCut === 'all' || this.#areas.some((area) => (this.#isCut as IsCut)(box, area))
    this.#note(font)[isCut ? 'cut' : 'kept'].add(code)
    if (isCut && !isSpace(glyph)) this.#cut.push(box)
    if (isCut) return this.#words.cut()
    return this.#words.add(glyph)
  }

  /** Any other operation; `line` is how a copy would write it. */
  write(operator: string, line: string, n: readonly number[], drawn: DrawnIn): string[] {
    if (operator === 'Tr' && n[0] !== 0) throw new Unclean('has-hidden-text')
    if (positioning.has(operator)) return []
    return [...this.#words.end(), ...this.#drawing(operator, line, n, drawn)]
  }

  #drawing(operator: string, line: string, n: readonly number[], { ctm, lineWidth }: DrawnIn): string[] {
    if (operator === 're') return [rectangle(n, upright(ctm))]
    if (points.has(operator)) return [`${pathPoints(n, upright(ctm)).join(' ')} ${operator}`]
    if (operator === 'd') return [dashes(line, scaleOf(ctm))]
    if (stroking.has(operator)) return [`${number(lineWidth * scaleOf(ctm))} w`, line]
    return [line]
  }

  /** What is drawn other than letters, by its extent: nothing of it may lie at an area but lines and frames that go on beside it. */
  painted(box: Box, isPlain: boolean): void {
    const isAt = (area: Box): boolean =>
      box.left <= area.right + nearPt &&
      box.right >= area.left - nearPt &&
      box.bottom <= area.top + nearPt &&
      box.top >= area.bottom - nearPt
    const goesOn = (area: Box): boolean =>
      (box.left <= area.left && box.right >= area.right && widthOf(box) >= widthOf(area) + roomyPt.across) ||
      (box.bottom <= area.bottom - roomyPt.up && box.top >= area.top + roomyPt.up)
    if (this.#areas.some((area) => isAt(area) && !(isPlain && goesOn(area))))
      throw new Unclean('has-drawing-at-redaction')
  }

  /** Ends the page. A font that would show which letter was taken out is not left to be seen. */
  finish(): string[] {
    if (this.#isCut !== 'all')
      for (const codes of this.#shown.values()) if (isTelling(codes)) throw new Unclean('has-telling-font')
    return this.#words.end()
  }

  /** The areas as they are to be drawn, once the page has ended. */
  shown(): readonly Box[] {
    return shownAreas(this.#areas, { cut: this.#cut, left: this.#words.written })
  }

  #note(font: CopiedFont): ShownCodes {
    const codes = this.#shown.get(font.name) ?? { metrics: font.metrics, cut: new Set(), kept: new Set() }
    this.#shown.set(font.name, codes)
    return codes
  }
}

function upright(ctm: Matrix): Matrix {
  if (Math.hypot(ctm[1], ctm[2]) > skew * Math.hypot(ctm[0], ctm[3])) throw new Unclean('has-turned-text')
  return ctm
}

const widthOf = ({ left, right }: Box): number => right - left

const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c))

const number = (n: number): string => String(Number(n.toFixed(4)))

const onStep = (x: number): number => Math.round(x / pathStepPt) * pathStepPt

function rectangle(n: readonly number[], [a, , , d, e, f]: Matrix): string {
  const [x, y, width, height] = n as [number, number, number, number]
  const [from, to] = [a * x + e, a * (x + width) + e].sort((p, q) => p - q) as [number, number]
  const left = onStep(from)
  const wide = to - from < thickestLinePt ? Number((to - from).toFixed(1)) || to - from : onStep(to) - left
  return `${number(left)} ${number(d * y + f)} ${number(wide)} ${number(d * height)} re`
}

const pathPoints = (n: readonly number[], [a, , , d, e, f]: Matrix): readonly string[] =>
  n.map((value, i) => number(i % 2 === 0 ? onStep(a * value + e) : d * value + f))

/** `[3 2] 0 d` in another scale. */
const dashes = (line: string, scale: number): string =>
  line.replace(/-?\d*\.?\d+/g, (written) => number(Number(written) * scale))

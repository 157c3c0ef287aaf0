import { boxThrough, type Matrix } from '../../../shared/geometry/matrix.ts'
import type { Box } from '../../../shared/geometry/quad.ts'

/** A glyph as pdf.js places it, in page space. A font without metrics still gives a box: an em high, from a fifth below the baseline. */
export interface Glyph {
  readonly text: string
  readonly originX: number
  readonly originY: number
  readonly box: Box
  /** Text rendering mode (ISO 32000-2 9.3.6); 3 is invisible. */
  readonly mode: number
}

/** Where an image is drawn: `id` is its name in pdf.js; null for an inline image or a stencil. */
export interface ImageUse {
  readonly id: string | null
  readonly box: Box
}

export interface Font {
  readonly fontMatrix?: readonly number[]
  readonly vertical?: boolean
  readonly ascent?: number
  readonly descent?: number
}

interface PdfjsGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  readonly vmetric?: readonly [number, number, number] | null
}

export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly (readonly unknown[] | null)[]
}

interface State {
  matrix: Matrix
  font: Font
  size: number
  direction: 1 | -1
  charSpacing: number
  wordSpacing: number
  hScale: number
  rise: number
  leading: number
  mode: number
  textMatrix: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
const UNIT_SQUARE: Box = { left: 0, bottom: 0, right: 1, top: 1 }
const IMAGE_OPERATORS = /^paint(Inline|Image|SolidColor)/

/** First `inner`, then `outer`. */
const through = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

/** Follows pdf.js's operator list with its own text state (ISO 32000-2 9.4.4), so that every glyph has a place even where its box is empty. */
export class Trace {
  readonly glyphs: Glyph[] = []
  readonly images: ImageUse[] = []
  readonly #fonts: ReadonlyMap<string, Font>
  readonly #stack: State[] = []
  #state: State

  constructor(base: Matrix, fonts: ReadonlyMap<string, Font>) {
    this.#fonts = fonts
    this.#state = {
      matrix: base,
      font: {},
      size: 0,
      direction: 1,
      charSpacing: 0,
      wordSpacing: 0,
      hScale: 1,
      rise: 0,
      leading: 0,
      mode: 0,
      textMatrix: IDENTITY,
      x: 0,
      y: 0,
      lineX: 0,
      lineY: 0,
    }
  }

  run(list: OperatorList, operators: ReadonlyMap<number, string>): void {
    list.fnArray.forEach((code, i) => {
      this.#step(operators.get(code) ?? '', list.argsArray[i] ?? [])
    })
  }

  #step(operator: string, args: readonly unknown[]): void {
    const known = this.#actions[operator]
    if (known !== undefined) known(args)
    else if (IMAGE_OPERATORS.test(operator)) this.#image(args)
  }

  readonly #actions: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save: () => this.#stack.push({ ...this.#state }),
    restore: () => this.#restore(),
    transform: (args) => this.#transform(args as unknown as Matrix),
    paintFormXObjectBegin: ([matrix]) => this.#beginForm(matrix as Matrix | null),
    paintFormXObjectEnd: () => this.#restore(),
    beginText: () => this.#setTextMatrix(IDENTITY),
    setTextMatrix: ([matrix]) => this.#setTextMatrix(matrix as Matrix),
    moveText: ([x, y]) => this.#move(x as number, y as number),
    nextLine: () => this.#move(0, this.#state.leading),
    setLeadingMoveText: ([x, y]) => this.#moveWithLeading(x as number, y as number),
    setLeading: ([leading]) => this.#set({ leading: -(leading as number) }),
    setCharSpacing: ([charSpacing]) => this.#set({ charSpacing: charSpacing as number }),
    setWordSpacing: ([wordSpacing]) => this.#set({ wordSpacing: wordSpacing as number }),
    setHScale: ([percent]) => this.#set({ hScale: (percent as number) / 100 }),
    setTextRise: ([rise]) => this.#set({ rise: rise as number }),
    setTextRenderingMode: ([mode]) => this.#set({ mode: mode as number }),
    setFont: ([name, size]) => this.#setFont(name as string, size as number),
    setGState: ([states]) => this.#graphicsState(states as readonly (readonly [string, unknown])[]),
    showText: ([glyphs]) => this.#show(glyphs as readonly (PdfjsGlyph | number | null)[]),
  }

  #set(change: Partial<State>): void {
    Object.assign(this.#state, change)
  }

  #restore(): void {
    this.#state = this.#stack.pop() ?? this.#state
  }

  #transform(matrix: Matrix): void {
    this.#state.matrix = through(this.#state.matrix, matrix)
  }

  #beginForm(matrix: Matrix | null): void {
    this.#stack.push({ ...this.#state })
    if (matrix) this.#transform(matrix)
  }

  #setTextMatrix(matrix: Matrix): void {
    const textMatrix: Matrix = [matrix[0], matrix[1], matrix[2], matrix[3], matrix[4], matrix[5]]
    this.#set({ textMatrix, x: 0, y: 0, lineX: 0, lineY: 0 })
  }

  #move(x: number, y: number): void {
    const [lineX, lineY] = [this.#state.lineX + x, this.#state.lineY + y]
    this.#set({ lineX, lineY, x: lineX, y: lineY })
  }

  #moveWithLeading(x: number, y: number): void {
    this.#set({ leading: y })
    this.#move(x, y)
  }

  #setFont(name: string, size: number): void {
    const font = this.#fonts.get(name)
    if (font === undefined) throw new Error('font not resolved')
    this.#set({ font, size: Math.abs(size), direction: size < 0 ? -1 : 1 })
  }

  #graphicsState(states: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of states) {
      if (key === 'Font') this.#setFont(...(value as [string, number]))
    }
  }

  #image(args: readonly unknown[]): void {
    const id = typeof args[0] === 'string' ? args[0] : null
    this.images.push({ id, box: boxThrough(this.#state.matrix, UNIT_SQUARE) })
  }

  #show(glyphs: readonly (PdfjsGlyph | number | null)[]): void {
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') this.#advance((-glyph * this.#state.size) / 1000)
      else if (glyph !== null) this.#glyph(glyph)
    }
  }

  #glyph(glyph: PdfjsGlyph): void {
    const s = this.#state
    const unit = (s.font.fontMatrix?.[0] ?? 0.001) * s.size
    const width = glyph.width * unit
    const ascent = (s.font.ascent || 0.8) * s.size
    const descent = -Math.abs(s.font.descent || 0.2) * s.size
    const place = through(
      s.matrix,
      through(s.textMatrix, [s.hScale * s.direction, 0, 0, s.direction, s.x, s.y + s.rise]),
    )
    const left = s.font.vertical ? -width / 2 : 0
    const box = boxThrough(place, { left, right: left + width, bottom: descent, top: ascent })
    this.glyphs.push({ text: glyph.unicode, originX: place[4], originY: place[5], box: ordered(box), mode: s.mode })
    const spacing = (glyph.isSpace ? s.wordSpacing : 0) + s.charSpacing
    if (s.font.vertical) this.#advance((glyph.vmetric?.[0] ?? -1000) * unit - spacing)
    else this.#advance(width + spacing * s.direction)
  }

  #advance(by: number): void {
    if (this.#state.font.vertical) this.#state.y += by
    else this.#state.x += by * this.#state.hScale * this.#state.direction
  }
}

const ordered = (b: Box): Box => ({
  left: Math.min(b.left, b.right),
  right: Math.max(b.left, b.right),
  bottom: Math.min(b.bottom, b.top),
  top: Math.max(b.bottom, b.top),
})

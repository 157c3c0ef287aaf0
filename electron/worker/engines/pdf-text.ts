import type { Box } from '../../../shared/geometry/quad.ts'
import { Failure } from '../../../shared/result.ts'
import { type CharMetrics, charBox } from './pdf-char-box.ts'
import type { LoadedPage } from './pdf-page.ts'
import { styleOf, type TextStyle } from './pdf-style.ts'
import { UnitBuffer } from './pdf-units.ts'

/** More than any page that a person could read; it bounds memory and time. */
const MAX_CHARS = 400_000
const REPLACEMENT = 0xfffd
const LF = 0x0a
const CR = 0x0d
const TAB = 0x09
const SPACE = 0x20
const DRAWS_NOTHING = 3
/** PDFium's mark for a hyphen at a line's end that it joined over (0x02; U+FFFE in older versions). */
const isLineEndHyphen = (u: number): boolean => u === 0x02 || u === 0xfffe
/** A gap on a line wider than this many ems is a column gap: it gets several spaces, so that a label and the value of the next column keep apart. */
const COLUMN_GAP_EM = 1.6
const COLUMN_SPACES = 3

/** The text layer as PDFium gives it, with the text object (a key of `styles`) of each unit. */
export interface RawTextLayer {
  readonly text: string
  readonly boxes: Float32Array
  readonly objects: Float64Array
  readonly styles: ReadonlyMap<number, TextStyle>
  readonly unmapped: number
  readonly undrawn: number
}

function cleaned(u: number): number {
  if (u === TAB || u === 0xa0) return u === TAB ? SPACE : u
  if (u < SPACE || (u >= 0x7f && u < 0xa0) || u > 0x10ffff || (u & 0xfffe) === 0xfffe) return REPLACEMENT
  return u
}

/** Reads one page's characters; holds what the last one was, since gaps and line ends depend on it. */
class TextReader {
  readonly #page: LoadedPage
  readonly #textPage: number
  readonly #memory: number
  readonly #units: UnitBuffer
  readonly #styles = new Map<number, TextStyle>()
  readonly #metrics: CharMetrics = {
    originX: 0,
    originY: 0,
    tight: new Float64Array(4),
    loose: new Float32Array(4),
  }
  #style: TextStyle | null = null
  #previous: { box: Box; style: TextStyle; originX: number; originY: number } | null = null
  #unmapped = 0
  #undrawn = 0

  constructor(page: LoadedPage, textPage: number, memory: number) {
    this.#page = page
    this.#textPage = textPage
    this.#memory = memory
    this.#units = new UnitBuffer(page.toPage)
  }

  read(count: number): RawTextLayer {
    const { call } = this.#page.p
    for (let k = 0; k < count; k++) this.#readChar(k, call.FPDFText_GetUnicode(this.#textPage, k) >>> 0)
    return { ...this.#units.finish(), styles: this.#styles, unmapped: this.#unmapped, undrawn: this.#undrawn }
  }

  #readChar(k: number, u: number): void {
    if (u === CR || u === LF) this.#breakLine()
    else if (this.#page.p.call.FPDFText_IsGenerated(this.#textPage, k) === 1) this.#units.add(SPACE, null)
    else {
      const hyphen = isLineEndHyphen(u)
      this.#glyph(k, hyphen ? 0x2d : cleaned(u))
      if (hyphen) this.#breakLine()
    }
  }

  #breakLine(): void {
    if (this.#units.last !== LF && this.#units.length > 0) this.#units.add(LF, null)
    this.#previous = null
  }

  #glyph(k: number, codePoint: number): void {
    const style = this.#styleAt(k)
    this.#measure(k)
    const box = charBox(this.#metrics, style)
    if (codePoint !== SPACE) this.#spreadColumns(box, style)
    if (this.#page.p.call.FPDFText_HasUnicodeMapError(this.#textPage, k) === 1) this.#unmapped++
    if (style.renderMode === DRAWS_NOTHING && codePoint !== SPACE) this.#undrawn++
    this.#units.add(codePoint, box, style.object)
    if (codePoint !== SPACE) {
      this.#previous = { box, style, originX: this.#metrics.originX, originY: this.#metrics.originY }
    }
  }

  #styleAt(k: number): TextStyle {
    const object = this.#page.p.call.FPDFText_GetTextObject(this.#textPage, k) >>> 0
    if (this.#style?.object === object && object !== 0) return this.#style
    this.#style = this.#styles.get(object) ?? styleOf(this.#page.p, this.#textPage, k, object, this.#memory)
    this.#styles.set(object, this.#style)
    return this.#style
  }

  #measure(k: number): void {
    const { call, runtime } = this.#page.p
    const at = this.#memory
    call.FPDFText_GetCharOrigin(this.#textPage, k, at, at + 8)
    this.#metrics.originX = runtime.HEAPF64[at >> 3]!
    this.#metrics.originY = runtime.HEAPF64[(at + 8) >> 3]!
    call.FPDFText_GetCharBox(this.#textPage, k, at, at + 8, at + 16, at + 24)
    for (let i = 0; i < 4; i++) this.#metrics.tight[i] = runtime.HEAPF64[(at >> 3) + i]!
    call.FPDFText_GetLooseCharBox(this.#textPage, k, at)
    for (let i = 0; i < 4; i++) this.#metrics.loose[i] = runtime.HEAPF32[(at >> 2) + i]!
  }

  /** Widens the space before a glyph that starts a new column of the same line. */
  #spreadColumns(box: Box, style: TextStyle): void {
    const before = this.#previous
    if (!before || !style.upright || !before.style.upright || style.alongX < 0) return
    const gap = box.left - before.box.right
    const sameLine = Math.abs(this.#metrics.originY - before.originY) < style.em * 0.5
    if (!sameLine || gap < COLUMN_GAP_EM * Math.min(style.em, before.style.em) || style.em === 0) return
    while (this.#units.trailing(SPACE) < COLUMN_SPACES) this.#units.add(SPACE, null)
  }
}

/** The characters of a page in PDFium's order. Throws PAGE_NOT_READ, or PAGE_TOO_LARGE past the bound on characters. */
export function readText(page: LoadedPage): RawTextLayer {
  const { call } = page.p
  const textPage = call.FPDFText_LoadPage(page.handle)
  if (textPage === 0) throw new Failure('PAGE_NOT_READ')
  try {
    const count = call.FPDFText_CountChars(textPage)
    if (count > MAX_CHARS) throw new Failure('PAGE_TOO_LARGE', { chars: count })
    return page.p.scratch(64, (memory) => new TextReader(page, textPage, memory).read(Math.max(0, count)))
  } finally {
    call.FPDFText_ClosePage(textPage)
  }
}

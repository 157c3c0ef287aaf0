import type { SetPage, SetRow } from '../engines/pdf-writer-text-pages.ts'

/** A4, monospaced: 92 columns and 67 rows a page. */
export const pageStyle = { widthPt: 595.28, heightPt: 841.89, sizePt: 9, advance: 600 } as const
const MARGIN_PT = 49
const LEADING_PT = 11
const STEP_PT = (pageStyle.sizePt * pageStyle.advance) / 1000
const COLUMNS = Math.floor((pageStyle.widthPt - 2 * MARGIN_PT) / STEP_PT)
const ROWS = Math.floor((pageStyle.heightPt - 2 * MARGIN_PT) / LEADING_PT)
const TAB = 0x09
const TAB_COLUMNS = 8
/** A page may end this many rows early where a blank line invites it: what belongs together stays on one page. */
const EARLY_ROWS = 12
const DESCENT_PT = 2.3
const ASCENT_PT = 7.6

/** A page as it is set, and which units of the file's text stand on it. */
export interface TextPage extends SetPage {
  readonly start: number
  readonly end: number
  /** left, bottom, right, top for each unit in points; all 0 for what takes no room. */
  readonly boxes: Float32Array
}

/** One row: units `[start, end)` of the text. */
interface Row {
  readonly start: number
  readonly end: number
}

/** Columns that a character takes: none for marks and controls, two for wide East Asian ones (UAX #11). */
function widthOf(codePoint: number): number {
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) return 0
  if (codePoint < 0x300) return codePoint === 0xad ? 0 : 1
  if (/[\p{M}\p{Cf}]/u.test(String.fromCodePoint(codePoint))) return 0
  const isWide = (codePoint >= 0x1100 && codePoint < 0x1160) || (codePoint >= 0x2e80 && codePoint < 0xa4d0)
  return isWide || (codePoint >= 0xac00 && codePoint < 0xd7a4) || codePoint >= 0x1f300 ? 2 : 1
}

/** Calls `place` for each code point of `[start, end)` that takes room, with its column, until it returns false. */
function walk(
  text: string,
  { start, end }: Row,
  place: (at: number, codePoint: number, column: number, width: number) => boolean,
): void {
  for (let at = start, column = 0; at < end; ) {
    const codePoint = text.codePointAt(at)!
    const width = codePoint === TAB ? TAB_COLUMNS - (column % TAB_COLUMNS) : widthOf(codePoint)
    if (width > 0 && !place(at, codePoint, column, width)) return
    column += width
    at += codePoint > 0xffff ? 2 : 1
  }
}

/** Breaks one line of the file into rows: between words where it can, anywhere in a word longer than a row. */
function rowsOfLine(text: string, start: number, end: number): Row[] {
  const rows: Row[] = []
  for (let from = start; from < end; ) {
    let to = end
    walk(text, { start: from, end }, (at, _codePoint, column, width) => {
      if (column + width <= COLUMNS || column === 0) return true
      to = breakBefore(text, from, at)
      return false
    })
    rows.push({ start: from, end: to })
    from = to
  }
  return rows.length > 0 ? rows : [{ start, end }]
}

/** After the last white space of a row that has some in its second half; otherwise right here. */
function breakBefore(text: string, rowStart: number, at: number): number {
  for (let i = at; i > rowStart + (at - rowStart) / 2; i--) if (/\s/.test(text[i - 1]!)) return i
  return at
}

interface Line {
  /** Its line ending included. */
  readonly end: number
  readonly rows: readonly Row[]
  readonly isBlank: boolean
  readonly endsPage: boolean
}

/** The lines of the text; a form feed ends a line and the page. */
function* linesOf(text: string): Generator<Line> {
  for (const match of text.matchAll(/([^\r\n\f\v\u0085\u2028\u2029]*)(\r\n|[\r\n\f\v\u0085\u2028\u2029]|$)/g)) {
    const start = match.index
    const contentEnd = start + match[1]!.length
    const end = start + match[0].length
    if (end === start) continue
    const rows = rowsOfLine(text, start, contentEnd)
    yield { end, rows, isBlank: match[1]!.trim() === '', endsPage: match[2] === '\f' }
  }
}

const baselineOf = (row: number): number => pageStyle.heightPt - MARGIN_PT - ASCENT_PT - row * LEADING_PT

function boxesOf(text: string, rows: readonly Row[], start: number, end: number): Float32Array {
  const boxes = new Float32Array((end - start) * 4)
  rows.forEach((row, i) => {
    const baselinePt = baselineOf(i)
    walk(text, row, (at, codePoint, column, width) => {
      const leftPt = MARGIN_PT + column * STEP_PT
      const box = [leftPt, baselinePt - DESCENT_PT, leftPt + STEP_PT * width, baselinePt + ASCENT_PT]
      boxes.set(codePoint > 0xffff ? [...box, ...box] : box, (at - start) * 4)
      return true
    })
  })
  return boxes
}

/** The rows that have something to draw. Made when they are written: a long text would not fit in memory as glyphs. */
function* setRows(text: string, rows: readonly Row[]): Generator<SetRow> {
  for (const [i, row] of rows.entries()) {
    const glyphs: SetRow['glyphs'][number][] = []
    walk(text, row, (_at, codePoint, column) => {
      if (codePoint > 0x20) glyphs.push({ codePoint, leftPt: MARGIN_PT + column * STEP_PT })
      return true
    })
    if (glyphs.length > 0) yield { baselinePt: baselineOf(i), glyphs }
  }
}

function setPage(text: string, rows: readonly Row[], start: number, end: number): TextPage {
  return { start, end, boxes: boxesOf(text, rows, start, end), rows: () => setRows(text, rows) }
}

/** Collects rows into pages. */
class Paginator {
  readonly pages: TextPage[] = []
  readonly #text: string
  #rows: Row[] = []
  #start = 0
  /** Where the page could end, and with how many rows, after the last blank line. */
  #blank: { readonly at: number; readonly rows: number } | null = null

  constructor(text: string) {
    this.#text = text
  }

  add(line: Line): void {
    if (this.#rows.length + line.rows.length > ROWS) this.#makeRoom(line)
    for (const row of line.rows) {
      if (this.#rows.length === ROWS) this.#close(row.start, ROWS)
      this.#rows.push(row)
    }
    if (line.isBlank) this.#blank = { at: line.end, rows: this.#rows.length }
    if (line.endsPage) this.#close(line.end, this.#rows.length)
  }

  #makeRoom(line: Line): void {
    const isEarly = this.#blank !== null && this.#blank.rows >= ROWS - EARLY_ROWS
    if (isEarly) this.#close(this.#blank!.at, this.#blank!.rows)
    const fits = this.#rows.length + line.rows.length <= ROWS
    if (!fits && line.rows.length <= ROWS && this.#rows.length > 0) this.#close(line.rows[0]!.start, this.#rows.length)
  }

  #close(end: number, rows: number): void {
    this.pages.push(setPage(this.#text, this.#rows.slice(0, rows), this.#start, end))
    this.#rows = this.#rows.slice(rows)
    this.#start = end
    this.#blank = null
  }

  finish(end: number): readonly TextPage[] {
    if (this.#start < end || this.pages.length === 0) this.#close(end, this.#rows.length)
    return this.pages
  }
}

/** Sets a text on pages. The pages' units, in order, are exactly those of the text. */
export function setText(text: string): readonly TextPage[] {
  const paginator = new Paginator(text)
  for (const line of linesOf(text)) paginator.add(line)
  return paginator.finish(text.length)
}

import { lineBounds, type PageView } from './page-view.ts'

/** A value in a row, and what the line over it calls its column. */
export interface HeadedCell {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly heading: string
}

interface Cell {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A longer line is no row, in characters. */
const longest = 600

/** Rows that one heading line may rule. */
const mostRows = 400

/** Sign that parts the cells of a line: of an export where it stands often enough, or gaps as on a printed page. */
function separatorOf(line: string): string | null {
  if (!/ {2}|[|\t;,]/.test(line)) return null
  for (const sign of ['|', '\t', ';'] as const) if (line.split(sign).length > 2) return sign
  if ((line.match(/,(?=[^\s\d])/g)?.length ?? 0) >= 3) return ','
  return (line.match(/\S {2,}(?=\S)/g)?.length ?? 0) >= 2 ? ' ' : null
}

const between: Readonly<Record<string, RegExp>> = {
  '|': /[^|]+/g,
  '\t': /[^\t]+/g,
  ';': /[^;]*(?:;|$)/g,
  ',': /(?:"[^"]{0,400}"|[^,"]{0,400})(?:,|$)/g,
  ' ': /\S+(?: \S+)*/g,
}

function cellsOf(line: string, separator: string, from: number): Cell[] {
  const cells: Cell[] = []
  for (const match of line.matchAll(between[separator] ?? /.+/g)) {
    const raw = match[0].replace(/[;,]$/, '')
    const text = raw.trim()
    if (text === '' && separator !== ';' && separator !== ',') continue
    const start = from + match.index + Math.max(0, raw.indexOf(text))
    cells.push({ start, end: start + text.length, text })
  }
  return cells
}

/** Headings hold words, and a line of them no value beside a colon. */
const isHeadingLine = (cells: readonly Cell[], isHeading: (text: string) => boolean): boolean =>
  cells.length >= 3 &&
  cells.filter(({ text }) => isHeading(text)).length >= 2 &&
  cells.filter(({ text }) => /\d{2}|: /.test(text)).length === 0

/** The heading over a cell: of the same number in an export, on a printed page the last that begins no further right. */
function headingOver(headings: readonly Cell[], separator: string, cell: Cell, nth: number, offset: number): string {
  if (separator !== ' ') return headings[nth]?.text ?? ''
  const place = cell.start - offset
  return headings.findLast(({ start }) => start <= place + 2)?.text ?? ''
}

interface Heading {
  readonly cells: readonly Cell[]
  readonly separator: string
  /** Rows read under it so far. */
  rows: number
}

/** The cells of a row under a heading line. */
function rowUnder(heading: Heading, line: string, from: number): HeadedCell[] {
  const { cells, separator } = heading
  return cellsOf(line, separator, from)
    .map((cell, nth) => ({ ...cell, heading: headingOver(cells, separator, cell, nth, from) }))
    .filter((cell) => cell.heading !== '' && cell.text !== '')
}

/** A line that is no row of the table above it: prose, or a label of its own with its value. */
function isOther(heading: Heading | null, line: string, isHeading: (text: string) => boolean): boolean {
  if (heading === null || heading.separator !== ' ') return false
  const [first, ...rest] = cellsOf(line, ' ', 0)
  return first === undefined || rest.length === 0 || isHeading(first.text)
}

function headingIn(line: string, isHeading: (text: string) => boolean): Heading | null {
  const separator = separatorOf(line)
  if (separator === null) return null
  const cells = cellsOf(line, separator, 0)
  return isHeadingLine(cells, isHeading) ? { cells, separator, rows: 0 } : null
}

/** Every cell that stands under a line of headings, with its heading. Linear: each line is cut once. */
export function headedCells(view: PageView, isHeading: (text: string) => boolean): HeadedCell[] {
  const found: HeadedCell[] = []
  let heading: Heading | null = null
  for (let index = 0; index < view.lineStarts.length; index++) {
    const { start, end } = lineBounds(view, index)
    const line = end - start > longest ? '' : view.text.slice(start, end)
    const fresh = headingIn(line, isHeading)
    if (fresh !== null || line.trim() === '' || isOther(heading, line, isHeading)) heading = fresh
    else if (heading !== null && heading.rows++ < mostRows) found.push(...rowUnder(heading, line, start))
  }
  return found
}

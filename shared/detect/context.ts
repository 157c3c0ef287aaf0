import { lastAtMost, lineBounds, lineIndexAt, type PageView } from './page-view.ts'

/** How far before a value its label may stand (domain.md §1.5). */
export const labelReach = 40

let last: { readonly view: PageView; readonly at: number; readonly reach: number; readonly text: string } | null = null

/** What stands before `at`, up to `reach` characters, back over at most one line break. */
export function before(view: PageView, at: number, reach: number = labelReach): string {
  if (last === null || last.view !== view || last.at !== at || last.reach !== reach) {
    last = { view, at, reach, text: cutBefore(view, at, reach) }
  }
  return last.text
}

function cutBefore(view: PageView, at: number, reach: number): string {
  const from = Math.max(0, at - reach)
  const text = view.text.slice(from, at)
  const line = text.lastIndexOf('\n')
  const cut = line < 0 ? -1 : text.lastIndexOf('\n', line - 1)
  return text.slice(cut + 1)
}

export function after(view: PageView, at: number, reach: number = labelReach): string {
  const text = view.text.slice(at, at + reach)
  const cut = text.indexOf('\n')
  return cut < 0 ? text : text.slice(0, cut)
}

/** A longer line above a value is prose, in characters. */
const longestLabel = 36

/** The line above a value that begins its own line, where it is nothing but a label; null otherwise. */
function labelAbove(view: PageView, at: number): string | null {
  const lines = /(?:^|\n)([^\n]*)\n[ \t]*$/.exec(view.text.slice(Math.max(0, at - 2 * labelReach), at))
  const above = lines?.[1]?.trim() ?? ''
  return above === '' ||
    above.length > longestLabel ||
    !/^\p{L}[^\d|\t]*[\p{L}.:)#-]$/u.test(above) ||
    /: | {2}/.test(above)
    ? null
    : `${above} `
}

/** A label within reach before a value, or alone on the line above it, as it is written there; null where none stands. `label` matches anywhere in what precedes. */
export function labelBefore(view: PageView, at: number, label: RegExp, reach: number = labelReach): string | null {
  const text = before(view, at, reach)
  const beside = label.exec(text)?.[0].trim() ?? null
  if (beside !== null || !/\n[ \t]*$/.test(text)) return beside
  const above = labelAbove(view, at)
  return above === null ? null : (label.exec(above)?.[0].trim() ?? null)
}

const gaps = / {2,}|\t|\|/g

/** Whether a line is laid out in columns: two of them are enough for headings, which hold no figures. */
function isTabular(line: string): boolean {
  const count = line.match(gaps)?.length ?? 0
  return count >= 2 || (count === 1 && line.length <= 80 && !/\d|[.:]/.test(line))
}

interface Cell {
  readonly start: number
  readonly end: number
  readonly text: string
}

interface Row {
  readonly cells: readonly Cell[]
  /** Parted by bars or tabs, so that only the number of a cell counts. */
  readonly barred: boolean
  readonly colon: boolean
}

const isBarred = (line: string): boolean => /[|\t]/.test(line)

interface Table {
  readonly rows: readonly Row[]
  /** Of each row, the line that it is. */
  readonly indexes: readonly number[]
}

const tables = new WeakMap<PageView, Table>()

/** The lines laid out in columns that hold no figures, so that a heading is looked for in those alone. */
function tableIn(view: PageView): Table {
  const known = tables.get(view)
  if (known !== undefined) return known
  const [rows, indexes]: [Row[], number[]] = [[], []]
  for (let index = 0; index < view.lineStarts.length; index++) {
    const line = lineAt(view, index)
    if (!isTabular(line) || /\d{2}/.test(line)) continue
    rows.push({ cells: cellsOf(line), barred: isBarred(line), colon: line.includes(':') })
    indexes.push(index)
  }
  const table = { rows, indexes }
  tables.set(view, table)
  return table
}

/** A value further into its cell is not what the heading asks for, in characters. */
const deepest = 24

/** A longer cell heads no column, in characters. */
const longestHeading = 32

/** A longer line is no row of a table, in characters. */
const longestRow = 400

/** Whether the value's own cell has a label of its own. */
function hasOwnLabel(row: string, at: number): boolean {
  const bar = Math.max(row.lastIndexOf('|', at - 1), row.lastIndexOf('\t', at - 1)) + 1
  const gap = at < 2 ? -1 : row.lastIndexOf('  ', at - 2)
  return row.slice(Math.max(bar, gap < 0 ? 0 : gap + 2), at).includes(':')
}

const lineAt = (view: PageView, index: number): string => {
  const { start, end } = lineBounds(view, index)
  return end - start > longestRow ? '' : view.text.slice(start, end)
}

/** The cells that may head the place `at`: the one right above, else the one of the same number and what stands about there. */
function cellsOver({ cells, barred }: Row, nth: number, count: number, at: number): Cell[] {
  const same = cells.slice(nth, nth + 1)
  if (barred) return same
  const aligned = cells.filter(({ start }) => Math.abs(start - at) <= 1)
  if (aligned.length > 0) return aligned
  return cells.length === count ? same : cells.filter(({ start, end }) => start < at + 14 && end > at - 4)
}

interface Line {
  readonly line: string
  readonly cells: readonly Cell[]
  readonly barred: boolean
}

/** Many rules ask about the values of the same lines. */
const lines = new WeakMap<PageView, Map<number, Line>>()

function rowAt(view: PageView, index: number): Line {
  const known = lines.get(view) ?? new Map<number, Line>()
  lines.set(view, known)
  const row = known.get(index) ?? rowOf(lineAt(view, index))
  known.set(index, row)
  return row
}

const rowOf = (line: string): Line => ({
  line,
  cells: /\S {2,}\S|[\t|]/.test(line) ? cellsOf(line) : [],
  barred: isBarred(line),
})

/** The heading of the column in which a value stands: the cell at the same place of a line in columns above, if it matches. */
export function columnHeader(view: PageView, at: number, header: RegExp, linesUp: number = 40): string | null {
  const table = tableIn(view)
  if (table.rows.length === 0) return null
  const index = lineIndexAt(view, at)
  const { line, cells, barred } = rowAt(view, index)
  const place = at - lineBounds(view, index).start
  if (cells.length < 2 || hasOwnLabel(line, place)) return null
  const nth = cells.findLastIndex(({ start }) => start <= place)
  if (place - (cells[nth]?.start ?? 0) > deepest) return null
  for (const row of rowsAbove(table, index, linesUp)) {
    if (row.barred !== barred) continue
    const over = cellsOver(row, nth, cells.length, place)
    const heading = over.find(({ text }) => text.length <= longestHeading && header.test(text))
    if (heading !== undefined) return row.colon ? null : heading.text
  }
  return null
}

/** From the nearest up. */
function* rowsAbove({ rows, indexes }: Table, index: number, linesUp: number): Generator<Row> {
  for (let n = lastAtMost(indexes, index - 1); n >= 0; n--) {
    const row = rows[n]
    if (row === undefined || (indexes[n] ?? 0) < index - linesUp) return
    yield row
  }
}

function cellsOf(line: string): Cell[] {
  const cells: Cell[] = []
  let at = 0
  for (const raw of line.split(isBarred(line) ? /[|\t]/ : / {2,}/)) {
    const from = line.indexOf(raw, at)
    const text = raw.trim()
    const start = from + Math.max(0, raw.indexOf(text))
    if (cells.length > 0 || text !== '') cells.push({ start, end: start + text.length, text })
    at = from + raw.length
  }
  return cells
}

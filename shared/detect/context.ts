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

/** A label within reach before a value, as it is written there; null where none stands. `label` matches anywhere in what precedes. */
export function labelBefore(view: PageView, at: number, label: RegExp, reach: number = labelReach): string | null {
  return label.exec(before(view, at, reach))?.[0].trim() ?? null
}

const gaps = / {2,}|\t|\|/g

/** Whether a line is laid out in columns. */
const isTabular = (line: string): boolean => (line.match(gaps)?.length ?? 0) >= 2

const tabularLines = new WeakMap<PageView, readonly number[]>()

/** Indexes of the lines laid out in columns, so that a heading is looked for in those alone. */
function tabularIn(view: PageView): readonly number[] {
  const known = tabularLines.get(view) ?? view.lineStarts.flatMap((_, i) => (isTabular(lineAt(view, i)) ? [i] : []))
  tabularLines.set(view, known)
  return known
}

/** A longer line is no row of a table, in characters. */
const longestRow = 400

/** Whether the value's own cell has a label of its own. */
const hasOwnLabel = (row: string, at: number): boolean =>
  (
    row
      .slice(0, at)
      .split(/ {2,}|\||\t/)
      .at(-1) ?? ''
  ).includes(':')

const lineAt = (view: PageView, index: number): string => {
  const { start, end } = lineBounds(view, index)
  return end - start > longestRow ? '' : view.text.slice(start, end)
}

/** What a line says over the place `at` of a row beneath it: the cell of the same number, or what stands right above. */
function headingOver(line: string, row: string, at: number, header: RegExp): string | null {
  const same = cellsOf(line)[cellIndex(row, at)]
  if (same !== undefined && header.test(same)) return same.trim()
  const above = line.slice(Math.max(0, at - 4), at + 14)
  return header.test(above) ? above.trim() : null
}

/** The heading of the column in which a value stands: the cell at the same place of a line in columns above, if it matches. */
export function columnHeader(view: PageView, at: number, header: RegExp, linesUp: number = 40): string | null {
  const index = lineIndexAt(view, at)
  const row = lineAt(view, index)
  const place = at - lineBounds(view, index).start
  if (!/ {2,}|\t|\|/.test(row) || hasOwnLabel(row, place)) return null
  const tabular = tabularIn(view)
  for (let n = lastAtMost(tabular, index - 1); n >= 0; n--) {
    const up = tabular[n] ?? 0
    if (up < index - linesUp) return null
    const line = lineAt(view, up)
    if (!header.test(line)) continue
    if (line.includes(':')) return null
    const heading = headingOver(line, row, place, header)
    if (heading !== null) return heading
  }
  return null
}

const cellsOf = (line: string): string[] => line.split(/ {2,}|\t|\|/).filter((cell, i) => i > 0 || cell.trim() !== '')

const cellIndex = (line: string, at: number): number => cellsOf(`${line.slice(0, at)}x`).length - 1

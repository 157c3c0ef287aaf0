import type { Box } from '../../../shared/geometry/quad.ts'

/** A line as it was found: in which block, where, and of how many words. */
export interface FoundLine {
  readonly block: number
  readonly box: Box
  readonly wordCount: number
}

const PROSE_LINES = 3
const PROSE_WORDS = 6
const SAME_ROW = 0.5
/** More lines than a page of print has: their order is left alone. */
const MAX_LINES = 1500

const height = (b: Box): number => b.top - b.bottom
const common = (a: Box, b: Box): number => Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom)
const apart = (a: Box, b: Box): boolean =>
  a.right <= b.left + Math.min(height(a), height(b)) * 0.5 || b.right <= a.left + Math.min(height(a), height(b)) * 0.5
const onOneRow = (a: Box, b: Box): boolean =>
  apart(a, b) && common(a, b) > SAME_ROW * Math.min(height(a), height(b)) && height(a) < 3 * height(b)

/** Blocks of running text: several lines of many words. They are columns, and are read one after the other. */
function proseBlocks(lines: readonly FoundLine[]): Set<number> {
  const blocks = new Map<number, { lines: number; words: number }>()
  for (const line of lines) {
    const sum = blocks.get(line.block) ?? { lines: 0, words: 0 }
    blocks.set(line.block, { lines: sum.lines + 1, words: sum.words + line.wordCount })
  }
  const prose = [...blocks].filter(([, sum]) => sum.lines >= PROSE_LINES && sum.words / sum.lines >= PROSE_WORDS)
  return new Set(prose.map(([block]) => block))
}

/** The other lines that stand on the same row as `line`, in other blocks, unless both are running text. */
function companions<L extends FoundLine>(line: L, rest: Iterable<L>, prose: ReadonlySet<number>): L[] {
  const found: L[] = []
  for (const other of rest) {
    if (other.block === line.block || (prose.has(line.block) && prose.has(other.block))) continue
    if (onOneRow(line.box, other.box) && found.every((f) => apart(f.box, other.box))) found.push(other)
  }
  return found
}

/** Whether columns of running text stand side by side: then the order of the blocks must be kept. */
export function hasColumns(lines: readonly FoundLine[]): boolean {
  const prose = proseBlocks(lines)
  const text = lines.filter((l) => prose.has(l.block))
  return text.some((a) => text.some((b) => a.block !== b.block && onOneRow(a.box, b.box)))
}

/**
 * Puts lines that stand side by side on one row together, left to right; rows come in the order of their first lines. Tables and forms are
 * often drawn, and recognised, column by column, which tears labels from their values; columns of running text stay apart.
 */
export function rowsOf<L extends FoundLine>(lines: readonly L[]): (readonly L[])[] {
  if (lines.length > MAX_LINES) return lines.map((line) => [line])
  const prose = proseBlocks(lines)
  const open = new Set(lines)
  const rows: (readonly L[])[] = []
  for (const line of lines) {
    if (!open.has(line)) continue
    open.delete(line)
    const row = [line, ...companions(line, open, prose)]
    for (const taken of row) open.delete(taken)
    rows.push(row.toSorted((a, b) => a.box.left - b.box.left))
  }
  return rows
}

import type { Box } from '../../../shared/geometry/quad.ts'
import type { OcrLine, OcrWord } from '../engines/ocr-engine.ts'

/** A stretch of words on one row of the page; a wide gap parts it from what follows. */
export type OcrRow = readonly OcrWord[]

const PROSE_LINES = 3
const PROSE_WORDS = 6
const SAME_ROW = 0.5

const height = (b: Box): number => b.top - b.bottom
const common = (a: Box, b: Box): number => Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom)
const apart = (a: Box, b: Box): boolean => a.right <= b.left + height(a) || b.right <= a.left + height(b)
const onOneRow = (a: Box, b: Box): boolean =>
  apart(a, b) && common(a, b) > SAME_ROW * Math.min(height(a), height(b)) && height(a) < 3 * height(b)

/** Blocks of running text: several lines of many words. They are columns, and are read one after the other. */
function proseBlocks(lines: readonly OcrLine[]): Set<number> {
  const blocks = new Map<number, { lines: number; words: number }>()
  for (const line of lines) {
    const sum = blocks.get(line.block) ?? { lines: 0, words: 0 }
    blocks.set(line.block, { lines: sum.lines + 1, words: sum.words + line.words.length })
  }
  const prose = [...blocks].filter(([, sum]) => sum.lines >= PROSE_LINES && sum.words / sum.lines >= PROSE_WORDS)
  return new Set(prose.map(([block]) => block))
}

/** The other lines that stand on the same row as `line`, in other blocks, unless both are running text. */
function companions(line: OcrLine, rest: readonly OcrLine[], prose: ReadonlySet<number>): OcrLine[] {
  const found: OcrLine[] = []
  for (const other of rest) {
    if (other.block === line.block || (prose.has(line.block) && prose.has(other.block))) continue
    if (onOneRow(line.box, other.box) && found.every((f) => apart(f.box, other.box))) found.push(other)
  }
  return found
}

/** Whether columns of running text stand side by side: then the order of the blocks is kept. */
function hasColumns(lines: readonly OcrLine[], prose: ReadonlySet<number>): boolean {
  const text = lines.filter((l) => prose.has(l.block))
  return text.some((a) => text.some((b) => a.block !== b.block && onOneRow(a.box, b.box)))
}

const middle = (row: OcrRow): number => row.reduce((sum, w) => sum + w.box.top + w.box.bottom, 0) / row.length

/**
 * Puts lines that stand side by side on one row together. Tesseract reads the columns of a table or form one after the other, which
 * tears labels from their values; columns of running text stay apart.
 */
export function rowsOf(lines: readonly OcrLine[]): OcrRow[] {
  const prose = proseBlocks(lines)
  const open = new Set(lines)
  const rows: OcrRow[] = []
  for (const line of lines) {
    if (!open.has(line)) continue
    open.delete(line)
    const row = [line, ...companions(line, [...open], prose)]
    for (const taken of row) open.delete(taken)
    rows.push(row.toSorted((a, b) => a.box.left - b.box.left).flatMap((l) => l.words))
  }
  return hasColumns(lines, prose) ? rows : rows.toSorted((a, b) => middle(a) - middle(b))
}

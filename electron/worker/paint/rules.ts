/** Cells of a small map, row by row. */
export interface Cells {
  readonly widthPx: number
  readonly heightPx: number
  /** 1 where there is ink. */
  readonly ink: Uint8Array
}

/** What a straight line is: so long, and at most so thick, in pixels; breaks of up to `gapPx` are noise. */
export interface RuleShape {
  readonly lengthPx: number
  readonly thicknessPx: number
  readonly gapPx: number
}

/**
 * The cells of lines that are no part of a letter: table lines, underlines, frames, upright or a little askew as on a scan.
 * Ink counts only where it is thin across the line, so that rows of touching letters are never taken for one.
 */
export function ruleCells(cells: Cells, shape: RuleShape): readonly number[] {
  const { widthPx, heightPx } = cells
  return [
    ...alongLines(cells, { lines: heightPx, line: widthPx, count: widthPx, step: 1 }, shape),
    ...alongLines(cells, { lines: widthPx, line: 1, count: heightPx, step: widthPx }, shape),
  ]
}

/** `lines` lines, `line` cells apart, of `count` cells, `step` apart. */
interface Grid {
  readonly lines: number
  readonly line: number
  readonly count: number
  readonly step: number
}

function alongLines(cells: Cells, grid: Grid, shape: RuleShape): readonly number[] {
  const thin = thinCells(cells, grid, shape.thicknessPx)
  const found: number[] = []
  for (let k = 0; k < grid.lines; k++) longRuns(thin, grid, k, shape, found)
  return found
}

/** Ink whose run across the lines is short. */
function thinCells(cells: Cells, grid: Grid, thickness: number): Uint8Array {
  const thin = new Uint8Array(cells.widthPx * cells.heightPx)
  for (let i = 0; i < grid.count; i++) markThin(cells, grid, i * grid.step, thickness, thin)
  return thin
}

function markThin({ ink }: Cells, { lines, line }: Grid, first: number, thickness: number, thin: Uint8Array): void {
  let run = 0
  for (let k = 0, at = first; k <= lines; k++, at += line) {
    if (k < lines && ink[at] === 1) {
      run++
      continue
    }
    if (run > 0 && run <= thickness) for (let back = at - run * line; back < at; back += line) thin[back] = 1
    run = 0
  }
}

/** Adds the thin cells of every long run on line `k`; a line askew steps to the one beside it. */
function longRuns(thin: Uint8Array, grid: Grid, k: number, shape: RuleShape, found: number[]): void {
  const near = [k - 1, k, k + 1].filter((line) => line >= 0 && line < grid.lines).map((line) => line * grid.line)
  let start = 0
  let last = -1
  for (let i = 0, at = 0; i < grid.count; i++, at += grid.step) {
    if (!isThinAt(thin, near, at)) continue
    if (i - last > shape.gapPx + 1) {
      if (last - start + 1 >= shape.lengthPx) addRun(thin, near, grid.step, start, last, found)
      start = i
    }
    last = i
  }
  if (last - start + 1 >= shape.lengthPx) addRun(thin, near, grid.step, start, last, found)
}

function isThinAt(thin: Uint8Array, near: readonly number[], at: number): boolean {
  for (let n = 0; n < near.length; n++) if (thin[near[n]! + at]) return true
  return false
}

function addRun(
  thin: Uint8Array,
  near: readonly number[],
  step: number,
  start: number,
  last: number,
  found: number[],
): void {
  for (let i = start; i <= last; i++) for (const line of near) if (thin[line + i * step]) found.push(line + i * step)
}

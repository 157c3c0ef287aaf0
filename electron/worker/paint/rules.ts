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

/** Ink whose run across the lines is short. Goes through the cells as they lie in memory. */
function thinCells({ ink }: Cells, { lines, line, count, step }: Grid, thickness: number): Uint8Array {
  const thin = new Uint8Array(ink.length)
  const runs = new Int32Array(count)
  if (step === 1) for (let k = 0; k < lines; k++) endRuns(ink, k * line, line, thickness, runs, thin)
  if (step === 1) endRuns(null, lines * line, line, thickness, runs, thin)
  else for (let i = 0; i < count; i++) markThin(ink, i * step, lines, thickness, thin)
  return thin
}

/** One row of the map: every column's run of ink goes on, or ends above. `ink` null: below the last row. */
function endRuns(
  ink: Uint8Array | null,
  row: number,
  width: number,
  thickness: number,
  runs: Int32Array,
  thin: Uint8Array,
): void {
  for (let i = 0, at = row; i < width; i++, at++) {
    if (ink !== null && ink[at] === 1) runs[i]!++
    else if (runs[i] !== 0) {
      if (runs[i]! <= thickness) for (let back = at - runs[i]! * width; back < at; back += width) thin[back] = 1
      runs[i] = 0
    }
  }
}

/** The short runs of ink along one row of the map. */
function markThin(ink: Uint8Array, row: number, width: number, thickness: number, thin: Uint8Array): void {
  let run = 0
  for (let at = row; at <= row + width; at++) {
    if (at < row + width && ink[at] === 1) run++
    else if (run > 0) {
      if (run <= thickness) thin.fill(1, at - run, at)
      run = 0
    }
  }
}

/**
 * Adds the thin cells of every long run on line `k`; a line askew steps to the one beside it. A run is looked for from places
 * so far apart that each run of the length wanted holds one, and a thin cell within a gap's length of it.
 */
function longRuns(thin: Uint8Array, grid: Grid, k: number, shape: RuleShape, found: number[]): void {
  const near = [k - 1, k, k + 1].filter((line) => line >= 0 && line < grid.lines).map((line) => line * grid.line)
  const stride = Math.max(1, Math.floor(shape.lengthPx) - shape.gapPx)
  for (let from = 0; from < grid.count; from += stride) {
    const middle = endOf(thin, near, grid, from - 1, 1, { gap: shape.gapPx, most: 1 })
    if (middle < from) continue
    const start = endOf(thin, near, grid, middle, -1, { gap: shape.gapPx, most: grid.count })
    const last = endOf(thin, near, grid, middle, 1, { gap: shape.gapPx, most: grid.count })
    if (last - start + 1 >= shape.lengthPx) addRun(thin, near, grid.step, start, last, found)
    while (from + stride <= last) from += stride
  }
}

interface Walk {
  /** Cells that may be missing in a row. */
  readonly gap: number
  /** It ends after so many thin cells. */
  readonly most: number
}

/** The furthest thin cell from `i` on, in the direction of `way`; `i` itself where there is none. */
function endOf(
  thin: Uint8Array,
  near: readonly number[],
  { count, step }: Grid,
  i: number,
  way: 1 | -1,
  { gap, most }: Walk,
): number {
  let end = i
  for (let at = i + way, seen = 0; at >= 0 && at < count && Math.abs(at - end) <= gap + 1; at += way) {
    if (!isThinAt(thin, near, at * step)) continue
    end = at
    if (++seen === most) break
  }
  return end
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

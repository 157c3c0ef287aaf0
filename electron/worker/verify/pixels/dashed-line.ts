import { heightOf, type PixelBox, widthOf } from '../../../../shared/paint/pixel-box.ts'
import type { GreyPage } from './page-picture.ts'

/** Thicker, in widths of its own length, a mark is no dash. */
const THICKEST = 1.2
/** Fewer marks of one kind in a row may be letters. */
const FEWEST_DASHES = 4
/** Dashes and gaps of one line differ by this share, and by a pixel or two of rounding. */
const UNEVEN = 0.35
const ROUNDING_PX = 2
/** A gap longer than this many dashes ends a line. */
const WIDEST_GAP = 2.5
/** As `ink-components` tells ink from white paper. */
const DARK = 176
/** A longer mark, in heights of the region, may be a letter: the lowest ones are half as high as their line. */
const LONGEST = 0.35

/**
 * Whether `mark`, above or below `region`, is the first dash of an upright dashed line that leads away from it: at least four
 * alike in one column, evenly spaced, with paper on both sides. What stands beside a region and is that low is no letter anyway.
 */
export function isDashOf(picture: GreyPage, mark: PixelBox, region: PixelBox): boolean {
  const longest = LONGEST * Math.min(heightOf(region), widthOf(region))
  if (widthOf(mark) > THICKEST * heightOf(mark)) return false
  if (mark.top >= region.bottom) return isDashed(runs(picture, mark, 1), longest)
  return mark.bottom <= region.top && isDashed(runs(picture, mark, -1), longest)
}

/** Lengths of dashes and gaps in turn; the first dash may be cut by the box. */
function isDashed(lengths: readonly number[], mostPx: number): boolean {
  const dashes = lengths.filter((_, i) => i % 2 === 0).slice(0, FEWEST_DASHES)
  const gaps = lengths.filter((_, i) => i % 2 === 1).slice(0, FEWEST_DASHES - 1)
  if (dashes.length < FEWEST_DASHES || gaps.length < FEWEST_DASHES - 1) return false
  const [first = 0, ...whole] = dashes
  const longest = Math.max(...whole)
  const isSmall = longest <= mostPx && first <= longest + ROUNDING_PX
  return isSmall && isEven(whole) && isEven(gaps) && Math.max(...gaps) <= WIDEST_GAP * longest
}

const isEven = (lengths: readonly number[]): boolean =>
  Math.max(...lengths) - Math.min(...lengths) <= Math.max(ROUNDING_PX, UNEVEN * Math.max(...lengths))

/** Runs of ink and paper in the column of `mark`, from it on downwards (1) or upwards (-1); they end where the column touches other ink. */
function runs(picture: GreyPage, mark: PixelBox, step: 1 | -1): readonly number[] {
  const lengths: number[] = []
  let wasDark = false
  for (let y = step > 0 ? mark.top : mark.bottom - 1; y >= 0 && y < picture.heightPx; y += step) {
    const row = rowAt(picture, mark, y)
    if (row === 'touched' || lengths.length > 2 * FEWEST_DASHES) break
    const isDark = row === 'dark'
    if (isDark !== wasDark || lengths.length === 0) lengths.push(0)
    lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + 1
    wasDark = isDark
  }
  return lengths
}

/** One row of the column: ink in it, none, or ink that goes on beside it. */
function rowAt({ grey, widthPx }: GreyPage, { left, right }: PixelBox, y: number): 'dark' | 'paper' | 'touched' {
  const isDark = (x: number): boolean => x >= 0 && x < widthPx && (grey[y * widthPx + x] as number) < DARK
  if ([left - 3, left - 2, right + 1, right + 2].some(isDark)) return 'touched'
  for (let x = left - 1; x <= right; x += 1) if (isDark(x)) return 'dark'
  return 'paper'
}

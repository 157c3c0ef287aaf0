/** The luminance of a page, row by row. */
export interface Grey {
  readonly widthPx: number
  readonly heightPx: number
  readonly levels: Uint8Array
}

/** Difference of luminance that a reader notices. */
const noticeable = 24
/** Distance in pixels within which the smooth edge of a stroke has both a darker and a lighter neighbour. */
const edgeReach = 2
const edgeStep = 12
/** Share of its contrast to what surrounds it that a stroke must keep. */
const keptContrast = 0.6
/** Share of pixels that may be lost: less than the strokes of one letter. */
const tolerated = 1 / 100_000

/** Four pixels in one number. */
const white = -1
const black = 0

/**
 * Whether a simpler rendering keeps what a reader sees; `simple` is its luminance at a pixel. A departure is harmless on the
 * smooth edge of a stroke, and in a stroke that stands out as before; it is a loss in a shading, or in a pale letter that
 * would melt into the paper. Pure black and pure white must be kept by every rendering.
 */
export function isFaithful(page: Grey, simple: (pixel: number) => number): boolean {
  const { levels } = page
  const fours = new Int32Array(levels.buffer, levels.byteOffset, levels.length >> 2)
  let allowed = levels.length * tolerated
  for (let four = 0; four <= fours.length; four++) {
    if (fours[four] === white || fours[four] === black) continue
    for (let i = four * 4, end = Math.min(i + 4, levels.length); i < end; i++)
      if (Math.abs(levels[i]! - simple(i)) > noticeable && isLost(page, i, simple) && --allowed < 0) return false
  }
  return true
}

/** The darkest and the lightest pixel near one. */
function extremes({ widthPx, heightPx, levels }: Grey, pixel: number): readonly [number, number] {
  const column = pixel % widthPx
  const row = (pixel - column) / widthPx
  let darkest = pixel
  let lightest = pixel
  for (let y = Math.max(0, row - edgeReach); y <= Math.min(heightPx - 1, row + edgeReach); y++) {
    for (let x = Math.max(0, column - edgeReach); x <= Math.min(widthPx - 1, column + edgeReach); x++) {
      const other = y * widthPx + x
      if (levels[other]! < levels[darkest]!) darkest = other
      if (levels[other]! > levels[lightest]!) lightest = other
    }
  }
  return [darkest, lightest]
}

/** The quick way to know the commonest case: a smooth edge between the pixels on either side. */
function isPlainEdge({ widthPx, levels }: Grey, i: number): boolean {
  const level = levels[i]!
  return (
    isBetween(level, levels[i - 1]!, levels[i + 1]!) || isBetween(level, levels[i - widthPx]!, levels[i + widthPx]!)
  )
}

const isBetween = (level: number, a: number, b: number): boolean =>
  (a <= level - edgeStep && b >= level + edgeStep) || (b <= level - edgeStep && a >= level + edgeStep)

function isLost(page: Grey, pixel: number, simple: (pixel: number) => number): boolean {
  if (isPlainEdge(page, pixel)) return false
  const { levels } = page
  const [darkest, lightest] = extremes(page, pixel)
  const hasDarker = levels[pixel]! - levels[darkest]! >= edgeStep
  const hasLighter = levels[lightest]! - levels[pixel]! >= edgeStep
  if (hasDarker && hasLighter) return false
  if (!hasDarker && !hasLighter) return true
  const other = hasLighter ? lightest : darkest
  return Math.abs(simple(other) - simple(pixel)) < keptContrast * Math.abs(levels[other]! - levels[pixel]!)
}

import type { GreyImage } from './ocr-image.ts'

const DEGREE = Math.PI / 180
const SAMPLE_SIDE_PX = 1100
const MAX_POINTS = 60_000
const WIDEST = 20 * DEGREE
/** Angles past this need strong evidence: a page of pictures has no lines to go by. */
const USUAL = 7 * DEGREE
const STRONG = 1.6

/** Strokes of print are narrower than twice this share of the longer side; a table under a photographed sheet is not. */
const REACH = 1 / 110

/** Places of ink in a coarse grid over the image, thinned to a bounded number; x and y alternate. Ink has paper close by on two opposite sides. */
function inkPoints({ widthPx, heightPx, grey }: GreyImage, threshold: number, most = MAX_POINTS): Float32Array {
  const step = Math.max(1, Math.round(Math.max(widthPx, heightPx) / SAMPLE_SIDE_PX))
  const reach = Math.round(Math.max(widthPx, heightPx) * REACH)
  const points: number[] = []
  const isPaper = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < widthPx && y < heightPx && grey[y * widthPx + x]! > threshold
  const isInk = (x: number, y: number): boolean =>
    grey[y * widthPx + x]! <= threshold &&
    ((isPaper(x - reach, y) && isPaper(x + reach, y)) || (isPaper(x, y - reach) && isPaper(x, y + reach)))
  for (let y = 0; y < heightPx; y += step) {
    for (let x = 0; x < widthPx; x += step) if (isInk(x, y)) points.push(x / step, y / step)
  }
  const keep = Math.ceil(points.length / 2 / most)
  if (keep <= 1) return Float32Array.from(points)
  return Float32Array.from(points.filter((_, i) => (i >> 1) % keep === 0))
}

/** How sharply the ink falls into rows when seen along `radians` (Postl 1986: sum of squared differences of neighbouring rows). */
function sharpness(points: Float32Array, radians: number, rows: Float64Array): number {
  rows.fill(0)
  const sin = Math.sin(radians)
  const cos = Math.cos(radians)
  const middle = rows.length / 2
  for (let i = 0; i < points.length; i += 2) {
    const row = Math.round(points[i + 1]! * cos - points[i]! * sin + middle)
    if (row >= 0 && row < rows.length) rows[row]!++
  }
  let sum = 0
  for (let i = 1; i < rows.length; i++) sum += (rows[i]! - rows[i - 1]!) ** 2
  return sum
}

function sharpest(score: (a: number) => number, from: number, to: number, step: number): number {
  let best = { angle: 0, score: -1 }
  for (let angle = from; angle <= to + 1e-9; angle += step) {
    const found = score(angle)
    if (found > best.score) best = { angle, score: found }
  }
  return best.angle
}

/** The angle by which lines of text fall to the right (radians, clockwise as seen), within ±20°; 0 where there is nothing to go by. */
export function skewOf(image: GreyImage, threshold: number): number {
  const points = inkPoints(image, threshold)
  if (points.length < 400) return 0
  const rows = new Float64Array(SAMPLE_SIDE_PX * 4)
  const score = (angle: number): number => sharpness(points, angle, rows)
  const coarse = sharpest(score, -WIDEST, WIDEST, 0.5 * DEGREE)
  const fine = sharpest(score, coarse - 0.5 * DEGREE, coarse + 0.5 * DEGREE, 0.05 * DEGREE)
  if (Math.abs(fine) > USUAL && score(fine) < score(0) * STRONG) return 0
  return fine
}

/** How much sharper columns of ink must be than rows before a page counts as lying on its side. */
const SIDEWAYS = 1.25

/** Whether lines of text run down the image rather than across: it lies on its side. */
export function linesRunDown(image: GreyImage, threshold: number): boolean {
  const points = inkPoints(image, threshold, MAX_POINTS / 3)
  if (points.length < 400) return false
  const swapped = Float32Array.from(points, (_, i) => points[i ^ 1]!)
  const rows = new Float64Array(SAMPLE_SIDE_PX * 4)
  const best = (of: Float32Array): number => {
    const score = (angle: number): number => sharpness(of, angle, rows)
    return score(sharpest(score, -WIDEST, WIDEST, 0.5 * DEGREE))
  }
  return best(swapped) > best(points) * SIDEWAYS
}

import type { GreyImage } from './ocr-image.ts'

/** Pages this narrow in the middle of their histogram are photographs rather than paper with ink. */
const PICTURE_SHARE = 0.35
const LEAST_MARKS = 8
const SMALLEST_MARK_PT = 2.5
const SMALLEST_PRINT_PT = 1.2
const LARGEST_MARK_PT = 40
/** Share of the page that dust may take up. */
const MOST_DUST = 0.002

interface Mark {
  readonly width: number
  readonly height: number
  readonly area: number
}

/** Connected ink: width, height and area, in cells of `step` pixels. */
function marksOf({ widthPx, heightPx, grey }: GreyImage, threshold: number, step: number): Mark[] {
  const w = Math.floor(widthPx / step)
  const h = Math.floor(heightPx / step)
  const ink = new Uint8Array(w * h)
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) ink[y * w + x] = grey[y * step * widthPx + x * step]! <= threshold ? 1 : 0
  }
  const marks: Mark[] = []
  for (let start = 0; start < ink.length; start++) if (ink[start]) marks.push(takeMark(ink, w, start))
  return marks
}

/** Clears the ink connected with `start` and measures it. */
function takeMark(ink: Uint8Array, w: number, start: number): Mark {
  const open = [start]
  let area = 0
  let [left, right, top, bottom] = [w, 0, Number.POSITIVE_INFINITY, 0]
  ink[start] = 0
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const x = at % w
    area++
    const y = (at - x) / w
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
    for (const next of [x > 0 ? at - 1 : -1, x < w - 1 ? at + 1 : -1, at - w, at + w]) {
      if (next < 0 || next >= ink.length || !ink[next]) continue
      ink[next] = 0
      open.push(next)
    }
  }
  return { width: right - left + 1, height: bottom - top + 1, area }
}

function isPicture({ grey }: GreyImage): boolean {
  let middle = 0
  for (let i = 0; i < grey.length; i += 5) if (grey[i]! > 60 && grey[i]! < 195) middle++
  return middle * 5 > grey.length * PICTURE_SHARE
}

/** Marks no larger than letters, in points; `share` is the part of the image that they blacken. */
function smallMarks(image: GreyImage, threshold: number, dpi: number): { heights: number[]; share: number } {
  const step = Math.max(1, Math.round(dpi / 150))
  const points = (cells: number): number => (cells * step * 72) / dpi
  const small = marksOf(image, threshold, step).filter(
    (m) => points(m.height) <= LARGEST_MARK_PT && points(m.width) <= LARGEST_MARK_PT * 3,
  )
  const cells = (image.widthPx * image.heightPx) / (step * step)
  return { heights: small.map((m) => points(m.height)), share: small.reduce((sum, m) => sum + m.area, 0) / cells }
}

/** Whether an image holds nothing but dust: no two marks of the size of the smallest print. Such a page needs no recognition. */
export function isBare(image: GreyImage, threshold: number, dpi: number): boolean {
  let dark = 0
  for (let i = 0; i < image.grey.length; i += 3) if (image.grey[i]! <= threshold) dark++
  if (dark * 3 > image.grey.length * MOST_DUST) return false
  return smallMarks(image, threshold, dpi).heights.filter((h) => h >= SMALLEST_PRINT_PT).length < 2
}

/**
 * What the ink of an image without recognised words may be: `print` (marks of the size of letters), `picture`
 * (continuous tone), or `specks` (dust, punch holes, the shadow of an edge).
 */
export function looksPrinted(image: GreyImage, threshold: number, dpi: number): 'print' | 'picture' | 'specks' {
  if (isPicture(image)) return 'picture'
  const { heights, share } = smallMarks(image, threshold, dpi)
  const letters = heights.filter((h) => h >= SMALLEST_MARK_PT)
  return letters.length >= LEAST_MARKS || share > MOST_DUST ? 'print' : 'specks'
}

import { clipPx, growPx, heightOf, type PixelBox, widthOf } from '../../../../shared/paint/pixel-box.ts'
import type { GreyPage } from './page-picture.ts'

/** Ink around a region that hangs together. `pixels`: where, as x and y in turn. */
export interface Component {
  readonly box: PixelBox
  readonly pixels: readonly number[]
}

const PAPER = 0
const INK = 1
const COVERED = 2
/** Difference in brightness to the paper: above the halo of a JPEG beside a black box. */
const CONTRAST = 80
/** Where less of the surroundings than this has one brightness, a picture lies around the region and not paper. */
const LEAST_PAPER = 0.3

interface Window {
  readonly box: PixelBox
  readonly cells: Uint8Array
}

/** Ink within `reachPx` of the outside of `box`, each piece as far as the window of `marginPx` shows it; null where the surroundings are no paper. */
export function inkBeside(
  picture: GreyPage,
  box: PixelBox,
  marginPx: number,
  reachPx: number,
): readonly Component[] | null {
  const window = windowAround(picture, clipPx(growPx(box, marginPx), picture))
  if (window === null) return null
  const found: Component[] = []
  for (const start of ring(window, box, reachPx)) {
    if (window.cells[start] === INK) found.push(take(window, start))
  }
  return found
}

function windowAround(picture: GreyPage, box: PixelBox): Window | null {
  const cells = new Uint8Array(widthOf(box) * heightOf(box))
  for (const region of picture.regions) cover(cells, box, region.box)
  const paper = paperOf(picture, box, cells)
  if (paper === null) return null
  eachCell(box, (at, x, y) => {
    const value = picture.grey[y * picture.widthPx + x] as number
    if (cells[at] === PAPER && Math.abs(value - paper) > CONTRAST) cells[at] = INK
  })
  return { box, cells }
}

function eachCell(box: PixelBox, visit: (at: number, x: number, y: number) => void): void {
  let at = 0
  for (let y = box.top; y < box.bottom; y += 1) for (let x = box.left; x < box.right; x += 1, at += 1) visit(at, x, y)
}

function cover(cells: Uint8Array, window: PixelBox, region: PixelBox): void {
  const width = widthOf(window)
  for (let y = Math.max(window.top, region.top); y < Math.min(window.bottom, region.bottom); y += 1) {
    const row = (y - window.top) * width - window.left
    cells.fill(
      COVERED,
      row + Math.max(window.left, region.left),
      row + Math.max(window.left, Math.min(window.right, region.right)),
    )
  }
}

/** The commonest brightness around the regions, in steps of 16, where it is common enough to be paper. */
function paperOf(picture: GreyPage, box: PixelBox, cells: Uint8Array): number | null {
  const counts = new Uint32Array(17)
  let total = 0
  eachCell(box, (at, x, y) => {
    if (cells[at] !== PAPER) return
    total += 1
    const bin = (picture.grey[y * picture.widthPx + x] as number) >> 4
    counts[bin] = (counts[bin] as number) + 1
  })
  const pairs = [...counts.keys()].map((bin) => (counts[bin] as number) + (counts[bin + 1] ?? 0))
  const best = pairs.reduce((top, count, bin) => (count > (pairs[top] as number) ? bin : top), 0)
  return total === 0 || (pairs[best] as number) < total * LEAST_PAPER ? null : Math.min(255, best * 16 + 16)
}

/** The cells within `reach` of the outside of `box`. */
function* ring({ box: window }: Window, box: PixelBox, reach: number): Generator<number> {
  const outer = growPx(box, reach)
  for (let y = Math.max(window.top, outer.top); y < Math.min(window.bottom, outer.bottom); y += 1) {
    for (let x = Math.max(window.left, outer.left); x < Math.min(window.right, outer.right); x += 1) {
      const isInside = x >= box.left && x < box.right && y >= box.top && y < box.bottom
      if (!isInside) yield (y - window.top) * widthOf(window) + x - window.left
    }
  }
}

/** Takes the component at `start` off the window (8-connected). */
function take({ box: window, cells }: Window, start: number): Component {
  const width = widthOf(window)
  const open = [start]
  const pixels: number[] = []
  let reach: PixelBox = { left: Number.POSITIVE_INFINITY, top: Number.POSITIVE_INFINITY, right: 0, bottom: 0 }
  cells[start] = PAPER
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [x, y] = [window.left + (at % width), window.top + Math.floor(at / width)]
    pixels.push(x, y)
    reach = including(reach, x, y)
    for (const next of neighbours(at, width, cells.length)) {
      if (cells[next] !== INK) continue
      cells[next] = PAPER
      open.push(next)
    }
  }
  return { box: reach, pixels }
}

const including = (b: PixelBox, x: number, y: number): PixelBox => ({
  left: Math.min(b.left, x),
  top: Math.min(b.top, y),
  right: Math.max(b.right, x + 1),
  bottom: Math.max(b.bottom, y + 1),
})

function neighbours(at: number, width: number, length: number): readonly number[] {
  const column = at % width
  const across = [0, ...(column > 0 ? [-1] : []), ...(column < width - 1 ? [1] : [])]
  return [-width, 0, width]
    .flatMap((down) => across.map((step) => at + down + step))
    .filter((n) => n >= 0 && n < length && n !== at)
}

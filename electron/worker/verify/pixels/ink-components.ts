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
  const window = clipPx(growPx(box, marginPx), picture)
  const cells = coveredIn(picture, window)
  const paper = paperOf(picture, window, cells)
  if (paper === null) return null
  const starts = ring(window, box, reachPx).filter((at) => isInk(picture, window, cells, at, paper))
  if (starts.length === 0) return []
  markInk(picture, window, cells, paper)
  return starts.flatMap((start) => (cells[start] === INK ? [take({ box: window, cells }, start)] : []))
}

function coveredIn(picture: GreyPage, box: PixelBox): Uint8Array {
  const cells = new Uint8Array(widthOf(box) * heightOf(box))
  for (const region of picture.regions) cover(cells, box, region.box)
  return cells
}

function isInk({ grey, widthPx }: GreyPage, box: PixelBox, cells: Uint8Array, at: number, paper: number): boolean {
  const column = at % widthOf(box)
  const y = box.top + (at - column) / widthOf(box)
  const value = grey[y * widthPx + box.left + column] as number
  return cells[at] === PAPER && Math.abs(value - paper) > CONTRAST
}

function markInk({ grey, widthPx }: GreyPage, box: PixelBox, cells: Uint8Array, paper: number): void {
  const width = widthOf(box)
  for (let y = box.top, at = 0; y < box.bottom; y += 1) {
    const from = y * widthPx + box.left
    for (let x = from; x < from + width; x += 1, at += 1) {
      if (Math.abs((grey[x] as number) - paper) > CONTRAST && cells[at] === PAPER) cells[at] = INK
    }
  }
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
function paperOf({ grey, widthPx }: GreyPage, box: PixelBox, cells: Uint8Array): number | null {
  const counts = new Uint32Array(17)
  const width = widthOf(box)
  let total = 0
  for (let y = box.top, at = 0; y < box.bottom; y += 1) {
    const from = y * widthPx + box.left
    for (let x = from; x < from + width; x += 1, at += 1) {
      if (cells[at] !== PAPER) continue
      total += 1
      counts[(grey[x] as number) >> 4]! += 1
    }
  }
  const pairs = [...counts.keys()].map((bin) => (counts[bin] as number) + (counts[bin + 1] ?? 0))
  const best = pairs.reduce((top, count, bin) => (count > (pairs[top] as number) ? bin : top), 0)
  return total === 0 || (pairs[best] as number) < total * LEAST_PAPER ? null : Math.min(255, best * 16 + 16)
}

/** The cells within `reach` of the outside of `box`. */
function ring(window: PixelBox, box: PixelBox, reach: number): readonly number[] {
  const outer = growPx(box, reach)
  const [left, right] = [Math.max(window.left, outer.left), Math.min(window.right, outer.right)]
  const found: number[] = []
  for (let y = Math.max(window.top, outer.top); y < Math.min(window.bottom, outer.bottom); y += 1) {
    const row = (y - window.top) * widthOf(window) - window.left
    const isBeside = y >= box.top && y < box.bottom
    for (let x = left; x < right; x += 1) {
      if (isBeside && x >= box.left && x < box.right) x = box.right
      if (x < right) found.push(row + x)
    }
  }
  return found
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

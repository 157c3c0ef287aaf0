import { overlapsPx, type PixelBox, type PixelSize, widthOf } from '../../../shared/paint/pixel-box.ts'
import { holdsOnly, type InkMap, PAPER, RULE } from './ink.ts'

type Side = 'left' | 'top' | 'right' | 'bottom'

/** The white space that a region may take: no ink, no rule, no other word's box, not past the page's edge. */
export interface FreeSpace {
  readonly map: InkMap
  readonly words: readonly PixelBox[]
  readonly image: PixelSize
  /** Paper that stays between a box and the ink beside it; at least 1. */
  readonly clearancePx: number
}

/** The strip of one pixel beyond an edge, `beyond` pixels out. */
const strip = (b: PixelBox, side: Side, beyond: number): PixelBox => {
  const strips: Record<Side, () => PixelBox> = {
    left: () => ({ ...b, left: b.left - 1 - beyond, right: b.left - beyond }),
    right: () => ({ ...b, left: b.right + beyond, right: b.right + 1 + beyond }),
    top: () => ({ ...b, top: b.top - 1 - beyond, bottom: b.top - beyond }),
    bottom: () => ({ ...b, top: b.bottom + beyond, bottom: b.bottom + 1 + beyond }),
  }
  return strips[side]()
}

const isOnPage = (b: PixelBox, image: PixelSize): boolean =>
  b.left >= 0 && b.top >= 0 && b.right <= image.widthPx && b.bottom <= image.heightPx

function isFree(space: FreeSpace, b: PixelBox, side: Side): boolean {
  const next = strip(b, side, 0)
  if (!isOnPage(next, space.image) || space.words.some((word) => overlapsPx(word, next))) return false
  for (let beyond = 0; beyond <= space.clearancePx; beyond++)
    if (!holdsOnly(space.map, strip(b, side, beyond), PAPER)) return false
  return true
}

/** Moves one edge outwards by up to `byPx`, as far as there is white space. */
export function stretch(space: FreeSpace, box: PixelBox, side: Side, byPx: number): PixelBox {
  let b = box
  for (let i = 0; i < byPx && isFree(space, b, side); i++) {
    const next = strip(b, side, 0)
    b = { ...b, [side]: next[side] }
  }
  return b
}

/** Takes in a line that runs along an edge, up to `byPx` thick, so that no sliver of ink is left to hang on to the box. */
export function coverRules(space: FreeSpace, box: PixelBox, byPx: number): PixelBox {
  return (['left', 'right', 'top', 'bottom'] as const).reduce((b, side) => coverRule(space, b, side, byPx), box)
}

function coverRule({ map, image }: FreeSpace, box: PixelBox, side: Side, byPx: number): PixelBox {
  for (let beyond = 0; beyond <= byPx; beyond++) {
    const next = strip(box, side, beyond)
    if (!isOnPage(next, image) || !holdsOnly(map, next, RULE)) return box
    if (holdsOnly(map, next, PAPER)) return beyond === 0 ? box : { ...box, [side]: strip(box, side, beyond - 1)[side] }
  }
  return box
}

/** Paper around what is covered, where there is any. */
export function pad(space: FreeSpace, box: PixelBox, acrossPx: number, downPx: number): PixelBox {
  const wide = stretch(space, stretch(space, box, 'left', acrossPx), 'right', acrossPx)
  return stretch(space, stretch(space, wide, 'top', downPx), 'bottom', downPx)
}

/**
 * Widens a box to the next multiple of `stepPx`, to the right first, so that its width says less about the word below
 * (Bland, Iyer, Levchenko 2023: a width known to 0.1 pt leaves a handful of names). Where there is no room it stays narrower.
 */
export function quantise(space: FreeSpace, box: PixelBox, stepPx: number): PixelBox {
  const wanted = Math.ceil(Math.ceil(widthOf(box) / stepPx) * stepPx)
  const right = stretch(space, box, 'right', wanted - widthOf(box))
  return stretch(space, right, 'left', wanted - widthOf(right))
}

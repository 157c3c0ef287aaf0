import { growPx, heightOf, overlapsPx, type PixelBox, unionPx } from '../../../shared/paint/pixel-box.ts'
import { type Component, componentAt, crossing } from './component.ts'
import type { InkMap } from './ink.ts'

/** How far a region may grow beyond what was asked for, and which ink it takes for its own. */
export interface GrowthRule {
  readonly acrossPx: number
  readonly downPx: number
  /** Share of a component that must lie inside for one that crosses a side edge to be covered whole; 0 = any that crosses. */
  readonly ownAcross: number
  /** The same for one that crosses the upper or lower edge only: there the tip of another line's letter may reach in. */
  readonly ownDown: number
  /** Ink no further than this beside the box is a letter of the same word; 0 where the boxes are exact. */
  readonly letterGapPx: number
}

/**
 * Grows `box` over every letter that its edges cut or leave behind, so that nothing of a removed word stays visible beside its
 * box (pdf-engine.md T2; leak-cases.md 23). `words` are the boxes of other words. Never shrinks.
 */
export function coverLetters(map: InkMap, box: PixelBox, words: readonly PixelBox[], rule: GrowthRule): PixelBox {
  const furthest = within(growPx(box, rule.acrossPx, rule.downPx), map.window)
  let grown = box
  for (;;) {
    const own = crossing(map, grown).filter((c) => isOwn(c, grown, words, rule))
    const left = looseLetter(map, grown, -1, words, rule.letterGapPx)
    const right = looseLetter(map, grown, 1, words, rule.letterGapPx)
    const letters = [...own, ...(left ? [left] : []), ...(right ? [right] : [])]
    const next = letters.reduce((b, letter) => unionPx(b, cut(letter.box, furthest, b)), grown)
    if (same(next, grown)) return grown
    grown = next
  }
}

function isOwn(c: Component, box: PixelBox, words: readonly PixelBox[], rule: GrowthRule): boolean {
  const isSideways = c.box.left < box.left || c.box.right > box.right
  const isOther = isSideways && words.some((word) => overlapsPx(word, c.box))
  return c.inside / c.pixels >= (isSideways ? Math.max(rule.ownAcross, isOther ? ownBesideWord : 0) : rule.ownDown)
}

/** Share of a component that must lie inside where it also reaches into another word's box. */
const ownBesideWord = 0.12

/** The nearest letter beside the left (-1) or right (1) edge, at most `gapPx` away and not part of another word. */
function looseLetter(
  map: InkMap,
  box: PixelBox,
  side: -1 | 1,
  words: readonly PixelBox[],
  gapPx: number,
): Component | null {
  const eighth = heightOf(box) >> 3
  for (let step = 1; step <= gapPx; step++) {
    const x = side < 0 ? box.left - step : box.right - 1 + step
    for (let y = box.top + eighth; y < box.bottom - eighth; y++) {
      if (words.some((w) => x >= w.left && x < w.right && y >= w.top && y < w.bottom)) return null
      const letter = componentAt(map, x, y, box)
      if (letter) return letter
    }
  }
  return null
}

const within = (b: PixelBox, limit: PixelBox): PixelBox => ({
  left: Math.max(b.left, limit.left),
  top: Math.max(b.top, limit.top),
  right: Math.min(b.right, limit.right),
  bottom: Math.min(b.bottom, limit.bottom),
})

/** `letter` as far as it may be covered; `box` itself where none of it may. */
function cut(letter: PixelBox, furthest: PixelBox, box: PixelBox): PixelBox {
  const part = within(letter, furthest)
  return part.left < part.right && part.top < part.bottom ? part : box
}

const same = (a: PixelBox, b: PixelBox): boolean =>
  a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom

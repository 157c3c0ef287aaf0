import type { Box } from '../../../shared/geometry/quad.ts'
import type { TextStyle } from './pdf-style.ts'

/** What PDFium says about one character, in user space: its baseline origin, its ink (`tight`) and its advance and line height (`loose`). */
export interface CharMetrics {
  originX: number
  originY: number
  readonly tight: Float64Array
  readonly loose: Float32Array
}

/** Room around the origin, so that a box always strictly contains it (pdf-engine.md T1, §8.3). */
const BELOW_ORIGIN_PT = 0.4
const BESIDE_ORIGIN_PT = 0.15
/** Glyphs without ink of their own (GlyphLess OCR fonts, fonts that are not embedded) get this part of the em. */
const BARE_DESCENT = 0.22
const BARE_ASCENT = 0.75
const BARE_ADVANCE = 0.5
/** Of a glyph with ink, at least this much above the baseline. */
const LEAST_ASCENT = 0.3
/** No glyph reaches further from its origin than this many ems: what says so is a broken font. */
const REACH = 3

const isSane = (n: number): boolean => Number.isFinite(n) && Math.abs(n) < 1e7

class Extent {
  left = Number.POSITIVE_INFINITY
  bottom = Number.POSITIVE_INFINITY
  right = Number.NEGATIVE_INFINITY
  top = Number.NEGATIVE_INFINITY

  reset(): void {
    this.left = this.bottom = Number.POSITIVE_INFINITY
    this.right = this.top = Number.NEGATIVE_INFINITY
  }
  add(x: number, y: number): void {
    if (x < this.left) this.left = x
    if (x > this.right) this.right = x
    if (y < this.bottom) this.bottom = y
    if (y > this.top) this.top = y
  }
}

const extent = new Extent()

/** How far the pen moves along the line: from the loose box where that can be trusted, else half an em. */
function advanceOf(m: CharMetrics, style: TextStyle): number {
  const loose = Math.abs(m.loose[2]! - m.loose[0]!)
  const usable = style.upright && isSane(loose) && loose > 0
  return usable ? Math.min(loose, style.emWidth * REACH) : style.emWidth * BARE_ADVANCE
}

/** A band along the baseline from `descent` to `ascent` (user space units), as long as the advance. */
function addBand(m: CharMetrics, style: TextStyle, descent: number, ascent: number, advance: number): void {
  for (const along of [0, advance]) {
    for (const up of [-descent, ascent]) {
      const x = m.originX + style.alongX * along + style.upX * up
      extent.add(x, m.originY + style.alongY * along + style.upY * up)
    }
  }
}

function addTight(m: CharMetrics, style: TextStyle): boolean {
  const [left, right, bottom, top] = m.tight
  if (!(isSane(left!) && isSane(right!) && isSane(bottom!) && isSane(top!))) return false
  const reach = REACH * Math.max(style.em, style.emWidth, 1)
  extent.add(Math.max(left!, m.originX - reach), Math.max(bottom!, m.originY - reach))
  extent.add(Math.min(right!, m.originX + reach), Math.min(top!, m.originY + reach))
  return right! - left! > 0.01 && top! - bottom! > 0.01
}

/**
 * A box in user space that holds the glyph's ink, strictly contains its origin, spans its advance and is never of zero size.
 * It does not reach up to the font's ascent as loose boxes do: those touch the descenders of the line above (pdf-engine.md T3).
 */
export function charBox(m: CharMetrics, style: TextStyle): Box {
  extent.reset()
  const advance = advanceOf(m, style)
  if (addTight(m, style)) addBand(m, style, BELOW_ORIGIN_PT, style.em * LEAST_ASCENT, style.upright ? advance : 0)
  else addBand(m, style, style.em * BARE_DESCENT + BELOW_ORIGIN_PT, style.em * BARE_ASCENT + BELOW_ORIGIN_PT, advance)
  return {
    left: extent.left - BESIDE_ORIGIN_PT,
    bottom: extent.bottom - BESIDE_ORIGIN_PT,
    right: extent.right + BESIDE_ORIGIN_PT,
    top: extent.top + BESIDE_ORIGIN_PT,
  }
}

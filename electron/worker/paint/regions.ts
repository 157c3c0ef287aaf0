import type { Box } from '../../../shared/geometry/quad.ts'
import type { PageSize } from '../../../shared/model/document.ts'
import type { Region } from '../../../shared/model/mark.ts'
import type { PixelRegion } from '../../../shared/paint/painted.ts'
import {
  clipPx,
  growPx,
  heightOf,
  overlapsPx,
  type PixelBox,
  type PixelSize,
  toPixels,
  turnedBox,
  unionPx,
  widthOf,
} from '../../../shared/paint/pixel-box.ts'
import { Failure } from '../../../shared/result.ts'
import type { Bitmap } from '../engines/pdf-engine.ts'
import { coverLetters, type GrowthRule } from './grow.ts'
import { type InkMap, inkAround, turnedMap } from './ink.ts'
import type { RuleShape } from './rules.ts'
import { coverRules, pad, quantise } from './space.ts'

/** What is known of a page's words: where they are, and whether these places are exact (a text layer) or estimated (OCR). */
export interface WordPlaces {
  readonly boxes: readonly PixelBox[]
  /** Those of `boxes` that read upwards or downwards. */
  readonly sideways: ReadonlySet<PixelBox>
  readonly isExact: boolean
}

/** In points. Measured on 8 to 12 pt text with 1.15 leading: more padding reaches the neighbouring lines. */
const padAcross = 1.5
const padDown = 1
const usualStep = 12
/** Paper between a region and the letters beside it, where there is any. */
const clearance = 0.75
/** A straight line from here on is no part of a letter; large print has longer strokes. */
const shortestRule = 24
const thickestRule = 2.5
const ruleGap = 0.8
/** How far a region reaches over a line along its edge, which may lie askew. */
const rulesTaken = 4
const furthestAcross = 12
const leastExtent = 1
const furthestDown = 6
const sidewaysShape = 2.5

/**
 * The areas to be painted: each region as asked for, grown over the letters that it cuts, padded, widened, and merged along
 * its line, with those `settled` so before on a drawing of the same size.
 */
export function paintableRegions(
  bitmap: Bitmap,
  page: PageSize,
  regions: readonly Region[],
  words: WordPlaces,
  settled: readonly PixelRegion[] = [],
  widthStepPt: number = usualStep,
): readonly PixelRegion[] {
  const pxPerPt = bitmap.widthPx / page.widthPt
  const asked = regions.map((region) => ({ ...region, box: toPixels(withExtent(region.box), page, bitmap) }))
  const present = asked.filter(({ box }) => box.left < box.right && box.top < box.bottom)
  const hiding = [...settled, ...present]
  const others = words.boxes.filter((word) => !hiding.some((region) => overlapsPx(word, region.box)))
  const added = present.map((region) => {
    const view = isSideways(region.box, words) ? sidewaysView : uprightView
    return {
      ...region,
      box: settle(bitmap, region.box, others, words.isExact, { pxPerPt, step: widthStepPt * pxPerPt }, view),
    }
  })
  return merge([...settled, ...added])
}

/** By the words below; where there are none, a much higher than wide area is one of sideways writing. */
function isSideways(box: PixelBox, words: WordPlaces): boolean {
  const below = words.boxes.filter((word) => overlapsPx(word, box))
  if (below.length === 0) return heightOf(box) > sidewaysShape * widthOf(box)
  return below.filter((word) => words.sideways.has(word)).length * 2 > below.length
}

/** How an area is looked at so that its writing runs from side to side. */
interface View {
  box(b: PixelBox): PixelBox
  size(image: PixelSize): PixelSize
  map(map: InkMap): InkMap
}

const uprightView: View = { box: (b) => b, size: (image) => image, map: (map) => map }
const sidewaysView: View = {
  box: turnedBox,
  size: ({ widthPx, heightPx }) => ({ widthPx: heightPx, heightPx: widthPx }),
  map: turnedMap,
}

/** A place without extent is a letter whose font says nothing of its size (pdf-engine.md T1): what is there is painted all the same. */
function withExtent(box: Box): Box {
  if (![box.left, box.bottom, box.right, box.top].every(Number.isFinite)) throw new Failure('EXPORT_REFUSED')
  const across = Math.max(0, leastExtent - (box.right - box.left)) / 2
  const down = Math.max(0, leastExtent - (box.top - box.bottom)) / 2
  return { left: box.left - across, right: box.right + across, bottom: box.bottom - down, top: box.top + down }
}

interface Scale {
  readonly pxPerPt: number
  /** What widths are multiples of, in pixels. */
  readonly step: number
}

function settle(
  bitmap: Bitmap,
  box: PixelBox,
  words: readonly PixelBox[],
  isExact: boolean,
  { pxPerPt, step }: Scale,
  view: View,
): PixelBox {
  const seen = view.box(box)
  const rule = growthRule(heightOf(seen), isExact, pxPerPt)
  const reach = Math.ceil(step + padAcross * pxPerPt) + 2
  const window = clipPx(view.box(growPx(seen, rule.acrossPx + reach, rule.downPx + reach)), bitmap)
  const map = view.map(inkAround(bitmap, box, window, ruleShape(heightOf(seen), pxPerPt)))
  const near = words.filter((word) => overlapsPx(word, window)).map(view.box)
  const image = view.size(bitmap)
  const space = { map, words: near, image, clearancePx: Math.max(1, Math.round(clearance * pxPerPt)) }
  const covered = coverLetters(map, seen, near, rule)
  const clear = coverRules(space, covered, Math.ceil(rulesTaken * pxPerPt))
  const padded = pad(space, clear, Math.round(padAcross * pxPerPt), Math.round(padDown * pxPerPt))
  return view.box(quantise(space, padded, step))
}

const ruleShape = (heightPx: number, pxPerPt: number): RuleShape => ({
  lengthPx: Math.max(shortestRule * pxPerPt, 2 * heightPx),
  thicknessPx: Math.ceil(thickestRule * pxPerPt),
  gapPx: Math.round(ruleGap * pxPerPt),
})

function growthRule(heightPx: number, isExact: boolean, pxPerPt: number): GrowthRule {
  return {
    acrossPx: Math.ceil(Math.min(heightPx * 0.8, furthestAcross * pxPerPt)),
    downPx: Math.ceil(Math.min(heightPx * 0.4, furthestDown * pxPerPt)),
    ownAcross: isExact ? 0.12 : 0,
    ownDown: 0.3,
    letterGapPx: isExact ? 0 : Math.ceil(heightPx * 0.11),
  }
}

/** Joins regions of one code that overlap on one line; others stay apart, since their union would cover what lies between. */
function merge(regions: readonly PixelRegion[]): readonly PixelRegion[] {
  for (const [i, a] of regions.entries()) {
    const j = regions.findIndex((b, k) => k > i && a.reasonCode === b.reasonCode && isOneLine(a.box, b.box))
    if (j > i) return merge(regions.toSpliced(j, 1).with(i, { ...a, box: unionPx(a.box, regions[j]!.box) }))
  }
  return regions
}

function isOneLine(a: PixelBox, b: PixelBox): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return overlapsPx(a, b) && shared >= 0.6 * Math.min(heightOf(a), heightOf(b))
}

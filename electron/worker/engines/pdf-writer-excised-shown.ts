import { type Box, overlaps } from '../../../shared/geometry/quad.ts'
import { areaStepPt } from '../../../shared/paint/excised-grid.ts'
import { Unclean } from './pdf-writer-unclean.ts'

/** Paper between an area and the word beside it. */
const clearancePt = 0.75
/** An area that ends so near to a word ends there because of it. */
const nearPt = 6
/** A word that reaches further into an area is none beside it: the area stays over it, and the proof sees it. */
const mostUnderPt = 1.75
/** An area that ends so near to the letters below it has its height from them. */
const ownPt = 3

/** What was taken out below the areas, and what is left beside them, where the copy places it. */
export interface CutAndLeft {
  readonly cut: readonly Box[]
  readonly left: readonly Box[]
}

/**
 * The areas as they are drawn. Those that were asked for end at the ink of the source, to a fraction of a point, and would tell the width
 * of what is gone more exactly than the words beside it do. So an area ends at these words, where the copy places them, or on a coarse
 * step; its height is that of the letters. Nothing is below it, so that it may be smaller. Throws where nothing is left of it.
 */
export const shownAreas = (areas: readonly Box[], { cut, left }: CutAndLeft): readonly Box[] =>
  areas.map((area) => {
    const below = cut.filter((letter) => overlaps(letter, area))
    const { bottom, top } = heightOf(area, below)
    const beside = left.filter((word) => word.bottom < top && word.top > bottom)
    const shown = { ...sidesOf(area, beside), bottom, top }
    if (shown.right - shown.left < 1 || top - bottom < 1) throw new Unclean('differs-when-excised')
    return shown
  })

const onStep = (x: number): number => Math.round(x / areaStepPt) * areaStepPt

const isBeside = (distance: number): boolean => distance < nearPt && distance > -mostUnderPt

function sidesOf(area: Box, beside: readonly Box[]): Pick<Box, 'left' | 'right'> {
  const middle = (area.left + area.right) / 2
  const before = Math.max(...beside.filter((word) => (word.left + word.right) / 2 < middle).map(({ right }) => right))
  const after = Math.min(...beside.filter((word) => (word.left + word.right) / 2 >= middle).map(({ left }) => left))
  return {
    left: isBeside(area.left - before) ? before + clearancePt : onStep(area.left),
    right: isBeside(after - area.right) ? after - clearancePt : onStep(area.right),
  }
}

function heightOf(area: Box, below: readonly Box[]): Pick<Box, 'bottom' | 'top'> {
  const bottom = Math.min(...below.map((letter) => letter.bottom))
  const top = Math.max(...below.map((letter) => letter.top))
  return {
    bottom: Math.abs(area.bottom - bottom) < ownPt ? bottom : onStep(area.bottom),
    top: Math.abs(area.top - top) < ownPt ? top : onStep(area.top),
  }
}

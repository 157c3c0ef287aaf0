import type { PageSize } from '../model/document.ts'
import type { PixelSize } from './pixel-box.ts'

/** An excised page has no picture; its areas lie on the pixels of a drawing at this resolution, so that each of them can be checked. */
export const excisedDpi = 300

/** Words of an excised page that follow a gap begin at whole multiples of this, in points. */
export const lineStepPt = 1
/** Those that follow another word begin at whole multiples of this. */
export const wordStepPt = 0.5
/** Lines and areas of an excised page begin and end at whole multiples of this, in points. */
export const pathStepPt = 0.5
/** Areas of an excised page that no word ends begin and end at whole multiples of this, in points. */
export const areaStepPt = 2
/** Letters of a word are moved by whole multiples of this, in thousandths of their size. */
export const letterStep = 50

/** The drawing on whose pixels the areas of an excised page lie. */
export const excisedGrid = ({ widthPt, heightPt }: PageSize): PixelSize => ({
  widthPx: Math.max(1, Math.round((widthPt * excisedDpi) / 72)),
  heightPx: Math.max(1, Math.round((heightPt * excisedDpi) / 72)),
})

import type { ReasonCode } from '../model/reason-code.ts'
import { labelRects } from './label.ts'
import type { PixelBox } from './pixel-box.ts'

/** A region in the pixels of a page image. */
export interface PixelRegion {
  readonly box: PixelBox
  readonly reasonCode: ReasonCode
}

/**
 * What painting is: every pixel of `black` becomes black, then every pixel of `white` white. Painter and verifier both go
 * by this, and by nothing else.
 */
export const painted = (
  regions: readonly PixelRegion[],
): { readonly black: readonly PixelBox[]; readonly white: readonly PixelBox[] } => ({
  black: regions.map((region) => region.box),
  white: regions.flatMap((region) => labelRects(region.box, region.reasonCode)),
})

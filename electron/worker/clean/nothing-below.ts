import type { PageSize } from '../../../shared/model/document.ts'
import { excisedGrid } from '../../../shared/paint/excised-grid.ts'
import type { PixelRegion } from '../../../shared/paint/painted.ts'
import { toPixels, toPoints } from '../../../shared/paint/pixel-box.ts'
import type { Bitmap } from '../engines/pdf-engine.ts'

/** Letters that stand beside an area may reach in by this much. */
const besidePt = 1
const downPt = 0.5
/** Less is no ink. */
const noticeable = 12

/**
 * Whether nothing of any letter is drawn where the areas are: the page without them (`bare`) looks there like the page without any
 * text (`blank`). It is the ink that counts, whatever a font says of the extent of its letters.
 */
export const isNothingBelow = (areas: readonly PixelRegion[], page: PageSize, bare: Bitmap, blank: Bitmap): boolean =>
  bare.rgba.length === blank.rgba.length &&
  areas.every(({ box }) => {
    const { left, right, bottom, top } = toPoints(box, page, excisedGrid(page))
    const across = Math.min(besidePt, (right - left) / 4)
    const down = Math.min(downPt, (top - bottom) / 4)
    const inner = { left: left + across, right: right - across, bottom: bottom + down, top: top - down }
    const seen = toPixels(inner, page, bare)
    for (let y = seen.top; y < seen.bottom; y += 1) {
      for (let x = seen.left; x < seen.right; x += 1) {
        const at = (y * bare.widthPx + x) * 4
        if ([0, 1, 2].some((k) => Math.abs(bare.rgba[at + k]! - blank.rgba[at + k]!) > noticeable)) return false
      }
    }
    return true
  })

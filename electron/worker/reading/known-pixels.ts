import { type Box, grow } from '../../../shared/geometry/quad.ts'
import type { PageSize } from '../../../shared/model/document.ts'
import { type PixelSize, toPixels } from '../../../shared/paint/pixel-box.ts'

/** One byte a pixel of a page's image: 1 in the boxes, and in the paper right around them. */
export function knownPixels(boxes: Iterable<Box>, aroundPt: number, page: PageSize, image: PixelSize): Uint8Array {
  const known = new Uint8Array(image.widthPx * image.heightPx)
  for (const box of boxes) {
    const { left, top, right, bottom } = toPixels(grow(box, aroundPt), page, image)
    for (let y = top; y < bottom; y++) known.fill(1, y * image.widthPx + left, y * image.widthPx + right)
  }
  return known
}

import type { Box } from '../geometry/quad.ts'
import type { PageSize } from '../model/document.ts'

/** Whole pixels of a page image, y down from the top; `right` and `bottom` are the first column and row outside. */
export interface PixelBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface PixelSize {
  readonly widthPx: number
  readonly heightPx: number
}

export const widthOf = (b: PixelBox): number => b.right - b.left
export const heightOf = (b: PixelBox): number => b.bottom - b.top

export const overlapsPx = (a: PixelBox, b: PixelBox): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

export const unionPx = (a: PixelBox, b: PixelBox): PixelBox => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
})

export const growPx = (b: PixelBox, across: number, down: number = across): PixelBox => ({
  left: b.left - across,
  top: b.top - down,
  right: b.right + across,
  bottom: b.bottom + down,
})

/** Mirrored in the diagonal: what runs down runs to the right. Twice is as before. */
export const turnedBox = ({ left, top, right, bottom }: PixelBox): PixelBox => ({
  left: top,
  top: left,
  right: bottom,
  bottom: right,
})

/** The part of `b` on the image; may be empty (`right <= left` or `bottom <= top`). */
export const clipPx = (b: PixelBox, image: PixelSize): PixelBox => ({
  left: Math.max(0, b.left),
  top: Math.max(0, b.top),
  right: Math.min(image.widthPx, b.right),
  bottom: Math.min(image.heightPx, b.bottom),
})

/** Less than this of a pixel is a rounding error of a box that was snapped to pixels before, not a part to be covered. */
const rounding = 1e-3

/** Every pixel that the box touches, of an image that covers the page exactly. `toPixels(toPoints(b))` is `b`. */
export const toPixels = (b: Box, page: PageSize, image: PixelSize): PixelBox =>
  clipPx(
    {
      left: Math.floor((b.left / page.widthPt) * image.widthPx + rounding),
      top: Math.floor(((page.heightPt - b.top) / page.heightPt) * image.heightPx + rounding),
      right: Math.ceil((b.right / page.widthPt) * image.widthPx - rounding),
      bottom: Math.ceil(((page.heightPt - b.bottom) / page.heightPt) * image.heightPx - rounding),
    },
    image,
  )

/** The box in page space whose edges are the pixels' edges. */
export const toPoints = (b: PixelBox, page: PageSize, image: PixelSize): Box => ({
  left: (b.left / image.widthPx) * page.widthPt,
  bottom: page.heightPt - (b.bottom / image.heightPx) * page.heightPt,
  right: (b.right / image.widthPx) * page.widthPt,
  top: page.heightPt - (b.top / image.heightPx) * page.heightPt,
})

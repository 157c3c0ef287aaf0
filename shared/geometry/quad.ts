/**
 * Page space: points (1/72 inch), origin bottom left of the page as it is seen – /Rotate and /CropBox applied, y up.
 * Everything outside the engines speaks this space.
 */
export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** Four corners in page space, anticlockwise from the bottom left of the text's own direction. */
export type Quad = readonly [number, number, number, number, number, number, number, number]

export const quadOf = (b: Box): Quad => [b.left, b.bottom, b.right, b.bottom, b.right, b.top, b.left, b.top]

export const boxOf = (q: Quad): Box => ({
  left: Math.min(q[0], q[2], q[4], q[6]),
  bottom: Math.min(q[1], q[3], q[5], q[7]),
  right: Math.max(q[0], q[2], q[4], q[6]),
  top: Math.max(q[1], q[3], q[5], q[7]),
})

export const union = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  bottom: Math.min(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
  top: Math.max(a.top, b.top),
})

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top

export const grow = (b: Box, by: number): Box => ({
  left: b.left - by,
  bottom: b.bottom - by,
  right: b.right + by,
  top: b.top + by,
})

/** The part of `b` that lies on the page; null where nothing does. */
export function clip(b: Box, page: { readonly widthPt: number; readonly heightPt: number }): Box | null {
  const c = {
    left: Math.max(0, b.left),
    bottom: Math.max(0, b.bottom),
    right: Math.min(page.widthPt, b.right),
    top: Math.min(page.heightPt, b.top),
  }
  return c.left < c.right && c.bottom < c.top ? c : null
}

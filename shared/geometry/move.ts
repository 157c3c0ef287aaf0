import type { Box } from './quad.ts'

interface Size {
  readonly widthPt: number
  readonly heightPt: number
}

/** What is left of a box that is made too small: it can still be seen and taken hold of. */
const leastPt = 2

/** A box moved as a whole, kept on its page. */
export function moved({ left, bottom, right, top }: Box, dx: number, dy: number, page: Size): Box {
  const x = Math.max(-left, Math.min(page.widthPt - right, dx))
  const y = Math.max(-bottom, Math.min(page.heightPt - top, dy))
  return { left: left + x, bottom: bottom + y, right: right + x, top: top + y }
}

/** A box whose right and lower edges are moved outwards (or, below 0, inwards), kept on its page. */
export const resized = ({ left, bottom, right, top }: Box, dx: number, dy: number, page: Size): Box => ({
  left,
  bottom: Math.max(0, Math.min(top - leastPt, bottom - dy)),
  right: Math.min(page.widthPt, Math.max(left + leastPt, right + dx)),
  top,
})

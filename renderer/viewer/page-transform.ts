import type { Box } from '../../shared/geometry/quad.ts'
import type { PageSize } from '../../shared/model/document.ts'

/** The one place where page space (points, y up) meets the screen (CSS pixels from the page's upper left corner, y down). */
export interface ScreenBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** `scale` is CSS pixels a point. */
export const boxOnScreen = (box: Box, { heightPt }: Pick<PageSize, 'heightPt'>, scale: number): ScreenBox => ({
  left: box.left * scale,
  top: (heightPt - box.top) * scale,
  width: (box.right - box.left) * scale,
  height: (box.top - box.bottom) * scale,
})

/** A point on the screen, held to the page. */
export const pointOnPage = ({ x, y }: Point, { widthPt, heightPt }: PageSize, scale: number): Point => ({
  x: Math.min(widthPt, Math.max(0, x / scale)),
  y: Math.min(heightPt, Math.max(0, heightPt - y / scale)),
})

export const boxBetween = (a: Point, b: Point): Box => ({
  left: Math.min(a.x, b.x),
  bottom: Math.min(a.y, b.y),
  right: Math.max(a.x, b.x),
  top: Math.max(a.y, b.y),
})

/** How far below the top of its page something begins. */
export const fromTop = (box: Box, { heightPt }: Pick<PageSize, 'heightPt'>, scale: number): number =>
  (heightPt - box.top) * scale

/** Too narrow for a sentence and two buttons beside each other. */
export const isNarrow = ({ widthPt }: Pick<PageSize, 'widthPt'>, scale: number): boolean => widthPt * scale < 640

const steps = [72, 100, 150, 200, 300]

/** The resolution to draw a page at: few steps, so that a small change of size draws nothing anew. */
export const dpiFor = (scale: number, devicePixelRatio: number): number =>
  steps.find((dpi) => dpi >= scale * 72 * devicePixelRatio * 0.98) ?? 300

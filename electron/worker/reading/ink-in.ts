import type { Box } from '../../../shared/geometry/quad.ts'
import type { PageImage } from './recognise-page.ts'

const LEAST_CONTRAST = 40

/** Whether something is drawn inside a box of page space. */
export function inkIn({ image, widthPt, heightPt }: PageImage, box: Box): boolean {
  const x = image.widthPx / widthPt
  const y = image.heightPx / heightPt
  const right = Math.min(image.widthPx, Math.ceil(box.right * x))
  const bottom = Math.min(image.heightPx, Math.ceil((heightPt - box.bottom) * y))
  let dark = 255
  let light = 0
  for (let row = Math.max(0, Math.floor((heightPt - box.top) * y)); row < bottom; row++) {
    for (let column = Math.max(0, Math.floor(box.left * x)); column < right; column++) {
      const value = image.grey[row * image.widthPx + column]!
      dark = Math.min(dark, value)
      light = Math.max(light, value)
    }
  }
  return light - dark > LEAST_CONTRAST
}

import type { Box } from '../../../shared/geometry/quad.ts'
import { toPixels } from '../../../shared/paint/pixel-box.ts'
import type { PageImage } from './recognise-page.ts'

const LEAST_CONTRAST = 40

/** Whether something is drawn inside a box of page space. */
export function inkIn({ image, ...page }: PageImage, box: Box): boolean {
  const { left, top, right, bottom } = toPixels(box, page, image)
  let dark = 255
  let light = 0
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const value = image.grey[row * image.widthPx + column]!
      dark = Math.min(dark, value)
      light = Math.max(light, value)
    }
  }
  return light - dark > LEAST_CONTRAST
}

import { greyImage, overPage, pictureOf, picturePage } from '../build/picture.ts'
import type { LeakCase } from '../leak-case.ts'

/** A felt pen that lets the print show through: what is not white becomes nearly black, the print fully. */
export const seeThroughMarker: LeakCase = {
  id: '37-see-through-marker',
  title: 'a felt pen on paper through which the print shows',
  isLong: true,
  build: async () => {
    const page = await pictureOf()
    const marked = page.grey.map((value, i) => {
      const y = 841.92 * (1 - Math.floor(i / page.widthPx) / page.heightPx)
      const x = (595.32 * (i % page.widthPx)) / page.widthPx
      return y > 690 && y < 718 && x > 62 && x < 298 ? 20 + value * 0.25 : value
    })
    return picturePage(overPage('Im0'), [greyImage({ ...page, grey: Uint8Array.from(marked) })])
  },
}

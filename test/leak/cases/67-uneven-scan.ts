import { greyImage, overPage, pictureOf, picturePage } from '../build/picture.ts'
import type { LeakCase } from '../leak-case.ts'

/** Half as many pixels down as across: whoever takes one for the other misses. */
export const unevenScan: LeakCase = {
  id: '67-uneven-scan',
  title: 'a scan whose pixels are not square, off the box',
  isLong: true,
  build: async () => {
    const page = await pictureOf(undefined, 300)
    const rows = Math.floor(page.heightPx / 2)
    const grey = new Uint8Array(page.widthPx * rows)
    for (let y = 0; y < rows; y += 1)
      grey.set(page.grey.subarray(2 * y * page.widthPx, (2 * y + 1) * page.widthPx), y * page.widthPx)
    return picturePage(overPage('Im0'), [greyImage({ widthPx: page.widthPx, heightPx: rows, grey })])
  },
}

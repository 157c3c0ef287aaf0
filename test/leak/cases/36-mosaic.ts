import { greyImage, overPage, pictureOf, picturePage } from '../build/picture.ts'
import type { LeakCase } from '../leak-case.ts'

/** Coarse pixels that a template attack undoes; beneath lies the sharp original. */
export const mosaic: LeakCase = {
  id: '36-mosaic',
  title: 'a word pixelated instead of blacked, over its sharp original',
  isLong: true,
  build: async () => {
    const page = await pictureOf()
    const coarse = { ...page, grey: page.grey.slice() }
    const size = 3
    for (let i = 0; i < coarse.grey.length; i += 1) {
      const [x, y] = [i % page.widthPx, Math.floor(i / page.widthPx)]
      coarse.grey[i] = page.grey[(y - (y % size)) * page.widthPx + x - (x % size)] as number
    }
    return picturePage(overPage('Im0') + overPage('Im1'), [greyImage(page), greyImage(coarse)])
  },
}

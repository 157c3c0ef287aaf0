import { greyImage, inverse, overPage, pictureOf, picturePage } from '../build/picture.ts'
import type { LeakCase } from '../leak-case.ts'

export const softMask: LeakCase = {
  id: '30-soft-mask',
  title: 'a black picture whose mask carries the letters',
  build: async () => {
    const page = await pictureOf()
    const black = { ...page, grey: new Uint8Array(page.grey.length) }
    return picturePage(overPage('Im0'), [greyImage(black, '/SMask 7 0 R')], [greyImage(inverse(page))])
  },
}

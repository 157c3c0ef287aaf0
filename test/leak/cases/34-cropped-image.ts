import { greyImage, overPage, pictureOf, picturePage } from '../build/picture.ts'
import type { LeakCase } from '../leak-case.ts'

export const croppedImage: LeakCase = {
  id: '34-cropped-image',
  title: 'an image whose lower part is clipped away, and again pushed off the page',
  build: async () =>
    picturePage(`q 0 740 600 110 re W n ${overPage('Im0')}Q q 1 0 0 1 -700 0 cm ${overPage('Im0')}Q`, [
      greyImage(await pictureOf()),
    ]),
}

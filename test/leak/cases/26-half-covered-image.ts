import { greyImage, overPage, pictureOf, picturePage } from '../build/picture.ts'
import type { LeakCase } from '../leak-case.ts'

export const halfCoveredImage: LeakCase = {
  id: '26-half-covered-image',
  title: 'a scan of which a box covers half of the word',
  isLong: true,
  build: async () => picturePage(`${overPage('Im0')}0 g 100 688 240 32 re f`, [greyImage(await pictureOf())]),
}

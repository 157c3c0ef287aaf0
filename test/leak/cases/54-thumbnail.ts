import { neighbourText } from '../build/page.ts'
import { greyImage, pictureOf } from '../build/picture.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const thumbnail: LeakCase = {
  id: '54-thumbnail',
  title: 'a page thumbnail',
  isLong: true,
  build: async () => onePage({ content: neighbourText, page: '/Thumb 6 0 R', more: [greyImage(await pictureOf())] }),
}

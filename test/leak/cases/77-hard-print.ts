import { neighbourText, SECRET, show } from '../build/page.ts'
import { greyImage, overPage, pictureOf, picturePage } from '../build/picture.ts'
import type { LeakCase } from '../leak-case.ts'

const small = show(SECRET, 72, 600, 8)
const pale = `0.55 g ${show(SECRET, 72, 560, 12)}0 g `
const reversed = `0.1 g 60 510 300 30 re f 1 g ${show(SECRET, 72, 520, 14)}0 g `

/** Only what text recognition can find; off the box. */
export const hardPrint: LeakCase = {
  id: '77-hard-print',
  title: 'a scan with small, pale and reversed print',
  isLong: true,
  build: async () =>
    picturePage(overPage('Im0'), [greyImage(await pictureOf(neighbourText + small + pale + reversed, 300))]),
}

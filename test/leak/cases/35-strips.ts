import { greyImage, overStrip, pictureOf, picturePage, strip } from '../build/picture.ts'
import type { LeakCase } from '../leak-case.ts'

/** Heights at which the page is cut: the secret's line falls into three pieces. */
const cuts = [841.92, 780, 764, 740, 712, 706, 701, 690, 0]

export const strips: LeakCase = {
  id: '35-strips',
  title: 'one picture cut into strips through the letters',
  isLong: true,
  build: async () => {
    const page = await pictureOf()
    const pieces = cuts.slice(1).map((bottom, i) => ({ top: cuts[i] as number, bottom }))
    return picturePage(
      pieces.map(({ top, bottom }, i) => overStrip(`Im${i}`, top, bottom)).join(''),
      pieces.map(({ top, bottom }) => greyImage(strip(page, top, bottom))),
    )
  },
}

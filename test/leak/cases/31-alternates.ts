import { neighbourText, plainPage, SECRET } from '../build/page.ts'
import { greyImage, overPage, pictureOf, picturePage } from '../build/picture.ts'
import type { LeakCase } from '../leak-case.ts'

export const alternates: LeakCase = {
  id: '31-alternates',
  title: 'an alternate image, image metadata, OPI',
  isLong: true,
  build: async () => {
    const [shown, other] = [await pictureOf(neighbourText), await pictureOf(plainPage)]
    const keys = `/Alternates [<< /Image 7 0 R /DefaultForPrinting true >>] /Metadata 8 0 R /OPI << /2.0 << /Type /OPI /Version 2.0 /F (${SECRET}.tif) >> >>`
    return picturePage(
      overPage('Im0'),
      [greyImage(shown, keys)],
      [
        greyImage(other),
        {
          body: '<< /Type /Metadata /Subtype /XML >>',
          stream: `<x:xmpmeta xmlns:x="adobe:ns:meta/">${SECRET}</x:xmpmeta>`,
        },
      ],
    )
  },
}

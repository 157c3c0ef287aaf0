import { readFileSync } from 'node:fs'
import { greyImage, imageDict, jbig2Of, overStrip, pictureOf, picturePage, strip } from '../build/picture.ts'
import type { LeakCase } from '../leak-case.ts'

const jpx = readFileSync(new URL('../fixtures/secret.jp2', import.meta.url))

/** The strip of the fixture holds the secret; see fixtures/README.md. */
export const jpxAndJbig2: LeakCase = {
  id: '28-jpx-and-jbig2',
  title: 'JPEG 2000 and JBIG2',
  isLong: true,
  build: async () => {
    const page = await pictureOf()
    const [neighbour, secret] = [strip(page, 841.92, 740), strip(page, 720, 690)]
    return picturePage(
      `${overStrip('Im0', 841.92, 740)}q 297.66 0 0 15 60 704 cm /Im1 Do Q q 297.66 0 0 15 60 689 cm /Im2 Do Q`,
      [
        greyImage(neighbour),
        { body: imageDict(secret, '/Filter /JPXDecode'), stream: jpx },
        {
          body: imageDict(secret, '/BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode'),
          stream: jbig2Of(secret),
        },
      ],
    )
  },
}

import { deflateSync } from 'node:zlib'
import { imageDict, pictureOf, picturePage, strip } from '../build/picture.ts'
import type { LeakCase } from '../leak-case.ts'

/** The picture states the height of its upper part; the rows with the secret follow in the data. */
export const rowsBelow: LeakCase = {
  id: '33-rows-below',
  title: 'rows of an image below its stated height',
  isLong: true,
  build: async () => {
    const page = await pictureOf()
    const shown = strip(page, 841.92, 740)
    const body = imageDict(shown, '/BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode')
    return picturePage(`q 595.32 0 0 101.92 0 740 cm /Im0 Do Q`, [{ body, stream: deflateSync(page.grey) }])
  },
}

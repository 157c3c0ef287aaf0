import { imageDict, jpegOf, overPage, pictureOf, picturePage } from '../build/picture.ts'
import type { LeakCase } from '../leak-case.ts'

export const coveredImage: LeakCase = {
  id: '25-covered-image',
  title: 'a scan with a box drawn over it',
  isLong: true,
  build: async () => {
    const image = await pictureOf()
    const body = imageDict(image, '/BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /DCTDecode')
    return picturePage(`${overPage('Im0')}0 g 60 688 240 32 re f`, [{ body, stream: jpegOf(image) }])
  },
}

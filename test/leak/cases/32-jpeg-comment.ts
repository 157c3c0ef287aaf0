import { withSegment } from '../build/jpeg-segments.ts'
import { SECRET } from '../build/page.ts'
import { imageDict, jpegOf, neighbourPicture, overPage, picturePage } from '../build/picture.ts'
import type { LeakCase } from '../leak-case.ts'

export const jpegComment: LeakCase = {
  id: '32-jpeg-comment',
  title: 'a comment and EXIF inside a JPEG of a PDF',
  isLong: true,
  build: async () => {
    const image = await neighbourPicture()
    const body = imageDict(image, '/BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /DCTDecode')
    return picturePage(overPage('Im0'), [
      { body, stream: withSegment(withSegment(jpegOf(image), 0xfe, SECRET), 0xe1, `Exif\0\0${SECRET}`) },
    ])
  },
}

export const jpegFile: LeakCase = {
  id: '32-jpeg-file',
  title: 'a comment and EXIF inside a JPEG file',
  extension: 'jpg',
  build: async () =>
    withSegment(withSegment(jpegOf(await neighbourPicture()), 0xfe, SECRET), 0xe1, `Exif\0\0${SECRET}`),
}

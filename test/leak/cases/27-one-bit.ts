import { bitsOf, faxOf, imageDict, overStrip, pictureOf, picturePage, strip } from '../build/picture.ts'
import type { LeakCase } from '../leak-case.ts'

/** The neighbour's strip is fax-coded, the secret's upper copy a stencil, the lower one an inline image. */
export const oneBit: LeakCase = {
  id: '27-one-bit',
  title: 'fax, stencil and inline image',
  isLong: true,
  build: async () => {
    const page = await pictureOf()
    const [neighbour, secret] = [strip(page, 841.92, 740), strip(page, 720, 690)]
    const inline = Buffer.from(bitsOf(secret).map((b) => ~b)).toString('hex')
    const small = `q 297.66 0 0 15 60 690 cm BI /W ${secret.widthPx} /H ${secret.heightPx} /BPC 1 /CS /G /F /AHx ID ${inline}> EI Q\n`
    const half = `0 g q 297.66 0 0 15 60 704 cm /Im1 Do Q\n`
    return picturePage(overStrip('Im0', 841.92, 740) + half + small, [
      {
        body: imageDict(
          neighbour,
          `/BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${neighbour.widthPx} /Rows ${neighbour.heightPx} >>`,
        ),
        stream: faxOf(neighbour),
      },
      { body: imageDict(secret, '/BitsPerComponent 1 /ImageMask true /Decode [1 0]'), stream: bitsOf(secret) },
    ])
  },
}

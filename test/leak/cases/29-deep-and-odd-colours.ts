import { deflateSync } from 'node:zlib'
import type { GreyImage } from '../../../electron/worker/engines/ocr-image.ts'
import { greyImage, imageDict, overStrip, pictureOf, picturePage, strip } from '../build/picture.ts'
import type { RawObject } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

const coded = (
  image: GreyImage,
  space: string,
  bits: number,
  sample: (grey: number) => readonly number[],
): RawObject => ({
  body: imageDict(image, `/BitsPerComponent ${bits} /ColorSpace ${space} /Filter /FlateDecode`),
  stream: deflateSync(Uint8Array.from([...image.grey].flatMap(sample))),
})
const dark = (grey: number): number => (grey < 128 ? 1 : 0)
const identity = '<< /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>'

const spaces: readonly (readonly [string, string, number, (grey: number) => readonly number[]])[] = [
  ['cmyk', '/DeviceCMYK', 8, (g) => [0, 0, 0, 255 - g]],
  ['16-bit', '/DeviceGray', 16, (g) => [g, g]],
  ['indexed', '[/Indexed /DeviceRGB 1 <ffffff101010>]', 8, (g) => [dark(g)]],
  ['lab', '[/Lab << /WhitePoint [0.9505 1 1.089] >>]', 8, (g) => [g, 128, 128]],
  ['separation', `[/Separation /Black /DeviceGray ${identity}]`, 8, (g) => [255 - g]],
]

/** One document a colour space. */
export const oddColours: readonly LeakCase[] = spaces.map(([name, space, bits, sample]) => ({
  id: `29-${name}`,
  title: `an image in ${name}`,
  isLong: name !== 'lab',
  build: async () => {
    const page = await pictureOf()
    const secret = strip(page, 720, 690)
    return picturePage(overStrip('Im0', 841.92, 740) + overStrip('Im1', 720, 690), [
      greyImage(strip(page, 841.92, 740)),
      coded(secret, space, bits, sample),
    ])
  },
}))

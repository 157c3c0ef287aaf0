import { deflateSync } from 'node:zlib'
import { encodeG4 } from '../../../electron/worker/engines/g4.ts'
import { encodeJpeg } from '../../../electron/worker/engines/jpeg-engine.ts'
import { type GreyImage, greyOf } from '../../../electron/worker/engines/ocr-image.ts'
import { openPdf } from '../../../electron/worker/engines/pdf-engine.ts'
import { neighbourText, plainPage } from './page.ts'
import { onePage, type RawObject } from './raw-pdf.ts'

export const DPI = 150

/** `content` as pixels, so that a secret is in no text at all. */
export async function pictureOf(content = plainPage, dpi = DPI): Promise<GreyImage> {
  const pdf = await openPdf({ bytes: onePage({ content }) })
  const image = greyOf(pdf.render(0, dpi))
  pdf.close()
  return image
}

/** The part of a page picture between two heights in points; the page is 841.92 pt high. */
export function strip(image: GreyImage, top: number, bottom: number): GreyImage {
  const [from, to] = [top, bottom].map((y) => Math.round(((841.92 - y) / 841.92) * image.heightPx)) as [number, number]
  return {
    widthPx: image.widthPx,
    heightPx: to - from,
    grey: image.grey.slice(from * image.widthPx, to * image.widthPx),
  }
}

/** 1 bit a pixel, 1 = black, rows padded. */
export function bitsOf({ widthPx, heightPx, grey }: GreyImage): Uint8Array {
  const stride = (widthPx + 7) >> 3
  const bits = new Uint8Array(stride * heightPx)
  for (let i = 0; i < grey.length; i += 1) {
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)]
    if ((grey[i] as number) < 128)
      bits[y * stride + (x >> 3)] = (bits[y * stride + (x >> 3)] as number) | (0x80 >> (x & 7))
  }
  return bits
}

export const faxOf = (image: GreyImage): Uint8Array => encodeG4({ ...image, bytes: bitsOf(image) })
export const jpegOf = (image: GreyImage, quality = 85): Uint8Array =>
  encodeJpeg({ ...image, planes: [image.grey] }, quality)

export const imageDict = (image: GreyImage, more: string): string =>
  `<< /Type /XObject /Subtype /Image /Width ${image.widthPx} /Height ${image.heightPx} ${more} >>`

/** Grey, deflated, 8 bits. */
export const greyImage = (image: GreyImage, more = ''): RawObject => ({
  body: imageDict(image, `/BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode ${more}`),
  stream: deflateSync(image.grey),
})

/** Draws image `name` over the whole page. */
export const overPage = (name: string): string => `q 595.32 0 0 841.92 0 0 cm /${name} Do Q\n`

/** Draws image `name`, a strip, at its heights. */
export const overStrip = (name: string, top: number, bottom: number): string =>
  `q 595.32 0 0 ${(top - bottom).toFixed(2)} 0 ${bottom.toFixed(2)} cm /${name} Do Q\n`

/** A page whose pictures are objects 6 and on, named /Im0, /Im1, …; their masks and the like follow. */
export const picturePage = (
  content: string,
  images: readonly RawObject[],
  more: readonly (RawObject | string)[] = [],
): Buffer =>
  onePage({
    content,
    resources: `/XObject << ${images.map((_, i) => `/Im${i} ${6 + i} 0 R`).join(' ')} >>`,
    more: [...images, ...more],
  })

/** An embedded JBIG2 stream (ITU-T T.88): a page and one generic region coded as fax (MMR). */
export function jbig2Of(image: GreyImage): Uint8Array {
  const size = [...word(image.widthPx), ...word(image.heightPx)]
  const page = segment(0, 48, [...size, ...word(0), ...word(0), 0, 0, 0])
  const region = segment(1, 39, [...size, ...word(0), ...word(0), 0, 1, ...faxOf(image)])
  return Uint8Array.from([...page, ...region])
}

const word = (n: number): number[] => [n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255]

/** Segment header: number, type, no references, page 1, length. */
const segment = (number: number, type: number, data: readonly number[]): number[] => [
  ...word(number),
  type,
  0,
  1,
  ...word(data.length),
  ...data,
]

export const inverse = (image: GreyImage): GreyImage => ({ ...image, grey: image.grey.map((v) => 255 - v) })

/** A page picture without the secret. */
export const neighbourPicture = (): Promise<GreyImage> => pictureOf(neighbourText)

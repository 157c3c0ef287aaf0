import { PDFHexString, type PDFRef } from '@cantoo/pdf-lib'
import type { BurnedPage, EncodedImage } from '../../../shared/model/export.ts'
import type { Banner } from './pdf-writer-banner.ts'
import type { Literal, PdfFile } from './pdf-writer-file.ts'
import { deflated } from './pdf-writer-flate.ts'
import type { TextLayerFonts } from './pdf-writer-text.ts'

/** Writes a page that is one picture over its whole area, with the invisible text above it. */
export function addImagePage(
  file: PdfFile,
  fonts: TextLayerFonts,
  page: BurnedPage,
  parent: PDFRef,
  banner: Banner | null = null,
): PDFRef {
  const image = file.addStream(imageDict(page.image), page.image.bytes)
  const layer = fonts.content(page.words)
  const band = banner?.on({ left: 0, bottom: 0, right: page.widthPt, top: page.heightPt }, 0)
  const content = `q ${page.widthPt} 0 0 ${page.heightPt} 0 0 cm /Im0 Do Q\n${layer.content}${band?.content ?? ''}`
  return file.add(
    file.dict({
      Type: 'Page',
      Parent: parent,
      MediaBox: [0, 0, page.widthPt, page.heightPt],
      Resources: {
        XObject: { Im0: image, ...(band ? { Banner: band.form } : {}) },
        ...(layer.content ? { Font: layer.fonts } : {}),
      },
      Contents: file.addStream({ Filter: 'FlateDecode' }, deflated(content)),
    }),
  )
}

const imageDict = (image: EncodedImage): Record<string, Literal> => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: image.widthPx,
  Height: image.heightPx,
  ColorSpace: colourSpace(image),
  BitsPerComponent: bitsPerComponent(image),
  Filter: image.filter,
  ...(image.filter === 'CCITTFaxDecode'
    ? { DecodeParms: { K: -1, Columns: image.widthPx, Rows: image.heightPx } }
    : {}),
})

/** Bits a pixel of an image with this palette (RGB triples). */
export const bitsFor = (palette: Uint8Array): 2 | 4 => (palette.length <= 12 ? 2 : 4)

const bitsPerComponent = (image: EncodedImage): number => {
  if (image.palette) return bitsFor(image.palette)
  return image.colour === 'bilevel' ? 1 : 8
}

function colourSpace(image: EncodedImage): Literal {
  if (!image.palette) return image.colour === 'rgb' ? 'DeviceRGB' : 'DeviceGray'
  const hex = Buffer.from(image.palette).toString('hex')
  return ['Indexed', 'DeviceRGB', image.palette.length / 3 - 1, PDFHexString.of(hex)]
}

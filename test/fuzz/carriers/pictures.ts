import { deflateSync } from 'node:zlib'
import { type GreyImage, greyOf } from '../../../electron/worker/engines/ocr-image.ts'
import { openPdf } from '../../../electron/worker/engines/pdf-engine.ts'
import { show } from '../../leak/build/page.ts'
import { bitsOf, faxOf, greyImage, imageDict, inverse, jbig2Of, jpegOf } from '../../leak/build/picture.ts'
import { onePage, type RawObject } from '../../leak/build/raw-pdf.ts'
import { strokePaths } from '../../leak/build/stroke-letters.ts'
import type { Dice } from '../dice.ts'
import type { Sheet } from '../paper.ts'
import type { Carrier } from './carrier.ts'

const width = 150
const height = 26

/** A word as pixels, black on white. */
async function pictureOf(word: string, dice: Dice): Promise<GreyImage> {
  const size = dice.pick([10, 12, 14])
  const content = word === '' ? '' : show(word, 6, 8, size)
  const pdf = await openPdf({ bytes: onePage({ content, page: `/MediaBox [0 0 ${width} ${height}]` }) })
  const image = greyOf(pdf.render(0, dice.pick([120, 150, 200])))
  pdf.close()
  return image
}

const fax = (image: GreyImage): string =>
  `/BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${image.widthPx} /Rows ${image.heightPx} >>`

const sampled =
  (space: string, bits: number, sample: (grey: number) => readonly number[]) =>
  (image: GreyImage): RawObject => ({
    body: imageDict(image, `/BitsPerComponent ${bits} /ColorSpace ${space} /Filter /FlateDecode`),
    stream: deflateSync(Uint8Array.from([...image.grey].flatMap(sample))),
  })
const dark = (grey: number): number => (grey < 128 ? 1 : 0)

type Encode = (image: GreyImage, sheet: Sheet) => RawObject

const encodings: Readonly<Record<string, Encode>> = {
  grey: (image) => greyImage(image),
  jpeg: (image) => ({
    body: imageDict(image, '/BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /DCTDecode'),
    stream: jpegOf(image),
  }),
  fax: (image) => ({ body: imageDict(image, fax(image)), stream: faxOf(image) }),
  jbig2: (image) => ({
    body: imageDict(image, '/BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode'),
    stream: jbig2Of(image),
  }),
  stencil: (image) => ({
    body: imageDict(image, '/BitsPerComponent 1 /ImageMask true /Decode [1 0]'),
    stream: bitsOf(image),
  }),
  rgb: sampled('/DeviceRGB', 8, (g) => [g, g, Math.min(255, g + 20)]),
  cmyk: sampled('/DeviceCMYK', 8, (g) => [0, 0, 0, 255 - g]),
  'sixteen bits': sampled('/DeviceGray', 16, (g) => [g, g]),
  indexed: sampled('[/Indexed /DeviceRGB 1 <ffffff101010>]', 8, (g) => [dark(g)]),
  separation: sampled(
    '[/Separation /Black /DeviceGray << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>]',
    8,
    (g) => [255 - g],
  ),
  'soft mask': (image, sheet) => {
    const mask = sheet.paper.add(greyImage(inverse(image)))
    return greyImage({ ...image, grey: new Uint8Array(image.grey.length) }, `/SMask ${mask} 0 R`)
  },
  alternate: (image, sheet) => {
    const other = sheet.paper.add(greyImage(image))
    return greyImage(image, `/Alternates [<< /Image ${other} 0 R /DefaultForPrinting true >>]`)
  },
}

const placed = (x: number, y: number, name: string): string => `q ${width} 0 0 ${height} ${x} ${y - 8} cm /${name} Do Q`

const picture = (name: string, encode: Encode): Carrier => ({
  name: `a picture, ${name}`,
  isSearchable: false,
  draw: async (sheet, { x, y }, word, dice) => {
    const image = sheet.xObject(encode(await pictureOf(word, dice), sheet))
    const isInForm = dice.chance(0.3)
    const body = `<< /Type /XObject /Subtype /Form /BBox [0 0 ${width} ${height}] /Resources << ${sheet.resources()} >> >>`
    const name = isInForm ? sheet.xObject({ body, stream: `q ${width} 0 0 ${height} 0 0 cm /${image} Do Q` }) : image
    sheet.content.push(isInForm ? `q 1 0 0 1 ${x} ${y - 8} cm /${name} Do Q` : placed(x, y, image))
    return { left: x, right: x + width, bottom: y - 8, top: y - 8 + height }
  },
})

const inline: Carrier = {
  name: 'a picture in the content',
  isSearchable: false,
  draw: async (sheet, { x, y }, word, dice) => {
    const image = await pictureOf(word, dice)
    const data = Buffer.from(bitsOf(image).map((b) => ~b)).toString('hex')
    sheet.content.push(
      `q ${width} 0 0 ${height} ${x} ${y - 8} cm BI /W ${image.widthPx} /H ${image.heightPx} /BPC 1 /CS /G /F /AHx ID ${data}> EI Q`,
    )
    return { left: x, right: x + width, bottom: y - 8, top: y - 8 + height }
  },
}

const outlines: Carrier = {
  name: 'letters as paths',
  isSearchable: false,
  draw: (sheet, { x, y }, word, dice) => {
    const size = dice.pick([8, 10, 12])
    sheet.content.push(`q ${strokePaths(word, x, y, size)} Q`)
    const across = (size / 6) * 5.9 * word.length
    return { left: x - 2, right: x + across + 1, bottom: y - 0.15 * size, top: y + 1.1 * size }
  },
}

/** Only capitals that stroke-letters.ts knows. */
const type3: Carrier = {
  name: 'a Type 3 font',
  isSearchable: false,
  draw: (sheet, { x, y }, word, dice) => {
    const size = dice.pick([8, 9, 10])
    const letters = [...'AEIMNQRTU']
    const glyphs = letters.map((c) =>
      sheet.paper.add({ body: '<< >>', stream: `1100 0 d0 ${strokePaths(c, 100, 0, 1000)}` }),
    )
    const font = sheet.resource(
      'Font',
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 /LastChar ${letters.length} /Widths [${letters.map(() => 1100).join(' ')}] /Encoding << /Differences [1 ${letters.map((_, i) => `/g${i}`).join(' ')}] >> /CharProcs << ${glyphs.map((n, i) => `/g${i} ${n} 0 R`).join(' ')} >> /Resources << >> >>`,
    )
    const codes = [...word.toUpperCase()].map((c) => (letters.indexOf(c) + 1).toString(16).padStart(2, '0')).join('')
    sheet.content.push(`q BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET Q`)
    return { left: x, right: x + 1.1 * size * word.length, bottom: y - 0.15 * size, top: y + 1.1 * size }
  },
}

/** Of words of any letters. */
export const pictureCarriers: readonly Carrier[] = [
  ...Object.entries(encodings).map(([name, encode]) => picture(name, encode)),
  inline,
]
/** Of the secrets alone, whose letters they know. */
export const strokeCarriers: readonly Carrier[] = [outlines, type3]

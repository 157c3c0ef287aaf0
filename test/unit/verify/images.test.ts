import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { encodeG4 } from '../../../electron/worker/engines/g4.ts'
import { encodeJpeg } from '../../../electron/worker/engines/jpeg-engine.ts'
import { onePage } from '../../leak/build/raw-pdf.ts'
import { proveBytes, summary } from './prove.ts'

const [widthPx, heightPx] = [827, 1170]
const stride = (widthPx + 7) >> 3
const bits = Uint8Array.from(
  { length: stride * heightPx },
  (_, i) => ((i * 2654435761) >> 11) & (i % 7 === 0 ? 0xff : 0),
)
const grey = Uint8Array.from({ length: widthPx * heightPx }, (_, i) => (i * 31) & 0xff)
const fax = encodeG4({ widthPx, heightPx, bytes: bits })
const jpeg = encodeJpeg({ widthPx, heightPx, planes: [grey] }, 60)
const flate = deflateSync(grey)
const join = (...parts: readonly (Uint8Array | string)[]) =>
  Buffer.concat(parts.map((p) => (typeof p === 'string' ? Buffer.from(p) : p)))
const comment = join(Uint8Array.of(0xff, 0xfe, 0, 7), 'Smith')

const burned = [{ pageNumber: 1, widthPt: 595.32, heightPt: 841.92, method: 'burned' as const, regions: [] }]
const page = (filter: string, stream: Uint8Array, dict = `/Width ${widthPx} /Height ${heightPx}`, extra = '') =>
  onePage({
    content: 'q 595.32 0 0 841.92 0 0 cm /Im0 Do Q',
    resources: `/XObject << /Im0 6 0 R ${extra} >>`,
    more: [
      { body: `<< /Type /XObject /Subtype /Image ${dict} ${filter} >>`, stream },
      { body: '<< /Type /XObject /Subtype /Image >>', stream: 'x' },
    ],
  })
const DCT = '/Filter /DCTDecode /BitsPerComponent 8 /ColorSpace /DeviceGray'
const FAX = `/Filter /CCITTFaxDecode /BitsPerComponent 1 /ColorSpace /DeviceGray /DecodeParms << /K -1 /Columns ${widthPx} /Rows ${heightPx} >>`
const FLATE = '/Filter /FlateDecode /BitsPerComponent 8 /ColorSpace /DeviceGray'

describe('page-image of a burned page', () => {
  const files: readonly (readonly [string, Buffer, string])[] = [
    ['a JPEG', page(DCT, jpeg), 'passed'],
    ['a fax image', page(FAX, fax), 'passed'],
    ['a compressed image', page(FLATE, flate), 'passed'],
    [
      'a JPEG with a comment',
      page(DCT, join(jpeg.subarray(0, 2), comment, jpeg.subarray(2))),
      'a JPEG segment that is not needed',
    ],
    [
      'a JPEG with EXIF',
      page(DCT, join(jpeg.subarray(0, 2), Uint8Array.of(0xff, 0xe1, 0, 8), 'Exif\0\0', jpeg.subarray(2))),
      'a JPEG segment that is not needed',
    ],
    ['bytes behind a JPEG', page(DCT, join(jpeg, 'Smith')), 'bytes behind the end of an image'],
    ['a second JPEG behind the first', page(DCT, join(jpeg, jpeg)), 'bytes behind the end of an image'],
    [
      'a JPEG higher than stated',
      page(DCT, jpeg, `/Width ${widthPx} /Height ${heightPx - 20}`),
      'a JPEG of another size',
    ],
    ['a JPEG cut short', page(DCT, jpeg.subarray(0, jpeg.length - 2)), 'a JPEG without its end'],
    ['bytes behind a fax image', page(FAX, join(fax, 'Smith')), 'bytes behind the end of an image'],
    [
      'a fax image higher than stated',
      page(FAX, fax, `/Width ${widthPx} /Height ${heightPx - 20}`),
      'rows behind the end of an image',
    ],
    ['a fax image cut short', page(FAX, fax.subarray(0, fax.length / 2)), 'a fax image that ends early'],
    [
      'rows below a compressed image',
      page(FLATE, deflateSync(join(grey, new Uint8Array(widthPx)))),
      'rows behind the end of an image',
    ],
    ['bytes behind a compressed image', page(FLATE, join(flate, 'Smith')), 'bytes behind the end of an image'],
    [
      'a filter that hides layers',
      page('/Filter /JPXDecode /BitsPerComponent 8 /ColorSpace /DeviceGray', jpeg),
      'under a filter that is not allowed',
    ],
    ['an image that is turned round by Decode', page(`${FLATE} /Decode [1 0]`, flate), 'of a kind that is not allowed'],
    [
      'a picture far too small',
      page(FLATE, deflateSync(grey.subarray(0, 80 * 113)), '/Width 80 /Height 113'),
      'whose size does not fit',
    ],
    [
      'a picture of another shape',
      page(FLATE, deflateSync(grey.subarray(0, 827 * 900)), '/Width 827 /Height 900'),
      'whose size does not fit',
    ],
    ['a second picture in the resources', page(DCT, jpeg, undefined, '/Im1 7 0 R'), 'not exactly one picture'],
  ]
  it.each(files)('%s', async (_, bytes, expected) => {
    expect(summary(await proveBytes('page-image', bytes, [], burned))).toContain(expected)
  })
  it('a copied page has no picture', async () => {
    const copied = [{ ...burned[0]!, method: 'copied' as const }]
    expect(summary(await proveBytes('page-image', page(DCT, jpeg), [], copied))).toContain('a picture on a copied page')
  })
})

describe('page-content of a burned page', () => {
  const layer = (text: string) => onePage({ content: `q 595.32 0 0 841.92 0 0 cm /Im0 Do Q ${text}` })
  const glyph = (program: string) =>
    onePage({
      content: 'q /Im0 Do Q BT 3 Tr /F1 9 Tf <01> Tj ET',
      font: '<< /Type /Font /Subtype /Type3 /CharProcs << /g 6 0 R >> /Encoding << /Differences [1 /g] >> >>',
      more: [{ body: '<< >>', stream: program }],
    })
  const files: readonly (readonly [string, Buffer, string])[] = [
    ['an invisible layer', layer('BT 3 Tr /F1 9 Tf (a) Tj ET'), 'passed'],
    ['visible text', layer('BT /F1 9 Tf (a) Tj ET'), 'visible text on a burned page'],
    ['text that turns visible', layer('BT 3 Tr /F1 9 Tf (a) Tj 0 Tr (b) Tj ET'), 'visible text on a burned page'],
    ['a picture drawn twice', layer('/Im0 Do'), 'not exactly one picture'],
    ['a rectangle', layer('0 0 10 10 re f'), 'an operator that is not allowed'],
    ['a font of empty glyphs', glyph('500 0 0 -250 500 750 d1'), 'passed'],
    ['a font that draws', glyph('500 0 0 -250 500 750 d1 0 0 100 100 re f'), 'a font that draws'],
    ['a font with a comment', glyph('500 0 0 -250 500 750 d1 % Smith'), 'a font that draws'],
  ]
  it.each(files)('%s', async (_, bytes, expected) => {
    expect(summary(await proveBytes('page-content', bytes, [], burned))).toContain(expected)
  })
})

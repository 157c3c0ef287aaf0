import UTIF, { type IFD } from 'utif2'
import { Failure } from '../../../shared/result.ts'
import { first, type TiffFields, tiffDirectories } from './tiff-fields.ts'

/** One page of a TIFF, before its pixels are decoded. */
export interface TiffPage {
  readonly widthPx: number
  readonly heightPx: number
  /** Dots an inch; null where the file says none, or different ones for the two directions. */
  readonly dpi: number | null
  /** TIFF 6.0 tag 274, as EXIF: 1 upright … 8. */
  readonly orientation: number
  /** CCITT group 4 in one strip, which a PDF can hold as it is. */
  readonly fax: { readonly bytes: Uint8Array; readonly blackIs1: boolean } | null
  /** RGBA. Throws where the data cannot be decoded. */
  pixels(): Uint8Array
}

const WIDTH = 256
const HEIGHT = 257
const COMPRESSION = 259
const PHOTOMETRIC = 262
const FILL_ORDER = 266
const ORIENTATION = 274
const X_RESOLUTION = 282
const Y_RESOLUTION = 283
const RESOLUTION_UNIT = 296
const SAMPLES = 277
const PLANES = 284
const BITS = 258
const CMYK = 5
const FAX: readonly number[] = [2, 3, 4]
const GROUP_4 = 4
const JPEG = 7
/** None, CCITT, LZW, JPEG, Deflate, PackBits: what utif2 was seen to decode rightly. Old JPEG (6) and camera raw are not. */
const DECODABLE: readonly number[] = [1, ...FAX, 5, JPEG, 8, 32773, 32946]
const CENTIMETRE = 3
/** Reduced copies (thumbnails) and masks are not pages (tag 254). */
const SUBFILE = 254
const NOT_A_PAGE = 1 | 4

function dpiOf(fields: TiffFields): number | null {
  const x = first(fields, X_RESOLUTION)
  const y = first(fields, Y_RESOLUTION)
  const unit = first(fields, RESOLUTION_UNIT) ?? 2
  if (x === null || y === null || unit === 1 || Math.abs(x - y) > x * 0.01) return null
  return unit === CENTIMETRE ? x * 2.54 : x
}

/** Where a page's data lies: strips (273, 279) or tiles (324, 325). Throws where any of it is missing from the file. */
function dataRanges(fields: TiffFields, length: number): [number, number][] {
  const offsets = fields.get(273) ?? fields.get(324) ?? []
  const counts = fields.get(279) ?? fields.get(325) ?? []
  const ranges = offsets.map((offset, i): [number, number] => [offset, offset + (counts[i] ?? length)])
  if (ranges.length === 0 || ranges.some(([, end]) => end > length)) throw new RangeError('image data is missing')
  return ranges
}

function faxOf(fields: TiffFields, bytes: Uint8Array, ranges: readonly [number, number][]): TiffPage['fax'] {
  const isPlain = first(fields, COMPRESSION) === GROUP_4 && (first(fields, FILL_ORDER) ?? 1) === 1
  const [range] = ranges
  if (!isPlain || ranges.length !== 1 || !range) return null
  return { bytes: bytes.subarray(range[0], range[1]), blackIs1: first(fields, PHOTOMETRIC) === 1 }
}

/** utif2 reads planes as pixels, and never ends on reversed bits outside fax data. */
function checkSupported(fields: TiffFields): void {
  const compression = first(fields, COMPRESSION) ?? 1
  const isPlanar = first(fields, PLANES) === 2 && (first(fields, SAMPLES) ?? 1) > 1
  const isReversed = first(fields, FILL_ORDER) === 2 && !FAX.includes(compression)
  if (!DECODABLE.includes(compression) || isPlanar || isReversed) throw new Failure('FORMAT_UNKNOWN')
}

const toBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** utif2 gives every JPEG three samples, but then lays out a grey one as if it had one. */
function asColour(ifd: IFD): void {
  ifd.t262 = [2]
  ifd.t277 = [3]
  ifd.t258 = [8, 8, 8]
}

/** utif2 converts CMYK only inside a browser. */
function fromCmyk(data: Uint8Array, pixels: number, samples: number): Uint8Array {
  const rgba = new Uint8Array(pixels * 4).fill(255)
  for (let i = 0; i < pixels; i++) {
    const light = 255 - data[i * samples + 3]!
    for (let c = 0; c < 3; c++) rgba[i * 4 + c] = ((255 - data[i * samples + c]!) * light) / 255
  }
  return rgba
}

function decoded(bytes: Uint8Array, ifd: IFD, fields: TiffFields): Uint8Array {
  const samples = first(fields, SAMPLES) ?? 1
  if (first(fields, COMPRESSION) === JPEG && samples === 1) asColour(ifd)
  UTIF.decodeImage(toBuffer(bytes), ifd)
  const isCmyk = first(fields, PHOTOMETRIC) === CMYK && first(fields, BITS) === 8 && samples >= 4
  const rgba = isCmyk ? fromCmyk(ifd.data, ifd.width * ifd.height, samples) : UTIF.toRGBA8(ifd)
  ifd.data = new Uint8Array(0)
  return rgba
}

/** The pages of a TIFF. Throws FORMAT_UNKNOWN for an encoding that cannot be trusted to be decoded rightly, and anything where the file is damaged or cut short. */
export function tiffPages(bytes: Uint8Array): TiffPage[] {
  const directories = tiffDirectories(bytes)
  const ifds = UTIF.decode(toBuffer(bytes))
  return directories.flatMap((fields, i): TiffPage[] => {
    checkSupported(fields)
    const widthPx = first(fields, WIDTH) ?? 0
    const heightPx = first(fields, HEIGHT) ?? 0
    if (((first(fields, SUBFILE) ?? 0) & NOT_A_PAGE) !== 0 && directories.length > 1) return []
    return [
      {
        widthPx,
        heightPx,
        dpi: dpiOf(fields),
        orientation: first(fields, ORIENTATION) ?? 1,
        fax: faxOf(fields, bytes, dataRanges(fields, bytes.length)),
        pixels: () => decoded(bytes, ifds[i]!, fields),
      },
    ]
  })
}

import { first, tiffDirectories } from './tiff-fields.ts'

/** What a JPEG says of itself before it is decoded. */
export interface JpegFacts {
  readonly widthPx: number
  readonly heightPx: number
  /** 1 grey, 3 colour, 4 CMYK. */
  readonly components: number
  /** Adobe writes CMYK inverted. */
  readonly isAdobe: boolean
  readonly dpi: number | null
  /** EXIF orientation, 1 upright … 8. */
  readonly orientation: number
  /** The file without comments, EXIF data, thumbnails and other application data, colour profile excepted. */
  readonly bare: Uint8Array
}

interface Segment {
  readonly marker: number
  readonly from: number
  readonly data: Uint8Array
}

const SOS = 0xda
const EOI = 0xd9
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
const COMMENT = 0xfe
const isFrame = (m: number): boolean => m >= 0xc0 && m <= 0xcf && m !== 0xc4 && m !== 0xc8 && m !== 0xcc
const isDropped = (m: number): boolean => m === COMMENT || (m >= APP1 && m <= 0xef && m !== APP2 && m !== APP14)

/** The segments before the first scan (ITU-T T.81 B.1.1). Throws where the structure breaks. */
function segmentsOf(bytes: Uint8Array): { readonly segments: Segment[]; readonly scan: number } {
  const segments: Segment[] = []
  for (let at = 2; ; ) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined) throw new RangeError('no marker')
    if (marker === SOS) return { segments, scan: at }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (length < 2 || at + 2 + length > bytes.length) throw new RangeError('cut short')
    segments.push({ marker, from: at, data: bytes.subarray(at + 4, at + 2 + length) })
    at += 2 + length
  }
}

const text = (data: Uint8Array, length: number): string => Buffer.from(data.subarray(0, length)).toString('latin1')
const short = (data: Uint8Array, at: number): number => ((data[at] ?? 0) << 8) | (data[at + 1] ?? 0)

function exifOrientation(segments: readonly Segment[]): number {
  const exif = segments.find((s) => s.marker === APP1 && text(s.data, 6) === 'Exif\0\0')
  try {
    return (exif && first(tiffDirectories(exif.data.subarray(6))[0]!, 0x112)) ?? 1
  } catch {
    return 1
  }
}

/** JFIF density: dots an inch (unit 1) or a centimetre (2). */
function jfifDpi(segments: readonly Segment[]): number | null {
  const jfif = segments.find((s) => s.marker === APP0 && text(s.data, 5) === 'JFIF\0')?.data
  const unit = jfif?.[7]
  if (!jfif || (unit !== 1 && unit !== 2) || short(jfif, 8) !== short(jfif, 10)) return null
  return short(jfif, 8) * (unit === 2 ? 2.54 : 1)
}

/** Some writers add bytes after the end; none of ours do, and a file without an end was cut. */
function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= 0; at--) if (bytes[at] === 0xff && bytes[at + 1] === EOI) return true
  return false
}

/** Reads the headers of a JPEG. Throws where it is damaged or cut short. */
export function jpegFacts(bytes: Uint8Array): JpegFacts {
  const { segments, scan } = segmentsOf(bytes)
  const frame = segments.find((s) => isFrame(s.marker))?.data
  if (!frame || frame.length < 6 || !hasEnd(bytes.subarray(scan))) throw new RangeError('cut short')
  const kept = segments.filter((s) => !isDropped(s.marker))
  const parts = kept.map((s) => bytes.subarray(s.from, s.from + 4 + s.data.length))
  return {
    heightPx: short(frame, 1),
    widthPx: short(frame, 3),
    components: frame[5]!,
    isAdobe: segments.some((s) => s.marker === APP14 && text(s.data, 5) === 'Adobe'),
    dpi: jfifDpi(segments),
    orientation: exifOrientation(segments),
    bare: Buffer.concat([bytes.subarray(0, 2), ...parts, bytes.subarray(scan)]),
  }
}

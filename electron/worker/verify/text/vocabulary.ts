import { type Shape, shapes } from '../object-shapes.ts'

/** Words that every PDF is made of: a person named Page or Parent is not found in `/Type /Page /Parent`. */
const names =
  'Catalog Pages Page Font XObject Image Type0 Type1 Type3 TrueType MMType1 CIDFontType0 CIDFontType2 CIDFontType0C Type1C OpenType FontDescriptor Encoding CMap Group Transparency ExtGState FlateDecode DCTDecode CCITTFaxDecode DeviceGray DeviceRGB DeviceCMYK CalGray CalRGB Lab ICCBased Indexed Separation DeviceN None All WinAnsiEncoding MacRomanEncoding StandardEncoding MacExpertEncoding Identity-H Identity-V Identity PDF Text ImageB ImageC ImageI Normal Compatible Multiply Screen RelativeColorimetric Perceptual Saturation AbsoluteColorimetric'
const syntax =
  'obj endobj stream endstream xref trailer startxref true false null CIDInit ProcSet findresource begin dict begincmap CIDSystemInfo Registry Adobe Ordering UCS Supplement def CMapName Adobe-Identity-UCS CMapType begincodespacerange endcodespacerange beginbfchar endbfchar beginbfrange endbfrange endcmap currentdict CMap defineresource pop end'

const keysOf = (shape: Shape): readonly string[] => (shape.is === 'dict' ? Object.keys(shape.keys) : [])
const words: ReadonlySet<string> = new Set(
  [...Object.values(shapes).flatMap(keysOf), ...`${names} ${syntax}`.split(' ')].map((word) => word.toLowerCase()),
)
const all = [...words].join(' ')

/** Whether these bytes are a word of the format, or part of one: then finding them in a PDF says nothing. */
export const isFormatWord = (bytes: Uint8Array): boolean =>
  all.includes(Buffer.from(bytes).toString('latin1').toLowerCase())

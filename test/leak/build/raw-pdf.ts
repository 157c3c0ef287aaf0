import { statedWidths } from '../../fixtures/standard-widths.ts'

/** An object as written: its body, and the bytes of its stream if it has one. `Length` is added. */
export interface RawObject {
  readonly body: string
  readonly stream?: Uint8Array | string
}

export interface RawPdf {
  /** Object 1 is the catalog; objects are numbered in order. */
  readonly objects: readonly (RawObject | string)[]
  readonly info?: number
  readonly trailer?: string
}

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

/** A PDF of one revision, written by hand: what libraries would tidy away stays as it is. Latin-1. */
export function rawPdf({ objects, info, trailer = '' }: RawPdf): Buffer {
  const parts: Buffer[] = [Buffer.concat([latin1('%PDF-1.7\n%'), Buffer.from([0xe2, 0xe3, 0xcf, 0xd3, 0x0a])])]
  const offsets = objects.map((object, i) => append(parts, object, i + 1))
  const start = lengthOf(parts)
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const root = `/Size ${objects.length + 1} /Root 1 0 R ${info === undefined ? '' : `/Info ${info} 0 R`} ${trailer}`
  parts.push(latin1(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}trailer\n<< ${root} >>\n`))
  parts.push(latin1(`startxref\n${start}\n%%EOF\n`))
  return Buffer.concat(parts)
}

function append(parts: Buffer[], object: RawObject | string, number: number): number {
  const offset = lengthOf(parts)
  const { body, stream } = typeof object === 'string' ? { body: object, stream: undefined } : object
  if (stream === undefined) parts.push(latin1(`${number} 0 obj\n${body}\nendobj\n`))
  else {
    const bytes = typeof stream === 'string' ? latin1(stream) : Buffer.from(stream)
    const dict = body.replace(/>>\s*$/, ` /Length ${bytes.length} >>`)
    parts.push(latin1(`${number} 0 obj\n${dict}\nstream\n`), bytes, latin1('\nendstream\nendobj\n'))
  }
  return offset
}

const lengthOf = (parts: readonly Buffer[]): number => parts.reduce((sum, part) => sum + part.length, 0)

export const A4 = '[0 0 595.32 841.92]'
/** Says nothing of its widths, so that a page in it is always burned. */
export const BARE_HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
export const HELVETICA = BARE_HELVETICA.replace('>>', `${await statedWidths('Helvetica')} >>`)

export interface OnePage {
  readonly content: string | RawObject
  /** Added to the page dictionary. */
  readonly page?: string
  /** Added to the page's resources. */
  readonly resources?: string
  readonly font?: string
  /** More fonts, beside /F1. */
  readonly fonts?: string
  /** Added to the catalog. */
  readonly catalog?: string
  /** Objects 6 and on. */
  readonly more?: readonly (RawObject | string)[]
  readonly info?: number
  readonly trailer?: string
}

/** One A4 page: 1 catalog, 2 page tree, 3 page, 4 content, 5 font /F1 (Helvetica). */
export function onePage({
  content,
  page = '',
  resources = '',
  font = HELVETICA,
  fonts = '',
  catalog = '',
  more = [],
  info,
  trailer,
}: OnePage): Buffer {
  return rawPdf({
    objects: [
      `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R ${/MediaBox/.test(page) ? '' : `/MediaBox ${A4}`} /Contents 4 0 R /Resources << /Font << /F1 5 0 R ${fonts} >> ${resources} >> ${page} >>`,
      typeof content === 'string' ? { body: '<< >>', stream: content } : content,
      font,
      ...more,
    ],
    ...(info === undefined ? {} : { info }),
    ...(trailer === undefined ? {} : { trailer }),
  })
}

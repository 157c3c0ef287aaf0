import type { PDFDict, PDFRef } from '@cantoo/pdf-lib'
import { unicodeOf } from './pdf-writer-cmap.ts'
import type { Literal, PdfFile } from './pdf-writer-file.ts'
import { deflated } from './pdf-writer-flate.ts'
import type { PdfSource } from './pdf-writer-source.ts'
import { toUnicode } from './pdf-writer-to-unicode.ts'

/** Plain numbers of a font descriptor that help to draw or select the font; no name, family, character set or metadata. */
const keptDescriptor = [
  'Flags',
  'ItalicAngle',
  'Ascent',
  'Descent',
  'CapHeight',
  'XHeight',
  'StemV',
  'StemH',
  'MissingWidth',
]

/** A font descriptor from the allow-list, with the entries that hold the font program. */
export function addDescriptor(
  file: PdfFile,
  source: PdfSource,
  descriptor: PDFDict,
  name: string,
  program: { readonly [key: string]: Literal },
): PDFRef {
  const numbers = keptDescriptor.flatMap((key) => {
    const value = source.get(descriptor, key)
    return value === undefined ? [] : [[key, source.number(value)] as const]
  })
  const box = source.get(descriptor, 'FontBBox')
  return file.add(
    file.dict({
      Type: 'FontDescriptor',
      FontName: name,
      ...Object.fromEntries(numbers),
      ...(box === undefined ? {} : { FontBBox: [...source.numbers(box)] }),
      ...program,
    }),
  )
}

/** A TrueType program as a stream. */
export const addTrueType = (file: PdfFile, program: Uint8Array): PDFRef =>
  file.addStream({ Filter: 'FlateDecode', Length1: program.length }, deflated(program))

/** What the font's ToUnicode says of `codes`; null where the font has none. */
export function unicodeOfFont(
  source: PdfSource,
  font: PDFDict,
  codes: Pick<ReadonlySet<number>, 'has'>,
): ReadonlyMap<number, string> | null {
  const cmap = source.get(font, 'ToUnicode')
  return cmap === undefined ? null : unicodeOf(source.decoded(cmap), codes)
}

/** Looks codes up one by one; the map is read when it is first asked for. */
export function unicodeReader(source: PdfSource, font: PDFDict): (code: number) => string {
  let map: ReadonlyMap<number, string> | null = null
  return (code) => {
    map ??= unicodeOfFont(source, font, { has: () => true }) ?? new Map()
    return map.get(code) ?? ''
  }
}

export function toUnicodeEntry(
  file: PdfFile,
  map: ReadonlyMap<number, string> | null,
  bytes: 1 | 2,
): { readonly [key: string]: Literal } {
  if (!map) return {}
  return { ToUnicode: file.addStream({ Filter: 'FlateDecode' }, deflated(toUnicode(map, bytes))) }
}

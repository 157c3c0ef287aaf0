import type { Box } from '../../../../shared/geometry/quad.ts'
import type { RawFile } from './file.ts'
import { glyphExtents } from './glyph-extents.ts'
import { bytesOf, dictIn, resolve, streamsOf } from './pages.ts'
import { type Dict, nameOf, numberOf, type Value } from './value.ts'

/** What the file says of the measures of a font, in ems. */
export interface MeasuredFont {
  readonly bytesPerCode: 1 | 2
  width(code: number): number
  /** Where a letter may have ink, about its origin; null where it has none. */
  extent(code: number): Box | null
}

/** Where letters stand about their baseline when nothing else is known of them. */
const usual = { bottom: -0.2, top: 0.75 }
const blanks = new Set([32, 160])

/** Reads the measures anew, apart from what wrote them. Throws where the file does not state them. */
export function measuredFont(file: RawFile, font: Dict): MeasuredFont {
  return nameOf(font.get('Subtype')) === 'Type0' ? composite(file, font) : simple(file, font)
}

function simple(file: RawFile, font: Dict): MeasuredFont {
  const first = numberOf(resolve(file, font.get('FirstChar')))
  const widths = itemsOf(file, font.get('Widths'))
  if (first === null) throw new Error('a font without widths')
  const width = (code: number): number => measure(widths[code - first])
  return {
    bytesPerCode: 1,
    width,
    extent: (code) => (blanks.has(code) ? null : { left: 0, right: width(code), ...usual }),
  }
}

function composite(file: RawFile, font: Dict): MeasuredFont {
  const [descendant] = itemsOf(file, font.get('DescendantFonts'))
  if (nameOf(resolve(file, font.get('Encoding'))) !== 'Identity-H' || descendant?.type !== 'dict')
    throw new Error('a font of another kind')
  const widths = widthsOf(file, descendant.entries)
  const fallback = numberOf(resolve(file, descendant.entries.get('DW'))) ?? 1000
  const [program] = streamsOf(file, dictIn(file, descendant.entries, 'FontDescriptor').get('FontFile2'))
  if (!program) throw new Error('a font that is not embedded')
  const [inkOf, glyphOf] = [glyphExtents(bytesOf(program)), glyphMap(file, descendant.entries)]
  return {
    bytesPerCode: 2,
    width: (code) => (widths.get(code) ?? fallback) / 1000,
    extent: (code) => inkOf(glyphOf(code)),
  }
}

/** Only the form `cid [w …]`, which is what exports hold (ISO 32000-2 9.7.4.3). */
function widthsOf(file: RawFile, font: Dict): ReadonlyMap<number, number> {
  const items = itemsOf(file, font.get('W'))
  const widths = new Map<number, number>()
  for (let i = 0; i < items.length; i += 2) {
    const [first, list] = [numberOf(items[i]), items[i + 1]]
    if (first === null || list?.type !== 'array') throw new Error('widths of another kind')
    for (const [k, width] of list.items.entries()) widths.set(first + k, measure(width) * 1000)
  }
  return widths
}

function glyphMap(file: RawFile, font: Dict): GlyphOf {
  const [stream] = streamsOf(file, font.get('CIDToGIDMap'))
  if (!stream) return (code) => code
  const bytes = bytesOf(stream)
  return (code) => (bytes[code * 2] ?? 0) * 256 + (bytes[code * 2 + 1] ?? 0)
}

type GlyphOf = (code: number) => number

function itemsOf(file: RawFile, value: Value | undefined): readonly (Value | undefined)[] {
  const array = resolve(file, value)
  return array?.type === 'array' ? array.items.map((item) => resolve(file, item)) : []
}

function measure(value: Value | undefined): number {
  const width = numberOf(value)
  if (width === null) throw new Error('a letter without a width')
  return width / 1000
}

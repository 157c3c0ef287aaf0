import { PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import type { Literal, PdfFile } from './pdf-writer-file.ts'
import { addDescriptor, addTrueType, toUnicodeEntry, unicodeOfFont, unicodeReader } from './pdf-writer-font-parts.ts'
import { prunedWidths, simpleWidths, type Widths } from './pdf-writer-font-widths.ts'
import { checkTrueType, prunedTrueType, type SfntTables, sfntTables } from './pdf-writer-sfnt.ts'
import { type CharacterMap, characterMaps, writtenMaps } from './pdf-writer-sfnt-cmap.ts'
import type { PdfSource } from './pdf-writer-source.ts'
import type { Numbered } from './pdf-writer-telling.ts'
import type { FontMetrics } from './pdf-writer-text-state.ts'
import { Unclean } from './pdf-writer-unclean.ts'

/** Names under which a font may be used without being embedded: the standard 14 (ISO 32000-2 9.6.2.2) and their usual aliases. */
const standardFont =
  /^((Helvetica|Courier)(-(Bold|Oblique|BoldOblique))?|Times-(Roman|Bold|Italic|BoldItalic)|Symbol|ZapfDingbats|(Arial|CourierNew|TimesNewRoman)(PS)?(-?(Bold|Italic|BoldItalic))?(MT)?(,(Bold|Italic|BoldItalic))?)$/
const encodings = ['WinAnsiEncoding', 'MacRomanEncoding', 'StandardEncoding']
const glyphName = /^[A-Za-z.][A-Za-z0-9._-]{0,31}$/
const windows = new TextDecoder('windows-1252')
const macintosh = new TextDecoder('macintosh')
const bytes = Array.from({ length: 256 }, (_, c) => c)
const macintoshCode = new Map(bytes.map((c) => [macintosh.decode(Uint8Array.of(c)).charCodeAt(0), c]))

/** A font with one-byte codes: an embedded TrueType one, or one of the standard fonts that every reader has. */
export class SimpleFont {
  readonly metrics: FontMetrics
  readonly #source: PdfSource
  readonly #font: PDFDict
  readonly #widths: Widths
  readonly #descriptor: PDFDict | null
  readonly #tables: SfntTables | null
  readonly #maps: readonly CharacterMap[]

  /** Throws `Unclean` for any other kind. */
  constructor(source: PdfSource, font: PDFDict) {
    this.#source = source
    this.#font = font
    this.#widths = simpleWidths(source, font)
    this.#descriptor = source.maybeDict(font, 'FontDescriptor')
    this.#tables = this.#program()
    this.#maps = this.#tables ? characterMaps(this.#tables.get('cmap') ?? new Uint8Array(4)) : []
    this.#encoding(bytes)
    unicodeOfFont(source, font, { has: () => true })
    this.metrics = {
      bytesPerCode: 1,
      width: (code) => this.#widths.byCode.get(code) ?? this.#widths.fallback,
      unicode: unicodeReader(source, font),
      isMeasured: this.#widths.byCode.size > 0,
      ...(this.#isNamed() ? { isSparse: true } : { numbered: (code: number) => this.#numbered(code) }),
    }
  }

  write(file: PdfFile, codes: readonly number[], name: string): PDFDict {
    const unicode = unicodeOfFont(this.#source, this.#font, new Set(codes))
    return file.dict({
      Type: 'Font',
      Subtype: this.#source.name(this.#font, 'Subtype')!,
      BaseFont: this.#tables ? name : this.#baseFont(),
      ...(this.#widths.byCode.size > 0 ? prunedWidths(this.#widths, codes) : {}),
      ...this.#encoding(codes),
      ...this.#descriptorEntry(file, codes, unicode, name),
      ...toUnicodeEntry(file, unicode, 1),
    })
  }

  /** Whether nothing is written of the font but names that everyone knows. */
  #isNamed(): boolean {
    return !this.#tables && !(this.#source.get(this.#font, 'Encoding') instanceof PDFDict)
  }

  #numbered(code: number): Numbered {
    const unicode = unicodeOfFont(this.#source, this.#font, new Set([code]))
    const isKnown = this.#source.get(this.#font, 'Encoding') instanceof PDFName
    const text = unicode?.get(code) ?? (isKnown ? windows.decode(Uint8Array.of(code)) : '')
    const glyphs = this.#maps.map((map) => [...keptMap(map, [code], unicode).glyphs.values()][0] ?? 0)
    return { text, numbers: [code, ...glyphs] }
  }

  #baseFont(): string {
    return this.#source.name(this.#font, 'BaseFont') ?? ''
  }

  /** null for a standard font that is not embedded. */
  #program(): SfntTables | null {
    const subtype = this.#source.name(this.#font, 'Subtype')
    const file = this.#descriptor && this.#source.get(this.#descriptor, 'FontFile2')
    if (file && subtype === 'TrueType') {
      const tables = sfntTables(this.#source.decoded(file))
      checkTrueType(tables)
      return tables
    }
    const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => this.#descriptor?.has(PDFName.of(key)))
    const isKnown = (subtype === 'Type1' || subtype === 'TrueType') && standardFont.test(this.#baseFont())
    if (isEmbedded || !isKnown) throw new Unclean('not-rebuildable')
    return null
  }

  /** The encoding, of its differences only those for `codes` (ISO 32000-2 9.6.5). */
  #encoding(codes: readonly number[]): { readonly [key: string]: Literal } {
    const encoding = this.#source.get(this.#font, 'Encoding')
    if (encoding === undefined) return {}
    if (encoding instanceof PDFName) return { Encoding: known(encoding.decodeText()) }
    const dict = this.#source.dict(encoding)
    const base = this.#source.name(dict, 'BaseEncoding')
    const differences = this.#differences(dict, new Set(codes))
    return { Encoding: { Type: 'Encoding', ...(base ? { BaseEncoding: known(base) } : {}), Differences: differences } }
  }

  #differences(dict: PDFDict, codes: ReadonlySet<number>): readonly Literal[] {
    const items = this.#source.get(dict, 'Differences')
    let code = 0
    return (items === undefined ? [] : this.#source.array(items)).flatMap((item) => {
      const value = this.#source.resolve(item)
      if (value instanceof PDFNumber) {
        code = value.asNumber()
        return []
      }
      const name = value instanceof PDFName ? value.decodeText() : ''
      const at = code++
      if (!codes.has(at)) return []
      if (!glyphName.test(name)) throw new Unclean('not-rebuildable')
      return [at, name]
    })
  }

  #descriptorEntry(
    file: PdfFile,
    codes: readonly number[],
    unicode: ReadonlyMap<number, string> | null,
    name: string,
  ): { readonly [key: string]: Literal } {
    if (!this.#descriptor) return {}
    if (!this.#tables)
      return { FontDescriptor: addDescriptor(file, this.#source, this.#descriptor, this.#baseFont(), {}) }
    const maps = this.#maps.map((map) => keptMap(map, codes, unicode))
    const glyphs = new Set(maps.flatMap((map) => [...map.glyphs.values()]))
    const program = addTrueType(file, prunedTrueType(this.#tables, glyphs, writtenMaps(maps)))
    return { FontDescriptor: addDescriptor(file, this.#source, this.#descriptor, name, { FontFile2: program }) }
  }
}

const known = (encoding: string): string => {
  if (encodings.includes(encoding)) return encoding
  throw new Unclean('not-rebuildable')
}

/** The entries of a cmap through which a reader may come from one of the codes to its glyph (ISO 32000-2 9.6.5.4), by any of the ways in use. */
function keptMap(
  map: CharacterMap,
  codes: readonly number[],
  unicode: ReadonlyMap<number, string> | null,
): CharacterMap {
  const wanted = codes.flatMap((code) => {
    const byte = Uint8Array.of(code)
    const characters = [unicode?.get(code) ?? '', windows.decode(byte), macintosh.decode(byte)].map(
      (s) => s.codePointAt(0) ?? 0,
    )
    if (map.platform === 1) return [code, ...characters.flatMap((c) => macintoshCode.get(c) ?? [])]
    if (map.platform === 3 && map.encoding === 0) return [code, 0xf000 + code, 0xf100 + code, 0xf200 + code]
    return characters
  })
  const glyphs = [...new Set(wanted)].flatMap((character) => {
    const glyph = map.glyphs.get(character)
    return glyph ? [[character, glyph] as const] : []
  })
  return { ...map, glyphs: new Map(glyphs) }
}

import { type PDFDict, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { Literal, PdfFile } from './pdf-writer-file.ts'
import { deflated } from './pdf-writer-flate.ts'
import { addDescriptor, addTrueType, toUnicodeEntry, unicodeOfFont, unicodeReader } from './pdf-writer-font-parts.ts'
import { compositeWidths, prunedW, type Widths } from './pdf-writer-font-widths.ts'
import { checkTrueType, isSparse, prunedTrueType, type SfntTables, sfntTables } from './pdf-writer-sfnt.ts'
import type { PdfSource } from './pdf-writer-source.ts'
import { isLaidOut } from './pdf-writer-telling.ts'
import type { FontMetrics } from './pdf-writer-text-state.ts'
import { Unclean } from './pdf-writer-unclean.ts'

/** An embedded TrueType font with two-byte codes that are its CIDs (Identity-H): what Chromium, Word and LibreOffice write. */
export class CompositeFont {
  readonly metrics: FontMetrics
  readonly #source: PdfSource
  readonly #font: PDFDict
  readonly #cidFont: PDFDict
  readonly #descriptor: PDFDict
  readonly #widths: Widths
  readonly #tables: SfntTables
  /** Two bytes a CID; null for the identity. */
  readonly #glyphs: Uint8Array | null

  /** Throws `Unclean` for any other kind. */
  constructor(source: PdfSource, font: PDFDict) {
    const descendants = source.array(source.get(font, 'DescendantFonts'))
    this.#source = source
    this.#font = font
    this.#cidFont = source.dict(descendants[0])
    if (source.name(font, 'Encoding') !== 'Identity-H' || descendants.length !== 1) throw new Unclean('not-rebuildable')
    if (source.name(this.#cidFont, 'Subtype') !== 'CIDFontType2') throw new Unclean('not-rebuildable')
    this.#descriptor = source.dict(source.get(this.#cidFont, 'FontDescriptor'))
    this.#widths = compositeWidths(source, this.#cidFont)
    this.#glyphs = this.#glyphMap()
    this.#tables = sfntTables(source.decoded(source.get(this.#descriptor, 'FontFile2')))
    checkTrueType(this.#tables)
    unicodeOfFont(source, font, { has: () => true })
    this.metrics = {
      bytesPerCode: 2,
      width: (cid) => this.#widths.byCode.get(cid) ?? this.#widths.fallback,
      unicode: unicodeReader(source, font),
      numbered: (cid) => ({ text: this.metrics.unicode(cid), numbers: [cid, this.#glyphOf(cid)] }),
      isSparse: this.#glyphs === null && (isSparse(this.#tables) || this.#isLaidOut()),
    }
  }

  write(file: PdfFile, cids: readonly number[], name: string): PDFDict {
    const glyphs = new Set(cids.map((cid) => this.#glyphOf(cid)))
    const program = addTrueType(file, prunedTrueType(this.#tables, glyphs, null))
    const cidFont = file.dict({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      DW: this.#widths.fallback,
      W: prunedW(this.#widths, cids),
      CIDToGIDMap: this.#prunedGlyphMap(file, cids),
      FontDescriptor: addDescriptor(file, this.#source, this.#descriptor, name, { FontFile2: program }),
    })
    return file.dict({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [file.add(cidFont)],
      ...toUnicodeEntry(file, unicodeOfFont(this.#source, this.#font, new Set(cids)), 2),
    })
  }

  #isLaidOut(): boolean {
    const map = unicodeOfFont(this.#source, this.#font, { has: () => true }) ?? new Map<number, string>()
    return isLaidOut([...map].map(([cid, text]) => ({ text, numbers: [cid] })))
  }

  #glyphMap(): Uint8Array | null {
    const map = this.#source.get(this.#cidFont, 'CIDToGIDMap')
    if (map === undefined || map === PDFName.of('Identity')) return null
    return this.#source.decoded(map)
  }

  #glyphOf(cid: number): number {
    if (!this.#glyphs) return cid
    return (this.#glyphs[cid * 2] ?? 0) * 256 + (this.#glyphs[cid * 2 + 1] ?? 0)
  }

  #prunedGlyphMap(file: PdfFile, cids: readonly number[]): Literal {
    if (!this.#glyphs) return 'Identity'
    const map = new Uint8Array((cids.at(-1)! + 1) * 2)
    for (const cid of cids) map.set([this.#glyphOf(cid) >> 8, this.#glyphOf(cid) & 0xff], cid * 2)
    return file.addStream({ Filter: 'FlateDecode' }, deflated(map))
  }
}

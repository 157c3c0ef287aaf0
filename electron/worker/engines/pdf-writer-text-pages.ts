import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFHexString, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import type { TrueTypeFont } from './true-type.ts'

/** A row of monospaced text: code points with the column in which each stands. */
export interface SetRow {
  /** Baseline, in points from the bottom of the page. */
  readonly baselinePt: number
  readonly glyphs: readonly { readonly codePoint: number; readonly leftPt: number }[]
}

export interface SetPage {
  /** Called once, when the page is written. */
  rows(): Iterable<SetRow>
}

export interface PageStyle {
  readonly widthPt: number
  readonly heightPt: number
  readonly sizePt: number
  /** Of every character, in thousandths of the size. */
  readonly advance: number
}

const hex = (n: number): string => n.toString(16).toUpperCase().padStart(4, '0')

/** Glyph numbers of a row; where the next character does not stand at the end of the one before, a new position. */
function rowOperators({ glyphs, baselinePt }: SetRow, font: TrueTypeFont, style: PageStyle): string {
  const step = (style.sizePt * style.advance) / 1000
  let out = ''
  let run = ''
  let expected = Number.NEGATIVE_INFINITY
  for (const { codePoint, leftPt } of glyphs) {
    if (Math.abs(leftPt - expected) > 0.01) {
      out += run && `<${run}> Tj\n`
      out += `1 0 0 1 ${leftPt.toFixed(3)} ${baselinePt.toFixed(3)} Tm\n`
      run = ''
    }
    run += hex(font.glyphOf(codePoint))
    expected = leftPt + step
  }
  return run ? `${out}<${run}> Tj\n` : out
}

/** Which character each glyph stands for (ISO 32000-2 9.10.3). */
function toUnicode(used: ReadonlyMap<number, number>): string {
  const lines = [...used].map(([glyph, codePoint]) => `<${hex(glyph)}> <${utf16(codePoint)}>`)
  const blocks: string[] = []
  for (let i = 0; i < lines.length; i += 100) {
    const part = lines.slice(i, i + 100)
    blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def /CMapName /T def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks,
    'endcmap end end',
  ].join('\n')
}

const utf16 = (codePoint: number): string =>
  [...String.fromCodePoint(codePoint)]
    .flatMap((c) => Array.from({ length: c.length }, (_, i) => hex(c.charCodeAt(i))))
    .join('')

class TextDocument {
  readonly #document: PDFDocument
  readonly #font: TrueTypeFont
  readonly #style: PageStyle
  readonly #used = new Map<number, number>()
  readonly #fontRef: PDFRef

  constructor(document: PDFDocument, font: TrueTypeFont, style: PageStyle) {
    this.#document = document
    this.#font = font
    this.#style = style
    this.#fontRef = document.context.nextRef()
  }

  #stream(contents: string | Uint8Array, entries: Record<string, number> = {}): PDFRef {
    const { context } = this.#document
    const bytes = deflateSync(contents, { level: 6 })
    return context.register(PDFRawStream.of(context.obj({ Filter: 'FlateDecode', ...entries }), bytes))
  }

  #show(row: SetRow): string {
    for (const { codePoint } of row.glyphs) {
      const glyph = this.#font.glyphOf(codePoint)
      if (glyph !== 0) this.#used.set(glyph, codePoint)
    }
    return rowOperators(row, this.#font, this.#style)
  }

  addPage(setPage: SetPage): void {
    const { sizePt, widthPt, heightPt } = this.#style
    const shown = Array.from(setPage.rows(), (row) => this.#show(row)).join('')
    const page = this.#document.addPage([widthPt, heightPt])
    page.node.setFontDictionary(PDFName.of('F0'), this.#fontRef)
    page.node.set(PDFName.of('Contents'), this.#stream(`BT /F0 ${sizePt} Tf\n${shown}ET`))
  }

  /** A CID font with the whole TrueType program in it (ISO 32000-2 9.7.4). */
  finish(): void {
    const { context } = this.#document
    const { ascent, descent, capHeight, box, bytes } = this.#font
    const common = { BaseFont: 'Cousine', Type: 'Font' }
    const file = this.#stream(bytes, { Length1: bytes.length })
    const descriptor = context.register(
      context.obj({
        ...{ Type: 'FontDescriptor', FontName: 'Cousine', Flags: 33, FontBBox: [...box], ItalicAngle: 0 },
        ...{ Ascent: ascent, Descent: descent, CapHeight: capHeight, StemV: 80, FontFile2: file },
      }),
    )
    const system = {
      Registry: PDFHexString.fromText('Adobe'),
      Ordering: PDFHexString.fromText('Identity'),
      Supplement: 0,
    }
    const descendant = context.register(
      context.obj({
        ...{ ...common, Subtype: 'CIDFontType2', CIDSystemInfo: system, FontDescriptor: descriptor },
        ...{ DW: this.#style.advance, CIDToGIDMap: 'Identity' },
      }),
    )
    const map = this.#stream(toUnicode(this.#used))
    const font = { ...common, Subtype: 'Type0', Encoding: 'Identity-H', DescendantFonts: [descendant], ToUnicode: map }
    context.assign(this.#fontRef, context.obj(font))
  }
}

/** A PDF of set text, its font embedded whole. */
export async function textPagesPdf(
  pages: Iterable<SetPage>,
  font: TrueTypeFont,
  style: PageStyle,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const text = new TextDocument(document, font, style)
  for (const page of pages) text.addPage(page)
  text.finish()
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false })
}

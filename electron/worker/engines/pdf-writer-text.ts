import type { PDFDict, PDFRef } from '@cantoo/pdf-lib'
import type { LayerWord } from '../../../shared/model/export.ts'
import type { PdfFile } from './pdf-writer-file.ts'
import { deflated } from './pdf-writer-flate.ts'
import { ADVANCE, ASCENT, DESCENT, placeOf, spaceBetween } from './pdf-writer-text-place.ts'
import { toUnicode } from './pdf-writer-to-unicode.ts'

/** Codes 1..255 of a font; 0 is left alone because some readers take it for the end of a string. */
const CODES_PER_FONT = 255

/** A font of empty glyphs: `d1` with a box and nothing drawn, so that text can be selected but leaves no mark (ISO 32000-2 9.6.4). */
interface LayerFont {
  readonly ref: PDFRef
  /** By code, the first being 1. */
  readonly characters: string[]
}

/** Poppler takes the height of a selection from here. */
const layerDescriptor = {
  Type: 'FontDescriptor',
  FontName: 'T',
  Flags: 4,
  FontBBox: [0, DESCENT, ADVANCE, ASCENT],
  ItalicAngle: 0,
  Ascent: ASCENT,
  Descent: DESCENT,
}

interface Place {
  readonly font: number
  readonly code: number
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Readers expect right-to-left letters as they are painted, from the left, and turn them round themselves. */
const inVisualOrder = (text: string): readonly string[] => (rightToLeft.test(text) ? [...text].reverse() : [...text])

/**
 * The invisible text of the burned pages of one file. Its fonts name only characters that some page still shows, and carry
 * no width or outline of any real font.
 */
export class TextLayerFonts {
  readonly #file: PdfFile
  readonly #fonts: LayerFont[] = []
  readonly #places = new Map<string, Place>()

  constructor(file: PdfFile) {
    this.#file = file
  }

  /** The content stream that shows `words` in their order, and the fonts that it uses, by resource name. */
  content(words: readonly LayerWord[]): { readonly content: string; readonly fonts: Readonly<Record<string, PDFRef>> } {
    const used = new Set<number>()
    const lines = words.flatMap((word, i) => {
      const space = words[i + 1] && spaceBetween(word, words[i + 1]!)
      return [this.#show(word, used), ...(space ? [this.#show(space, used)] : [])]
    })
    const fonts = Object.fromEntries([...used].sort((a, b) => a - b).map((f) => [`T${f}`, this.#fonts[f]!.ref]))
    return { content: used.size > 0 ? `BT\n3 Tr\n${lines.join('')}ET` : '', fonts }
  }

  /** Writes the fonts; nothing may be shown afterwards. */
  finish(): void {
    if (this.#fonts.length === 0) return
    const program = `${ADVANCE} 0 0 ${DESCENT} ${ADVANCE} ${ASCENT} d1`
    const glyph = this.#file.addStream({}, Buffer.from(program, 'latin1'))
    const descriptor = this.#file.add(this.#file.dict(layerDescriptor))
    for (const font of this.#fonts) this.#file.add(this.#dict(font, glyph, descriptor), font.ref)
  }

  /** One word, stretched over its box; nothing where it has no extent. */
  #show(word: LayerWord, used: Set<number>): string {
    const characters = inVisualOrder(word.text)
    const at = placeOf(word, characters.length)
    if (!at) return ''
    const runs = this.#runs(characters)
    for (const run of runs) used.add(run.font)
    const shows = runs.map((run) => `/T${run.font} ${at.size} Tf <${run.codes}> Tj\n`)
    return `${at.scale} Tz ${at.matrix} Tm\n${shows.join('')}`
  }

  #runs(characters: readonly string[]): readonly { readonly font: number; readonly codes: string }[] {
    const runs: { font: number; codes: string }[] = []
    for (const character of characters) {
      const { font, code } = this.#place(character)
      const hex = code.toString(16).padStart(2, '0')
      if (runs.at(-1)?.font === font) runs.at(-1)!.codes += hex
      else runs.push({ font, codes: hex })
    }
    return runs
  }

  #place(character: string): Place {
    const known = this.#places.get(character)
    if (known) return known
    if ((this.#fonts.at(-1)?.characters.length ?? CODES_PER_FONT) === CODES_PER_FONT)
      this.#fonts.push({ ref: this.#file.reserve(), characters: [] })
    const font = this.#fonts.length - 1
    const place = { font, code: this.#fonts[font]!.characters.push(character) }
    this.#places.set(character, place)
    return place
  }

  #dict(font: LayerFont, glyph: PDFRef, descriptor: PDFRef): PDFDict {
    const codes = font.characters.map((_, i) => i + 1)
    const map = toUnicode(new Map(codes.map((code) => [code, font.characters[code - 1]!])), 1)
    return this.#file.dict({
      Type: 'Font',
      Subtype: 'Type3',
      FontBBox: [0, DESCENT, ADVANCE, ASCENT],
      FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
      CharProcs: { g: glyph },
      Encoding: { Type: 'Encoding', Differences: [1, ...codes.map(() => 'g')] },
      FirstChar: 1,
      LastChar: codes.length,
      Widths: codes.map(() => ADVANCE),
      Resources: {},
      FontDescriptor: descriptor,
      ToUnicode: this.#file.addStream({ Filter: 'FlateDecode' }, deflated(map)),
    })
  }
}

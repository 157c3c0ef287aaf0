import type { PDFDict, PDFRef } from '@cantoo/pdf-lib'
import type { PdfFile } from './pdf-writer-file.ts'
import { CompositeFont } from './pdf-writer-font-composite.ts'
import { SimpleFont } from './pdf-writer-font-simple.ts'
import type { PdfSource } from './pdf-writer-source.ts'
import type { FontMetrics } from './pdf-writer-text-state.ts'
import { Unclean } from './pdf-writer-unclean.ts'

/** A font of the source, as far as it can be copied. */
interface FontProgram {
  readonly metrics: FontMetrics
  /** The font dictionary for `codes`, ascending and not empty, under a neutral name. Adds what it refers to. */
  write(file: PdfFile, codes: readonly number[], name: string): PDFDict
}

/** A font on its way into the copy; under the same resource name on every page. */
export class FontCopy {
  readonly name: string
  readonly #program: FontProgram
  readonly #codes = new Set<number>()
  #ref: PDFRef | null = null

  constructor(name: string, program: FontProgram) {
    this.name = name
    this.#program = program
  }

  get metrics(): FontMetrics {
    return this.#program.metrics
  }

  /** The font's object, for a page of the copy that shows `codes`. */
  refFor(file: PdfFile, codes: ReadonlySet<number>): PDFRef {
    for (const code of codes) this.#codes.add(code)
    this.#ref ??= file.reserve()
    return this.#ref
  }

  write(file: PdfFile): void {
    if (!this.#ref || this.#codes.size === 0) return
    const codes = [...this.#codes].sort((a, b) => a - b)
    file.add(this.#program.write(file, codes, `AAAAAA+${this.name}`), this.#ref)
  }
}

/** The fonts of one source, each pruned to what the copied pages show of it. */
export class FontCopies {
  readonly #source: PdfSource
  readonly #copies = new Map<PDFDict, FontCopy>()

  constructor(source: PdfSource) {
    this.#source = source
  }

  /** Throws `Unclean` for a font that cannot be pruned. */
  copyOf(font: PDFDict): FontCopy {
    const known = this.#copies.get(font)
    if (known) return known
    const copy = new FontCopy(`F${this.#copies.size}`, programOf(this.#source, font))
    this.#copies.set(font, copy)
    return copy
  }

  /** Writes every font that a page refers to; nothing may be copied afterwards. */
  finish(file: PdfFile): void {
    for (const copy of this.#copies.values()) copy.write(file)
  }
}

function programOf(source: PdfSource, font: PDFDict): FontProgram {
  const subtype = source.name(font, 'Subtype')
  if (subtype === 'Type3') throw new Unclean('has-type3-font')
  return subtype === 'Type0' ? new CompositeFont(source, font) : new SimpleFont(source, font)
}

import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { inflated } from './pdf-writer-flate.ts'
import { Unclean } from './pdf-writer-unclean.ts'

/** More than this in one stream is a bomb, not a page. */
const mostStreamBytes = 64 << 20
const deepestTree = 64
const mostPages = 100_000

/** A page's own dictionary, and the attributes that it inherits (ISO 32000-2 7.7.3.4). */
export interface SourcePage {
  readonly dict: PDFDict
  readonly inherited: ReadonlyMap<string, PDFObject>
}

/**
 * The objects of a PDF that PDFium has written out anew: one revision, decrypted, so that both parsers mean the same objects.
 * Everything is looked up with its expected type; anything else throws `Unclean`.
 */
export class PdfSource {
  readonly #context: PDFContext
  readonly pages: readonly SourcePage[]

  private constructor(context: PDFContext) {
    this.#context = context
    this.pages = [...this.#walk(this.dict(this.dict(context.trailerInfo.Root).get(PDFName.of('Pages'))), new Map(), 0)]
  }

  /** Throws anything where the bytes cannot be parsed. */
  static async load(bytes: Uint8Array): Promise<PdfSource> {
    const options = { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY, throwOnInvalidObject: true }
    const document = await PDFDocument.load(bytes, options)
    return new PdfSource(document.context)
  }

  resolve(object: PDFObject | undefined): PDFObject | undefined {
    return object instanceof PDFRef ? this.#context.lookup(object) : object
  }

  get(dict: PDFDict, key: string): PDFObject | undefined {
    return this.resolve(dict.get(PDFName.of(key)))
  }

  dict(object: PDFObject | undefined): PDFDict {
    const resolved = this.resolve(object)
    if (resolved instanceof PDFDict) return resolved
    throw new Unclean('not-rebuildable')
  }

  /** The dictionary under `key`; null where there is none. */
  maybeDict(dict: PDFDict, key: string): PDFDict | null {
    const value = this.get(dict, key)
    return value === undefined ? null : this.dict(value)
  }

  array(object: PDFObject | undefined): readonly PDFObject[] {
    const resolved = this.resolve(object)
    if (resolved instanceof PDFArray) return resolved.asArray()
    throw new Unclean('not-rebuildable')
  }

  number(object: PDFObject | undefined): number {
    const resolved = this.resolve(object)
    if (resolved instanceof PDFNumber && Number.isFinite(resolved.asNumber())) return resolved.asNumber()
    throw new Unclean('not-rebuildable')
  }

  numbers(object: PDFObject | undefined): readonly number[] {
    return this.array(object).map((item) => this.number(item))
  }

  /** The name under `key`; null where there is none. */
  name(dict: PDFDict, key: string): string | null {
    const value = this.get(dict, key)
    if (value === undefined) return null
    if (value instanceof PDFName) return value.decodeText()
    throw new Unclean('not-rebuildable')
  }

  stream(object: PDFObject | undefined): PDFRawStream {
    const resolved = this.resolve(object)
    if (resolved instanceof PDFRawStream) return resolved
    throw new Unclean('not-rebuildable')
  }

  string(object: PDFObject | undefined): Uint8Array {
    const resolved = this.resolve(object)
    if (resolved instanceof PDFString || resolved instanceof PDFHexString) return resolved.asBytes()
    throw new Unclean('not-rebuildable')
  }

  /** A stream's data, decoded: as it is or through one Flate filter without predictor; anything else is not worth the risk. */
  decoded(object: PDFObject | undefined): Uint8Array {
    const stream = this.stream(object)
    const filters = this.get(stream.dict, 'Filter')
    const names = filters === undefined ? [] : filters instanceof PDFArray ? filters.asArray() : [filters]
    if (this.get(stream.dict, 'DecodeParms') !== undefined || names.length > 1) throw new Unclean('not-rebuildable')
    if (names.length === 0) return stream.contents
    if (this.resolve(names[0]) !== PDFName.of('FlateDecode')) throw new Unclean('not-rebuildable')
    return inflated(stream.contents, mostStreamBytes)
  }

  *#walk(node: PDFDict, above: ReadonlyMap<string, PDFObject>, depth: number): Generator<SourcePage> {
    if (depth > deepestTree) throw new Unclean('not-rebuildable')
    const inherited = new Map(above)
    for (const key of ['Resources', 'MediaBox', 'CropBox', 'Rotate']) {
      const value = this.get(node, key)
      if (value !== undefined) inherited.set(key, value)
    }
    const kids = this.get(node, 'Kids')
    if (kids === undefined) yield { dict: node, inherited }
    else for (const kid of this.array(kids).slice(0, mostPages)) yield* this.#walk(this.dict(kid), inherited, depth + 1)
  }
}

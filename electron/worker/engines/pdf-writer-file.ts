import { createHash } from 'node:crypto'
import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import type { Sink } from './pdf-writer-sink.ts'

/** What a PDF value may be built from; strings become names. */
export type Literal = number | boolean | string | PDFObject | readonly Literal[] | { readonly [key: string]: Literal }

const CHUNK_BYTES = 1 << 20
/** A binary comment tells transfer programs that the file is not text (ISO 32000-2 7.5.2). */
const HEADER = Uint8Array.of(...Buffer.from('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a)
const PRODUCER = 'Redaction Assist'

/**
 * A PDF written object by object: memory holds one page, not the file. The objects are @cantoo/pdf-lib's
 * (the maintained fork: see pdf-writer.ts); the file around them is ours, because pdf-lib's own save keeps whatever was
 * registered, adds dates and holds everything in memory. One revision, classic cross-reference table, no object streams.
 */
export class PdfFile {
  readonly context = PDFContext.create()
  readonly #sink: Sink
  readonly #hash = createHash('sha256')
  readonly #offsets: number[] = [0]
  #chunks: Uint8Array[] = []
  #buffered = 0
  #length = 0

  constructor(sink: Sink) {
    this.#sink = sink
    this.#append(HEADER)
  }

  /** The number of an object that will be written later. */
  reserve(): PDFRef {
    this.#offsets.push(0)
    return PDFRef.of(this.#offsets.length - 1)
  }

  /** A dictionary, array, name, number or boolean as an object of this file. Names are given without their solidus. */
  value(literal: Literal): PDFObject {
    return toObject(this.context, literal)
  }

  dict(entries: { readonly [key: string]: Literal }): PDFDict {
    return toObject(this.context, entries) as PDFDict
  }

  add(object: PDFObject, ref: PDFRef = this.reserve()): PDFRef {
    this.#begin(ref)
    if (object instanceof PDFRawStream) this.#stream(object.dict, object.contents)
    else this.#append(bytesOf(object))
    this.#append(Buffer.from('\nendobj\n', 'latin1'))
    return ref
  }

  addStream(entries: { readonly [key: string]: Literal }, contents: Uint8Array, ref?: PDFRef): PDFRef {
    return this.add(PDFRawStream.of(this.dict(entries), contents), ref)
  }

  /** Writes the table and the trailer, `title` is all the metadata there is. */
  finish(root: PDFRef, title: string): { readonly sha256: string; readonly bytes: number } {
    const info = this.add(this.dict({ Title: PDFHexString.fromText(title), Producer: PDFHexString.fromText(PRODUCER) }))
    const id = PDFHexString.of(this.#hash.copy().digest('hex').slice(0, 32).toUpperCase())
    const start = this.#length
    const trailer = this.dict({ Size: this.#offsets.length, Root: root, Info: info, ID: [id, id] })
    this.#append(Buffer.from(this.#table(), 'latin1'))
    this.#append(Buffer.from(`trailer\n${trailer.toString()}\nstartxref\n${start}\n%%EOF\n`, 'latin1'))
    this.#flush()
    this.#sink.finish()
    return { sha256: this.#hash.digest('hex'), bytes: this.#length }
  }

  /** Leaves nothing half-written behind. */
  discard(): void {
    this.#sink.discard()
  }

  #begin(ref: PDFRef): void {
    this.#offsets[ref.objectNumber] = this.#length
    this.#append(Buffer.from(`${ref.objectNumber} 0 obj\n`, 'latin1'))
  }

  #stream(dict: PDFDict, contents: Uint8Array): void {
    dict.set(PDFName.of('Length'), PDFNumber.of(contents.length))
    this.#append(bytesOf(dict))
    this.#append(Buffer.from('\nstream\n', 'latin1'))
    this.#append(contents)
    this.#append(Buffer.from('\nendstream', 'latin1'))
  }

  /** ISO 32000-2 7.5.4: 20 bytes an entry. */
  #table(): string {
    const rows = this.#offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    return `xref\n0 ${this.#offsets.length}\n0000000000 65535 f \n${rows.join('')}`
  }

  #append(bytes: Uint8Array): void {
    this.#hash.update(bytes)
    this.#length += bytes.length
    this.#chunks.push(bytes)
    this.#buffered += bytes.length
    if (this.#buffered >= CHUNK_BYTES) this.#flush()
  }

  #flush(): void {
    const chunk = Buffer.concat(this.#chunks)
    this.#chunks = []
    this.#buffered = 0
    this.#sink.write(chunk)
  }
}

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}

function toObject(context: PDFContext, literal: Literal): PDFObject {
  if (typeof literal === 'number') return PDFNumber.of(literal)
  if (typeof literal === 'string') return PDFName.of(literal)
  if (typeof literal === 'boolean') return context.obj(literal)
  if (Array.isArray(literal)) return arrayOf(context, literal)
  if (Object.getPrototypeOf(literal) !== Object.prototype) return literal as PDFObject
  const dict = PDFDict.withContext(context)
  for (const [key, value] of Object.entries(literal)) dict.set(PDFName.of(key), toObject(context, value as Literal))
  return dict
}

function arrayOf(context: PDFContext, items: readonly Literal[]): PDFArray {
  const array = PDFArray.withContext(context)
  for (const item of items) array.push(toObject(context, item))
  return array
}

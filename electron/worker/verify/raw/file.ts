import { isWhite, Lexer } from './lexer.ts'
import { type Dict, numberOf, SyntaxFault, type Value } from './value.ts'

/** What is wrong with the file as bytes. Fixed phrases: they reach the receipt. */
export type FileFault =
  | 'bytes before the header'
  | 'bytes between objects'
  | 'bytes after the end'
  | 'a comment in the file'
  | 'a key given twice'
  | 'two objects of one number'
  | 'the cross-reference table does not match the objects'
  | 'more than one revision'
  | 'an encrypted file'
  | 'not PDF syntax'

export interface RawObject {
  readonly objectNumber: number
  readonly offset: number
  readonly value: Value
  /** The stream's bytes as they stand in the file; null for an object without a stream. */
  readonly stream: Uint8Array | null
}

export interface RawFile {
  readonly objects: ReadonlyMap<number, RawObject>
  readonly trailer: Dict
  readonly faults: readonly FileFault[]
  /** False when the walk stopped early: then nothing can be said about the rest. */
  readonly complete: boolean
}

const HEADER = /^%PDF-[12]\.\d[\r\n]{1,2}(%[\x80-\xff]{1,8}[\r\n]{1,2})?/
const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

/** Reads a file of one revision from its first byte to its last: every byte belongs to an object, the table or the trailer, or is a fault. */
export function readFile(bytes: Uint8Array): RawFile {
  const walk = new Walk(bytes)
  try {
    walk.run()
    return { objects: walk.objects, trailer: walk.trailer, faults: [...walk.faults], complete: walk.complete }
  } catch (thrown) {
    if (!(thrown instanceof SyntaxFault)) throw thrown
    walk.faults.add('not PDF syntax')
    return { objects: walk.objects, trailer: walk.trailer, faults: [...walk.faults], complete: false }
  }
}

class Walk {
  readonly objects = new Map<number, RawObject>()
  readonly faults = new Set<FileFault>()
  trailer: Dict = new Map()
  complete = true
  readonly #bytes: Uint8Array
  readonly #lexer: Lexer

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#lexer = new Lexer(bytes)
  }

  run(): void {
    const header = HEADER.exec(latin1(this.#bytes.subarray(0, 40)))
    if (header === null) this.faults.add('bytes before the header')
    this.#lexer.at = header?.[0].length ?? Math.max(0, this.#find('%PDF-') + 8)
    while (this.#object());
    const table = this.#table()
    this.#trailer()
    this.#end(table)
    this.#compare(table.entries)
    if (this.#lexer.comments.length > 0) this.faults.add('a comment in the file')
  }

  #find(text: string): number {
    return Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.length).indexOf(text, 0, 'latin1')
  }

  /** At most one blank line may stand between two parts. */
  #gap(): void {
    const from = this.#lexer.at
    while (isWhite(this.#bytes[this.#lexer.at] ?? 1)) this.#lexer.at += 1
    if (this.#lexer.at - from > 4) this.faults.add('bytes between objects')
  }

  #expect(keyword: string): void {
    const value = this.#lexer.value(false)
    if (value?.type !== 'keyword' || value.value !== keyword) throw new SyntaxFault(this.#lexer.at)
  }

  #object(): boolean {
    this.#gap()
    const offset = this.#lexer.at
    const head = /^(\d{1,8}) 0 obj(?![^\s<[(/])/.exec(latin1(this.#bytes.subarray(offset, offset + 20)))
    if (head === null) return false
    const objectNumber = Number(head[1])
    this.#lexer.at = offset + head[0].length
    const value = this.#lexer.value(true)
    if (value === null || value.type === 'keyword') throw new SyntaxFault(offset)
    const stream = value.type === 'dict' ? this.#stream(value.entries) : null
    this.#expect('endobj')
    if (this.objects.has(objectNumber)) this.faults.add('two objects of one number')
    this.objects.set(objectNumber, { objectNumber, offset, value, stream })
    this.#noteDuplicates(value)
    return true
  }

  #noteDuplicates(value: Value): void {
    if (value.type === 'array') for (const item of value.items) this.#noteDuplicates(item)
    if (value.type !== 'dict') return
    if (value.duplicates.length > 0) this.faults.add('a key given twice')
    for (const item of value.entries.values()) this.#noteDuplicates(item)
  }

  /** A stream's length must be a direct number: an indirect one could disagree with what another reader finds. */
  #stream(dict: Dict): Uint8Array | null {
    const start = /^[\r\n ]{1,2}stream\r?\n/.exec(latin1(this.#bytes.subarray(this.#lexer.at, this.#lexer.at + 12)))
    if (start === null) return null
    const length = numberOf(dict.get('Length'))
    const from = this.#lexer.at + start[0].length
    if (length === null || length < 0 || from + length > this.#bytes.length) throw new SyntaxFault(from)
    this.#lexer.at = from + length
    const end = /^\r?\n?endstream/.exec(latin1(this.#bytes.subarray(this.#lexer.at, this.#lexer.at + 11)))
    if (end === null) throw new SyntaxFault(this.#lexer.at)
    this.#lexer.at += end[0].length
    return this.#bytes.subarray(from, from + length)
  }

  #table(): { readonly offset: number; readonly entries: ReadonlyMap<number, number> } {
    const offset = this.#lexer.at
    this.#expect('xref')
    const entries = new Map<number, number>()
    for (;;) {
      const head = /^\s{1,2}(\d{1,8}) (\d{1,8})\s{1,2}(?=\d{10} )/.exec(
        latin1(this.#bytes.subarray(this.#lexer.at, this.#lexer.at + 40)),
      )
      if (head === null) return { offset, entries }
      this.#lexer.at += head[0].length
      this.#section(Number(head[1]), Number(head[2]), entries)
    }
  }

  /** Entries of 20 bytes (ISO 32000-2 7.5.4); only the head of the free list may be free. */
  #section(first: number, count: number, entries: Map<number, number>): void {
    for (let i = 0; i < count; i += 1) {
      const line = latin1(this.#bytes.subarray(this.#lexer.at, this.#lexer.at + 20))
      const entry = /^(\d{10}) (\d{5}) ([nf])( \r| \n|\r\n)$/.exec(line)
      if (entry === null) throw new SyntaxFault(this.#lexer.at)
      if (entry[3] === 'n') entries.set(first + i, Number(entry[1]))
      this.#lexer.at += 20
    }
    this.#lexer.at -= 1 // the last line feed, which also parts the sections
  }

  #trailer(): void {
    this.#expect('trailer')
    const value = this.#lexer.value(true)
    if (value?.type !== 'dict') throw new SyntaxFault(this.#lexer.at)
    this.trailer = value.entries
    this.#noteDuplicates(value)
    if (value.entries.has('Encrypt')) this.faults.add('an encrypted file')
    if (value.entries.has('Prev') || value.entries.has('XRefStm')) this.faults.add('more than one revision')
  }

  #end(table: { readonly offset: number }): void {
    const rest = latin1(this.#bytes.subarray(this.#lexer.at, this.#lexer.at + 60))
    const end = /^\s{1,2}startxref\s{1,2}(\d{1,10})\s{1,2}%%EOF(\r\n|\n|\r)?/.exec(rest)
    if (end === null) throw new SyntaxFault(this.#lexer.at)
    if (Number(end[1]) !== table.offset) this.faults.add('the cross-reference table does not match the objects')
    this.#lexer.at += end[0].length
    if (this.#lexer.at !== this.#bytes.length) this.#trailing(latin1(this.#bytes.subarray(this.#lexer.at)))
  }

  #trailing(rest: string): void {
    this.faults.add('bytes after the end')
    if (rest.includes('startxref')) this.faults.add('more than one revision')
    this.complete = false
  }

  #compare(entries: ReadonlyMap<number, number>): void {
    const same =
      entries.size === this.objects.size &&
      [...this.objects.values()].every((o) => entries.get(o.objectNumber) === o.offset)
    if (!same) this.faults.add('the cross-reference table does not match the objects')
  }
}

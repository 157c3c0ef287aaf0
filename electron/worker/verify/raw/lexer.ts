import { SyntaxFault, type Value } from './value.ts'

const WHITE = new Set([0, 9, 10, 12, 13, 32])
const DELIMITERS = new Set([...'()<>[]{}/%'].map((c) => c.charCodeAt(0)))
const MAX_DEPTH = 100
const ESCAPES: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

export const isWhite = (byte: number): boolean => WHITE.has(byte)
const isRegular = (byte: number): boolean => !WHITE.has(byte) && !DELIMITERS.has(byte)
const hexDigit = (byte: number): number => {
  if (byte >= 48 && byte <= 57) return byte - 48
  const lower = byte | 32
  return lower >= 97 && lower <= 102 ? lower - 87 : -1
}

/** Reads PDF syntax, byte by byte, written apart from every library the export uses: two readers seldom share a mistake. */
export class Lexer {
  readonly #bytes: Uint8Array
  readonly #end: number
  /** Offset of the next byte. */
  at: number
  /** Offsets of comments met; a comment can hide text. */
  readonly comments: number[] = []

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.#bytes = bytes
    this.at = at
    this.#end = end
  }

  skipWhite(): void {
    while (this.at < this.#end) {
      const byte = this.#bytes[this.at] as number
      if (byte === 37) this.#skipComment()
      else if (WHITE.has(byte)) this.at += 1
      else return
    }
  }

  /** The next value, or null at the end. `refs`: whether `12 0 R` is one reference, as in objects, or three operands, as in content. */
  value(refs: boolean, depth = 0): Value | null {
    this.skipWhite()
    if (this.at >= this.#end) return null
    if (depth > MAX_DEPTH) throw new SyntaxFault(this.at)
    const byte = this.#bytes[this.at] as number
    if (byte === 47) return { type: 'name', value: this.#name() }
    if (byte === 40) return { type: 'string', bytes: this.#literal() }
    if (byte === 91) return this.#array(refs, depth)
    if (byte === 60) return this.#bytes[this.at + 1] === 60 ? this.#dict(refs, depth) : this.#hex()
    if (!isRegular(byte)) throw new SyntaxFault(this.at)
    return this.#regular(refs)
  }

  #skipComment(): void {
    this.comments.push(this.at)
    while (this.at < this.#end && this.#bytes[this.at] !== 10 && this.#bytes[this.at] !== 13) this.at += 1
  }

  #word(): string {
    const start = this.at
    while (this.at < this.#end && isRegular(this.#bytes[this.at] as number)) this.at += 1
    return Buffer.from(this.#bytes.subarray(start, this.at)).toString('latin1')
  }

  #name(): string {
    this.at += 1
    return this.#word().replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  }

  #regular(refs: boolean): Value {
    const word = this.#word()
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) {
      return refs && /^\d+$/.test(word) ? this.#referenceOr(Number(word)) : { type: 'number', value: Number(word) }
    }
    if (word === 'true' || word === 'false') return { type: 'boolean', value: word === 'true' }
    return word === 'null' ? { type: 'null' } : { type: 'keyword', value: word }
  }

  #referenceOr(number: number): Value {
    const back = this.at
    const match = /^[\0\t\n\f\r ]+0[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/.exec(this.#peek(24))
    if (match === null) return { type: 'number', value: number }
    this.at = back + match[0].length
    return { type: 'ref', objectNumber: number }
  }

  #peek(length: number): string {
    return Buffer.from(this.#bytes.subarray(this.at, Math.min(this.#end, this.at + length))).toString('latin1')
  }

  #array(refs: boolean, depth: number): Value {
    this.at += 1
    const items: Value[] = []
    for (;;) {
      this.skipWhite()
      if (this.#bytes[this.at] === 93 && this.at < this.#end) break
      const item = this.value(refs, depth + 1)
      if (item === null) throw new SyntaxFault(this.at)
      items.push(item)
    }
    this.at += 1
    return { type: 'array', items }
  }

  #dict(refs: boolean, depth: number): Value {
    this.at += 2
    const entries = new Map<string, Value>()
    const duplicates: Value[] = []
    for (;;) {
      this.skipWhite()
      if (this.#bytes[this.at] === 62) break
      const key = this.value(false, depth + 1)
      const value = this.value(refs, depth + 1)
      if (key?.type !== 'name' || value === null) throw new SyntaxFault(this.at)
      if (entries.has(key.value)) duplicates.push(value)
      else entries.set(key.value, value)
    }
    if (this.#bytes[this.at + 1] !== 62) throw new SyntaxFault(this.at)
    this.at += 2
    return { type: 'dict', entries, duplicates }
  }

  #hex(): Value {
    const digits: number[] = []
    for (this.at += 1; this.#bytes[this.at] !== 62; this.at += 1) {
      if (this.at >= this.#end) throw new SyntaxFault(this.at)
      const byte = this.#bytes[this.at] as number
      if (WHITE.has(byte)) continue
      if (hexDigit(byte) < 0) throw new SyntaxFault(this.at)
      digits.push(hexDigit(byte))
    }
    this.at += 1
    if (digits.length % 2 === 1) digits.push(0)
    return { type: 'string', bytes: Uint8Array.from({ length: digits.length / 2 }, (_, i) => pair(digits, i)) }
  }

  #literal(): Uint8Array {
    const out: number[] = []
    this.at += 1
    for (let depth = 1; ; this.at += 1) {
      if (this.at >= this.#end) throw new SyntaxFault(this.at)
      const byte = this.#bytes[this.at] as number
      if (byte === 92) {
        this.#escape(out)
        continue
      }
      if (byte === 40) depth += 1
      if (byte === 41) depth -= 1
      if (depth === 0) break
      out.push(byte)
    }
    this.at += 1
    return Uint8Array.from(out)
  }

  /** Leaves `at` on the last byte of the escape. */
  #escape(out: number[]): void {
    this.at += 1
    const octal = /^[0-7]{1,3}/.exec(this.#peek(3))?.[0]
    if (octal !== undefined) {
      out.push(Number.parseInt(octal, 8) & 255)
      this.at += octal.length - 1
      return
    }
    const byte = this.#bytes[this.at] as number
    if (byte === 13 && this.#bytes[this.at + 1] === 10) this.at += 1
    if (byte !== 10 && byte !== 13) out.push(ESCAPES[String.fromCharCode(byte)] ?? byte)
  }
}

const pair = (digits: readonly number[], i: number): number =>
  (digits[2 * i] as number) * 16 + (digits[2 * i + 1] as number)

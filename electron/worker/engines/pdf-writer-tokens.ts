/** An operand of a content stream (ISO 32000-2 7.8.2), or a value in a CMap. */
export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly written: string }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'string'; readonly bytes: Uint8Array }
  | { readonly kind: 'array'; readonly items: readonly Token[] }
  | { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, Token> }
  | { readonly kind: 'keyword'; readonly value: string }

export interface Operation {
  readonly operator: string
  readonly operands: readonly Token[]
}

/** Thrown for whatever is not plain syntax; says nothing about the document. */
export class SyntaxFault extends Error {}

const deepest = 16
const mostOperands = 64
const longestWord = 256
const isSpace = (c: number): boolean => c === 32 || c === 10 || c === 13 || c === 9 || c === 12 || c === 0
/** 1 for each byte that is neither white space nor a delimiter. */
const regular = Uint8Array.from({ length: 256 }, (_, c) =>
  isSpace(c) || '()<>[]{}/%'.includes(String.fromCharCode(c)) ? 0 : 1,
)
const isRegular = (c: number): boolean => regular[c] === 1
const isNumber = /^[+-]?(\d+\.?\d*|\.\d+)$/

const nesting = (c: number): number => (c === 0x28 ? 1 : c === 0x29 ? -1 : 0)

/** Reads PDF tokens one after the other; comments are skipped. */
export class Tokens {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** The next token; null at the end. Throws `SyntaxFault`. */
  next(depth = 0): Token | null {
    this.#skipSpace()
    if (this.#at >= this.#bytes.length) return null
    if (depth > deepest) throw new SyntaxFault()
    const c = this.#bytes[this.#at]!
    if (c === 0x2f) return this.#name()
    if (c === 0x28) return this.#literal()
    if (c === 0x5b) return this.#array(depth)
    if (c === 0x3c) return this.#bytes[this.#at + 1] === 0x3c ? this.#dict(depth) : this.#hex()
    if (!isRegular(c)) return this.#closing()
    return this.#regular()
  }

  #skipSpace(): void {
    for (; this.#at < this.#bytes.length; this.#at++) {
      const c = this.#bytes[this.#at]!
      if (c === 0x25) this.#skipComment()
      else if (!isSpace(c)) return
    }
  }

  #skipComment(): void {
    while (this.#at < this.#bytes.length && this.#bytes[this.#at] !== 10 && this.#bytes[this.#at] !== 13) this.#at++
  }

  #word(): string {
    let word = ''
    for (; this.#at < this.#bytes.length && isRegular(this.#bytes[this.#at]!); this.#at++)
      if (word.length < longestWord) word += String.fromCharCode(this.#bytes[this.#at]!)
    return word
  }

  #name(): Token {
    this.#at++
    const value = this.#word().replace(/#([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    return { kind: 'name', value }
  }

  #regular(): Token {
    const word = this.#word()
    if (isNumber.test(word)) return { kind: 'number', value: Number(word), written: word }
    return { kind: 'keyword', value: word }
  }

  /** `]` and `>>` end what contains them; anything else here is out of place. */
  #closing(): Token {
    const c = this.#bytes[this.#at]!
    if (c === 0x5d) {
      this.#at++
      return { kind: 'keyword', value: ']' }
    }
    if (c !== 0x3e || this.#bytes[this.#at + 1] !== 0x3e) throw new SyntaxFault()
    this.#at += 2
    return { kind: 'keyword', value: '>>' }
  }

  #until(end: string, depth: number): readonly Token[] {
    const items: Token[] = []
    for (;;) {
      const token = this.next(depth + 1)
      if (!token) throw new SyntaxFault()
      if (token.kind === 'keyword' && token.value === end) return items
      items.push(token)
    }
  }

  #array(depth: number): Token {
    this.#at++
    return { kind: 'array', items: this.#until(']', depth) }
  }

  #dict(depth: number): Token {
    this.#at += 2
    const items = this.#until('>>', depth)
    const entries = new Map<string, Token>()
    for (let i = 0; i + 1 < items.length; i += 2) {
      const key = items[i]!
      if (key.kind !== 'name') throw new SyntaxFault()
      entries.set(key.value, items[i + 1]!)
    }
    return { kind: 'dict', entries }
  }

  #hex(): Token {
    const end = this.#bytes.indexOf(0x3e, this.#at)
    if (end < 0) throw new SyntaxFault()
    const digits = Buffer.from(this.#bytes.subarray(this.#at + 1, end))
      .toString('latin1')
      .replace(/\s|\0/g, '')
    if (!/^[0-9A-Fa-f]*$/.test(digits)) throw new SyntaxFault()
    this.#at = end + 1
    return { kind: 'string', bytes: Uint8Array.from(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex')) }
  }

  #literal(): Token {
    const out: number[] = []
    let nested = 1
    this.#at++
    for (;;) {
      if (this.#at >= this.#bytes.length) throw new SyntaxFault()
      const c = this.#bytes[this.#at++]!
      nested += nesting(c)
      if (nested === 0) return { kind: 'string', bytes: Uint8Array.from(out) }
      if (c === 0x5c) this.#escape(out)
      else out.push(c)
    }
  }

  /** ISO 32000-2 table 3. */
  #escape(out: number[]): void {
    const c = this.#bytes[this.#at++] ?? 0
    const known = 'nrtbf'.indexOf(String.fromCharCode(c))
    if (known >= 0) out.push([10, 13, 9, 8, 12][known]!)
    else if (c >= 0x30 && c <= 0x37) out.push(this.#octal(c - 0x30))
    else if (c === 13) this.#at += this.#bytes[this.#at] === 10 ? 1 : 0
    else if (c !== 10) out.push(c)
  }

  #octal(first: number): number {
    let value = first
    for (let i = 0; i < 2; i++) {
      const digit = this.#bytes[this.#at]! - 0x30
      if (!(digit >= 0 && digit <= 7)) break
      value = value * 8 + digit
      this.#at++
    }
    return value & 0xff
  }
}

/** The operations of a content stream, in order. Throws `SyntaxFault`; stops after `BI`, whose data is not tokens. */
export function* operations(bytes: Uint8Array): Generator<Operation> {
  const tokens = new Tokens(bytes)
  let operands: Token[] = []
  for (let token = tokens.next(); token; token = tokens.next()) {
    if (token.kind !== 'keyword' || token.value === 'true' || token.value === 'false' || token.value === 'null') {
      operands.push(token)
      if (operands.length > mostOperands) throw new SyntaxFault()
      continue
    }
    yield { operator: token.value, operands }
    if (token.value === 'BI') return
    operands = []
  }
  if (operands.length > 0) throw new SyntaxFault()
}

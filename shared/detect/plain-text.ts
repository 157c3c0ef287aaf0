/** A page's text made plain for matching, and the way back to where each unit came from. */
export interface PlainText {
  readonly text: string
  /** For each unit of `text`, where in the page's own text it begins and ends; null where both are the same text. */
  readonly starts: Uint32Array | null
  readonly ends: Uint32Array | null
}

const alike: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': ',',
  '\u201b': "'",
  '\u02bc': "'",
  '\u2032': "'",
  '\u0060': "'",
  '\u00b4': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
  '\r': ' ',
  '\f': '\n',
  '\v': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u0002': '-',
}

/** Soft hyphen, zero-width and directional characters: they are not seen and would split a value. */
const unseen = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/

const plainChar = (char: string): string => {
  if (char < '\u0080') return alike[char] ?? char
  if (unseen.test(char)) return ''
  return alike[char] ?? char.normalize('NFKC')
}

/** A hyphen at a line's end that joins a word or number: what follows it up to the next word is dropped; before a small letter, the hyphen too. */
const lineEndHyphen = /(?<=[\p{L}\d])-[ \t]*\n[ \t]*(?=[\p{L}\d])/gu

/** Printable ASCII but for the grave accent, line breaks and tabs. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if ((code < 0x20 && code !== 0x0a && code !== 0x09) || code === 0x60 || code > 0x7e) return false
  }
  return true
}

const needsWork = (text: string): boolean => !isPlain(text) || /-[ \t]*\n/.test(text)

class Builder {
  readonly #parts: string[] = []
  #starts: Uint32Array<ArrayBuffer>
  #ends: Uint32Array<ArrayBuffer>
  #length = 0

  constructor(room: number) {
    this.#starts = new Uint32Array(room)
    this.#ends = new Uint32Array(room)
  }

  /** Text that stands for `[start, end)` as a whole. */
  add(text: string, start: number, end: number): void {
    this.#grow(text.length)
    this.#parts.push(text)
    this.#starts.fill(start, this.#length, this.#length + text.length)
    this.#ends.fill(end, this.#length, this.#length + text.length)
    this.#length += text.length
  }

  /** Text that stays as it is. */
  same(text: string, from: number, to: number): void {
    this.#grow(to - from)
    this.#parts.push(text.slice(from, to))
    for (let i = from; i < to; i++) {
      this.#starts[this.#length] = i
      this.#ends[this.#length] = i + 1
      this.#length += 1
    }
  }

  #grow(by: number): void {
    if (this.#length + by <= this.#starts.length) return
    const room = 2 * (this.#length + by)
    const [starts, ends] = [this.#starts, this.#ends]
    this.#starts = new Uint32Array(room)
    this.#ends = new Uint32Array(room)
    this.#starts.set(starts)
    this.#ends.set(ends)
  }

  build(): PlainText {
    const length = this.#length
    return { text: this.#parts.join(''), starts: this.#starts.slice(0, length), ends: this.#ends.slice(0, length) }
  }
}

/** Anything but the characters that stay as they are. */
const changes = /[^\n\t\x20-\x5f\x61-\x7e]/g

function addPlain(builder: Builder, text: string, from: number, to: number): void {
  let at = from
  changes.lastIndex = from
  for (let match = changes.exec(text); match !== null && match.index < to; match = changes.exec(text)) {
    builder.same(text, at, match.index)
    const char = String.fromCodePoint(text.codePointAt(match.index) ?? 0)
    at = match.index + char.length
    builder.add(plainChar(char), match.index, at)
    changes.lastIndex = at
  }
  builder.same(text, at, to)
}

/** Before a capital or a figure the hyphen is the value's own; before a small letter it is only where it parts two words that are none together. */
function keepsHyphen(text: string, at: number, after: number, isWord: (word: string) => boolean): boolean {
  if (!/\p{Ll}/u.test(text.charAt(after))) return true
  const left = /\p{L}+$/u.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? ''
  const right = /^\p{L}+/u.exec(text.slice(after, after + 30))?.[0] ?? ''
  return !isWord(left + right) && isWord(left) && isWord(right)
}

/** Plain characters for those that only look different (NFKC, quotes, dashes, spaces), and line-end hyphens joined. */
export function plainText(text: string, isWord: (word: string) => boolean = () => false): PlainText {
  if (!needsWork(text)) return { text, starts: null, ends: null }
  const builder = new Builder(text.length + 64)
  let at = 0
  for (const match of text.matchAll(lineEndHyphen)) {
    const after = match.index + match[0].length
    addPlain(builder, text, at, match.index)
    if (keepsHyphen(text, match.index, after, isWord)) builder.add('-', match.index, match.index + 1)
    at = after
  }
  addPlain(builder, text, at, text.length)
  return builder.build()
}

/** Where `[start, end)` of the plain text lies in the page's own text. */
export function originalSpan(plain: PlainText, start: number, end: number): { start: number; end: number } {
  if (plain.starts === null || plain.ends === null || end <= start) return { start, end }
  return { start: plain.starts[start] ?? start, end: plain.ends[end - 1] ?? end }
}

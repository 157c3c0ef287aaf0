/** Twice as many slots as words at least: a word is found, or missed, after two or three. */
const SPARSE = 2

/** FNV-1a over a part of a text. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/**
 * Words of one text and the bits that are noted of each, in a few arrays: a quarter of the memory of a `Map` of strings. It
 * is asked like one.
 */
export class WordTable {
  readonly #text: string
  /** Of word n, where it stands in the text. */
  readonly #starts: Uint32Array
  readonly #ends: Uint32Array
  readonly #flags: Uint8Array
  /** Word n + 1 at a slot; 0 where there is none. */
  readonly #slots: Uint32Array
  #size = 0

  /** For at most `room` words. */
  constructor(text: string, room: number) {
    this.#text = text
    this.#starts = new Uint32Array(room)
    this.#ends = new Uint32Array(room)
    this.#flags = new Uint8Array(room)
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(1, room) * SPARSE)))
  }

  get size(): number {
    return this.#size
  }

  /** Notes bits, 1..255, of the word that stands there. */
  note(start: number, end: number, flags: number): void {
    const slot = this.#slotOf(this.#text, start, end)
    const n = this.#slots[slot]!
    if (n > 0) {
      this.#flags[n - 1]! |= flags
      return
    }
    this.#starts[this.#size] = start
    this.#ends[this.#size] = end
    this.#flags[this.#size] = flags
    this.#slots[slot] = ++this.#size
  }

  get(word: string): number | undefined {
    const n = this.#slots[this.#slotOf(word, 0, word.length)]!
    return n === 0 ? undefined : this.#flags[n - 1]
  }

  has(word: string): boolean {
    return this.#slots[this.#slotOf(word, 0, word.length)] !== 0
  }

  /** The slot of a word, or the free one where it would be. */
  #slotOf(text: string, start: number, end: number): number {
    const last = this.#slots.length - 1
    let slot = hashOf(text, start, end) & last
    while (this.#slots[slot] !== 0 && !this.#isAt(this.#slots[slot]! - 1, text, start, end)) slot = (slot + 1) & last
    return slot
  }

  #isAt(n: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[n]!
    if (this.#ends[n]! - from !== end - start) return false
    for (let i = start; i < end; i++) if (this.#text.charCodeAt(from + i - start) !== text.charCodeAt(i)) return false
    return true
  }
}

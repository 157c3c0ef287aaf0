/** Byte patterns looked for all at once, without regard to ASCII case. */
export class ByteSearch {
  /** By the first two bytes, folded: the patterns that start so. */
  readonly #starts = new Map<number, Uint8Array[]>()
  readonly #isStart = new Uint8Array(65_536)

  /** Patterns shorter than two bytes are not looked for. */
  constructor(patterns: Iterable<Uint8Array>) {
    for (const pattern of patterns) {
      const folded = pattern.map((byte) => FOLD[byte] as number)
      if (folded.length < 2) continue
      const key = ((folded[0] as number) << 8) | (folded[1] as number)
      this.#isStart[key] = 1
      this.#starts.set(key, [...(this.#starts.get(key) ?? []), folded])
    }
  }

  /** Whether any pattern occurs in `bytes`. */
  occursIn(bytes: Uint8Array): boolean {
    let before = FOLD[bytes[0] ?? 0] as number
    for (let i = 1; i < bytes.length; i += 1) {
      const here = FOLD[bytes[i] as number] as number
      const key = (before << 8) | here
      if (this.#isStart[key] === 1 && this.#anyAt(bytes, i - 1, key)) return true
      before = here
    }
    return false
  }

  #anyAt(bytes: Uint8Array, at: number, key: number): boolean {
    return (this.#starts.get(key) ?? []).some((pattern) => isAt(bytes, at, pattern))
  }
}

const FOLD = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte))

function isAt(bytes: Uint8Array, at: number, pattern: Uint8Array): boolean {
  if (at + pattern.length > bytes.length) return false
  for (let i = 0; i < pattern.length; i += 1) if (FOLD[bytes[at + i] as number] !== pattern[i]) return false
  return true
}

/** Every way in which `value` may stand in raw bytes: Latin-1, UTF-8, UTF-16 both ways, the hexadecimal digits of each, base64. */
export function spellings(value: string): readonly Uint8Array[] {
  const littleEndian = Buffer.from(value, 'utf16le')
  const bigEndian = Buffer.from(littleEndian).swap16()
  const plain = [Buffer.from(value, 'latin1'), Buffer.from(value, 'utf8'), bigEndian, littleEndian]
  const hex = plain.map((bytes) => Buffer.from(bytes.toString('hex'), 'latin1'))
  return [...plain, ...hex, ...base64(value)]
}

/** base64 of `value` at each of the three alignments, without the characters that depend on its neighbours. */
function base64(value: string): readonly Buffer[] {
  const bytes = Buffer.from(value, 'utf8')
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replaceAll('=', '')
    const inner = text.slice(shift === 0 ? 0 : shift + 1, (shift + bytes.length) % 3 === 0 ? undefined : -1)
    return Buffer.from(inner.length >= 8 ? inner : '', 'latin1')
  })
}

const MEMORY_SECTION = 5
const HAS_MAXIMUM = 1

function readLeb(bytes: Uint8Array, at: number): { readonly value: number; readonly next: number } {
  let value = 0
  for (let shift = 0, i = at; ; shift += 7, i++) {
    const byte = bytes[i] ?? 0
    value += (byte & 0x7f) * 2 ** shift
    if (byte < 0x80) return { value, next: i + 1 }
  }
}

/** Writes `value` over the unsigned LEB128 at `at`, in as many bytes as stand there. */
function overwriteLeb(bytes: Uint8Array, at: number, value: number): void {
  const end = readLeb(bytes, at).next
  for (let i = at, rest = value; i < end; i++, rest >>>= 7) bytes[i] = (rest & 0x7f) | (i < end - 1 ? 0x80 : 0)
}

/**
 * A copy of a WebAssembly module whose memory can grow to `maxPages` (64 KiB each) and no further
 * (WebAssembly Core 5.5.8). Throws where the module sets no maximum of its own.
 */
export function withMemoryLimit(wasm: Uint8Array, maxPages: number): Uint8Array<ArrayBuffer> {
  const limited = Uint8Array.from(wasm)
  for (let at = 8; at < limited.length; ) {
    const size = readLeb(limited, at + 1)
    if (limited[at] === MEMORY_SECTION) {
      const count = readLeb(limited, size.next)
      if (count.value !== 1 || limited[count.next] !== HAS_MAXIMUM) break
      overwriteLeb(limited, readLeb(limited, count.next + 1).next, maxPages)
      return limited
    }
    at = size.next + size.value
  }
  throw new TypeError('the module sets no memory maximum')
}

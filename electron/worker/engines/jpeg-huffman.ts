/** An optimal code of at most 16 bits a symbol for the symbols that occurred. */
export interface HuffmanTable {
  /** Number of codes of each length 1..16. */
  readonly counts: Uint8Array
  /** Symbols by ascending length. */
  readonly symbols: Uint8Array
  /** By symbol. */
  readonly code: Uint16Array
  readonly size: Uint8Array
}

/** Builds the table for `frequency` (256 entries) as ITU-T T.81 K.2 does, with its reserved 257th symbol so that no code is all ones. */
export function optimalTable(frequency: Float64Array): HuffmanTable {
  const lengths = limit(lengthCounts(codeSizes(frequency)))
  const sizes = codeSizes(frequency)
  const order = [...frequency.keys()].filter((s) => sizes[s]! > 0).sort((a, b) => sizes[a]! - sizes[b]! || a - b)
  return assign(lengths, Uint8Array.from(order))
}

/** Code length of each of the 257 symbols by merging the two rarest trees until one is left (figure K.1). */
function codeSizes(frequency: Float64Array): Uint8Array {
  const weight = new Float64Array(257)
  weight.set(frequency)
  weight[256] = 1
  const sizes = new Uint8Array(257)
  const next = new Int16Array(257).fill(-1)
  for (;;) {
    const v1 = rarest(weight, -1)
    const v2 = rarest(weight, v1)
    if (v2 < 0) return sizes
    weight[v1] = weight[v1]! + weight[v2]!
    weight[v2] = 0
    const last = lengthen(v1, sizes, next)
    next[last] = v2
    lengthen(v2, sizes, next)
  }
}

function rarest(weight: Float64Array, except: number): number {
  let best = -1
  for (let i = 0; i < 257; i++)
    if (weight[i]! > 0 && i !== except && (best < 0 || weight[i]! <= weight[best]!)) best = i
  return best
}

function lengthen(from: number, sizes: Uint8Array, next: Int16Array): number {
  let i = from
  for (;;) {
    sizes[i] = sizes[i]! + 1
    if (next[i]! < 0) return i
    i = next[i]!
  }
}

function lengthCounts(sizes: Uint8Array): Uint16Array {
  const counts = new Uint16Array(258)
  for (const size of sizes) if (size > 0) counts[size] = counts[size]! + 1
  return counts
}

/** Shortens codes over 16 bits (figure K.3) and takes the reserved symbol out of the longest length. */
function limit(counts: Uint16Array): Uint8Array {
  for (let i = 257; i > 16; i--) {
    while (counts[i]! > 0) {
      let j = i - 2
      while (counts[j] === 0) j--
      counts[i] = counts[i]! - 2
      counts[i - 1] = counts[i - 1]! + 1
      counts[j + 1] = counts[j + 1]! + 2
      counts[j] = counts[j]! - 1
    }
  }
  let longest = 16
  while (counts[longest] === 0) longest--
  counts[longest] = counts[longest]! - 1
  return Uint8Array.from(counts.subarray(1, 17))
}

function assign(counts: Uint8Array, symbols: Uint8Array): HuffmanTable {
  const code = new Uint16Array(256)
  const size = new Uint8Array(256)
  let value = 0
  let k = 0
  counts.forEach((count, i) => {
    for (let n = 0; n < count; n++) {
      code[symbols[k]!] = value++
      size[symbols[k++]!] = i + 1
    }
    value <<= 1
  })
  return { counts, symbols, code, size }
}

import { BitWriter } from './bit-writer.ts'
import type { HuffmanTable } from './jpeg-huffman.ts'

/** The quantised coefficients of one plane, block by block, in zigzag order. */
export interface Component {
  /** Blocks across and down, a multiple of the sampling factor. */
  readonly across: number
  readonly down: number
  /** Sampling factor, the same in both directions. */
  readonly sampling: number
  readonly coefficients: Int16Array
  readonly isLuminance: boolean
}

/** Calls `visit` for every block in the order of the scan: a 2×2 square of Y, then Cb, then Cr; or simply row by row for grey. */
function eachBlock(components: readonly Component[], visit: (c: number, at: number) => void): void {
  const first = components[0]!
  for (let my = 0; my < first.down / first.sampling; my++)
    for (let mx = 0; mx < first.across / first.sampling; mx++)
      components.forEach(({ sampling, across }, c) => {
        for (let v = 0; v < sampling; v++)
          for (let h = 0; h < sampling; h++) visit(c, ((my * sampling + v) * across + mx * sampling + h) * 64)
      })
}

/** Takes `symbol` of the DC (0) or AC (1) table `table` (0 luminance, 1 chrominance), followed by `bits` low bits of `value`. */
type SymbolSink = (kind: 0 | 1, table: number, symbol: number, value: number, bits: number) => void

const bitLength = (n: number): number => 32 - Math.clz32(n)

/** Turns the coefficients of a block into symbols (T.81 F.1.2); returns its DC value. */
function blockSymbols(c: Int16Array, at: number, table: number, dcBefore: number, sink: SymbolSink): number {
  const dc = c[at]!
  emitValue(0, table, 0, dc - dcBefore, sink)
  let last = 63
  while (last > 0 && c[at + last] === 0) last--
  let zeros = 0
  for (let k = 1; k <= last; k++) {
    const value = c[at + k]!
    if (value === 0) zeros++
    else {
      for (; zeros > 15; zeros -= 16) sink(1, table, 0xf0, 0, 0)
      emitValue(1, table, zeros << 4, value, sink)
      zeros = 0
    }
  }
  if (last < 63) sink(1, table, 0, 0, 0)
  return dc
}

function emitValue(kind: 0 | 1, table: number, run: number, value: number, sink: SymbolSink): void {
  const bits = bitLength(Math.abs(value))
  sink(kind, table, run | bits, value < 0 ? value + (1 << bits) - 1 : value, bits)
}

/** Visits every symbol of the picture in order; called once to count and once to write. */
export function scan(components: readonly Component[], sink: SymbolSink): void {
  const dc = components.map(() => 0)
  eachBlock(components, (c, at) => {
    const component = components[c]!
    dc[c] = blockSymbols(component.coefficients, at, component.isLuminance ? 0 : 1, dc[c]!, sink)
  })
}

/** The entropy-coded segment, with a zero after each byte 0xFF (T.81 F.1.2.3). `huffman[kind][table]`. */
export function entropyCode(
  components: readonly Component[],
  huffman: readonly (readonly HuffmanTable[])[],
): Uint8Array {
  const out = new BitWriter()
  scan(components, (kind, table, symbol, value, bits) => {
    const codes = huffman[kind]![table]!
    out.write(codes.code[symbol]!, codes.size[symbol]!)
    if (bits > 0) out.write(value, bits)
  })
  return stuffed(out.finish(1))
}

function stuffed(bytes: Uint8Array): Uint8Array {
  const escapes = bytes.reduce((n, byte) => n + (byte === 0xff ? 1 : 0), 0)
  const out = new Uint8Array(bytes.length + escapes)
  let at = 0
  for (const byte of bytes) {
    out[at++] = byte
    if (byte === 0xff) at++
  }
  return out
}

import type { HuffmanTable } from './jpeg-huffman.ts'
import type { Component } from './jpeg-scan.ts'
import { zigzag } from './jpeg-tables.ts'

export interface Frame {
  readonly widthPx: number
  readonly heightPx: number
  /** Luminance, then chrominance if there is colour; row by row. */
  readonly quantisers: readonly Uint8Array[]
  readonly components: readonly Component[]
}

/** Everything before the entropy-coded data: SOI, DQT, SOF0, DHT, SOS and nothing else. */
export const header = (frame: Frame, huffman: readonly (readonly HuffmanTable[])[]): Uint8Array =>
  Uint8Array.from(
    [0xff, 0xd8, ...frame.quantisers.flatMap(quantSegment), ...frameSegment(frame)].concat(
      huffman.flatMap((tables, kind) => tables.flatMap((t, i) => huffmanSegment(t, (kind << 4) | i))),
      scanSegment(frame),
    ),
  )

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

const word = (n: number): readonly number[] => [n >> 8, n & 0xff]
const segment = (marker: number, body: readonly number[]): readonly number[] => [
  0xff,
  marker,
  ...word(body.length + 2),
  ...body,
]

const quantSegment = (table: Uint8Array, id: number): readonly number[] =>
  segment(0xdb, [id, ...Array.from(zigzag, (i) => table[i]!)])

const huffmanSegment = (table: HuffmanTable, id: number): readonly number[] =>
  segment(0xc4, [id, ...table.counts, ...table.symbols])

const frameSegment = (frame: Frame): readonly number[] =>
  segment(0xc0, [
    8,
    ...word(frame.heightPx),
    ...word(frame.widthPx),
    frame.components.length,
    ...frame.components.flatMap((c, i) => [i + 1, (c.sampling << 4) | c.sampling, c.isLuminance ? 0 : 1]),
  ])

const scanSegment = (frame: Frame): readonly number[] =>
  segment(0xda, [
    frame.components.length,
    ...frame.components.flatMap((c, i) => [i + 1, c.isLuminance ? 0 : 0x11]),
    0,
    63,
    0,
  ])

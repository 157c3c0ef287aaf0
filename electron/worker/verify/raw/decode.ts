import { constants, inflateSync } from 'node:zlib'
import type { RawObject } from './file.ts'
import { type Dict, nameOf, numberOf, type Value } from './value.ts'

/** Past this a stream is taken for a bomb and the check cannot be made. */
const MAX_DECODED = 256 * 1024 * 1024

export type Decoded =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly trailing: number }
  /** An image codec: its content is judged as pixels. */
  | { readonly kind: 'image'; readonly filter: string }
  | { readonly kind: 'undecodable' }

const dictOf = (object: RawObject): Dict => (object.value.type === 'dict' ? object.value.entries : new Map())

export function filtersOf(object: RawObject): readonly (string | null)[] {
  const filter = dictOf(object).get('Filter')
  if (filter === undefined || filter.type === 'null') return []
  return filter.type === 'array' ? filter.items.map(nameOf) : [nameOf(filter)]
}

/** A stream with its filters undone. `trailing`: bytes that stand behind the end of the compressed data, where text can hide. */
export function decode(object: RawObject): Decoded {
  if (object.stream === null) return { kind: 'undecodable' }
  const filters = filtersOf(object)
  if (filters.length === 0) return { kind: 'bytes', bytes: object.stream, trailing: 0 }
  if (filters.length > 1) return { kind: 'undecodable' }
  const [filter] = filters
  if (filter === 'DCTDecode' || filter === 'CCITTFaxDecode') return { kind: 'image', filter }
  return filter === 'FlateDecode' ? inflate(object.stream, dictOf(object).get('DecodeParms')) : { kind: 'undecodable' }
}

function inflate(stream: Uint8Array, parms: Value | undefined): Decoded {
  try {
    const { buffer, engine } = inflateWithInfo(stream)
    const bytes = unpredict(buffer, parms)
    return bytes === null
      ? { kind: 'undecodable' }
      : { kind: 'bytes', bytes, trailing: stream.length - engine.bytesWritten }
  } catch {
    return { kind: 'undecodable' }
  }
}

/** Node's `info` option also says how many bytes were read; its types do not know it. */
function inflateWithInfo(stream: Uint8Array): { buffer: Uint8Array; engine: { bytesWritten: number } } {
  const options = { info: true, maxOutputLength: MAX_DECODED, finishFlush: constants.Z_FINISH }
  return inflateSync(stream, options) as unknown as { buffer: Uint8Array; engine: { bytesWritten: number } }
}

/** PNG predictors (ISO 32000-2 7.4.4.4); null for one that is not known here. */
function unpredict(bytes: Uint8Array, parms: Value | undefined): Uint8Array | null {
  const dict = parms?.type === 'dict' ? parms.entries : new Map<string, Value>()
  const predictor = numberOf(dict.get('Predictor')) ?? 1
  if (predictor === 1) return bytes
  if (predictor < 10) return null
  const bits = (numberOf(dict.get('Colors')) ?? 1) * (numberOf(dict.get('BitsPerComponent')) ?? 8)
  const rowBytes = Math.ceil(((numberOf(dict.get('Columns')) ?? 1) * bits) / 8)
  return bytes.length % (rowBytes + 1) === 0 ? unfilter(bytes, rowBytes, Math.max(1, bits >> 3)) : null
}

function unfilter(bytes: Uint8Array, rowBytes: number, pixelBytes: number): Uint8Array {
  const rows = bytes.length / (rowBytes + 1)
  const out = new Uint8Array(rows * rowBytes)
  for (let row = 0; row < rows; row += 1) {
    const type = bytes[row * (rowBytes + 1)] as number
    for (let i = 0; i < rowBytes; i += 1) {
      const at = row * rowBytes + i
      const left = i >= pixelBytes ? (out[at - pixelBytes] as number) : 0
      const up = row > 0 ? (out[at - rowBytes] as number) : 0
      const corner = row > 0 && i >= pixelBytes ? (out[at - rowBytes - pixelBytes] as number) : 0
      out[at] = (bytes[at + row + 1] as number) + predicted(type, left, up, corner)
    }
  }
  return out
}

function predicted(type: number, left: number, up: number, corner: number): number {
  if (type === 1) return left
  if (type === 2) return up
  if (type === 3) return (left + up) >> 1
  return type === 4 ? paeth(left, up, corner) : 0
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { seal, unseal } from '../../sealing/seal.ts'

const plain = 0
const deflated = 1
const worthDeflating = 512

/** Seals what a row of the database holds; `place` names table and row. */
export interface Seals {
  seal(place: string, value: unknown): Buffer
  /** Throws SealBroken. */
  open(place: string, sealed: Uint8Array): unknown
  sealBytes(place: string, bytes: Uint8Array): Buffer
  openBytes(place: string, sealed: Uint8Array): Buffer
}

export function sealsWith(key: Uint8Array): Seals {
  const sealBytes = (place: string, bytes: Uint8Array): Buffer => seal(key, place, packed(bytes))
  const openBytes = (place: string, sealed: Uint8Array): Buffer => unpacked(unseal(key, place, sealed))
  return {
    seal: (place, value) => sealBytes(place, Buffer.from(JSON.stringify(value))),
    open: (place, sealed) => JSON.parse(openBytes(place, sealed).toString('utf8')),
    sealBytes,
    openBytes,
  }
}

function packed(bytes: Uint8Array): Buffer {
  if (bytes.length < worthDeflating) return Buffer.concat([Buffer.of(plain), bytes])
  return Buffer.concat([Buffer.of(deflated), deflateRawSync(bytes, { level: 1 })])
}

const unpacked = (bytes: Buffer): Buffer => {
  const rest = bytes.subarray(1)
  return bytes[0] === deflated ? inflateRawSync(rest) : rest
}

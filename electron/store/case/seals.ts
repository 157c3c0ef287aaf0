import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { Failure } from '../../../shared/result.ts'
import { SealBroken, seal, unseal } from '../../sealing/seal.ts'

const plain = 0
const deflated = 1
const worthDeflating = 512

/** A sealed part of the case does not open: it was changed, or belongs elsewhere. A user is told that the case is damaged. */
export class BrokenRow extends Failure {
  constructor() {
    super('CASE_DAMAGED')
  }
}

/** Seals what a row of the database holds; `place` names table and row. */
export interface Seals {
  seal(place: string, value: unknown): Buffer
  /** Throws BrokenRow. */
  open(place: string, sealed: Uint8Array): unknown
  sealBytes(place: string, bytes: Uint8Array): Buffer
  openBytes(place: string, sealed: Uint8Array): Buffer
}

export function sealsWith(key: Uint8Array): Seals {
  const sealBytes = (place: string, bytes: Uint8Array): Buffer => seal(key, place, packed(bytes))
  const openBytes = (place: string, sealed: Uint8Array): Buffer => {
    try {
      return unpacked(unseal(key, place, sealed))
    } catch (thrown) {
      throw thrown instanceof SealBroken ? new BrokenRow() : thrown
    }
  }
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

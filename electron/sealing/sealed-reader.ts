import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { SealBroken } from './seal.ts'
import { headBytes, pieceBytes, sealedPieceBytes, tagBytes, unsealPiece } from './sealed-file.ts'

/** A sealed file read here and there, as a PDF engine reads: only the pieces in use are open, in memory alone. */
export interface SealedReader {
  readonly lengthBytes: number
  /** Fills `into` from `position`; false at the end of the file. Throws SealBroken. */
  read(into: Uint8Array, position: number): boolean
  close(): void
}

const piecesKept = 32

export function openSealed(path: string, fileKey: Uint8Array): SealedReader {
  const fd = openSync(path, 'r')
  const sealedBytes = fstatSync(fd).size - headBytes
  const count = Math.ceil(sealedBytes / sealedPieceBytes)
  const lengthBytes = sealedBytes - count * tagBytes
  const kept = new Map<number, Buffer>()
  const piece = (number: number): Buffer => {
    const known = kept.get(number)
    if (known) return known
    const plain = unsealPiece(fileKey, number, number === count - 1, readPiece(fd, number, sealedBytes))
    if (kept.size >= piecesKept) kept.delete(kept.keys().next().value ?? -1)
    kept.set(number, plain)
    return plain
  }
  return {
    lengthBytes: Math.max(0, lengthBytes),
    read: (into, position) => position + into.length <= lengthBytes && copy(into, position, piece),
    close: () => closeSync(fd),
  }
}

function copy(into: Uint8Array, position: number, piece: (number: number) => Buffer): boolean {
  for (let done = 0; done < into.length; ) {
    const at = position + done
    const plain = piece(Math.floor(at / pieceBytes))
    const part = plain.subarray(at % pieceBytes, (at % pieceBytes) + into.length - done)
    if (part.length === 0) return false
    into.set(part, done)
    done += part.length
  }
  return true
}

function readPiece(fd: number, number: number, sealedBytes: number): Buffer {
  const at = number * sealedPieceBytes
  const bytes = Buffer.alloc(Math.max(0, Math.min(sealedPieceBytes, sealedBytes - at)))
  for (let done = 0; done < bytes.length; ) {
    const got = readSync(fd, bytes, done, bytes.length - done, headBytes + at + done)
    if (got === 0) throw new SealBroken()
    done += got
  }
  return bytes
}

import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { Failure } from '../../../shared/result.ts'
import { openSealed, type SealedReader } from '../../sealing/sealed-reader.ts'
import type { Pdfium } from './pdfium.ts'

/** PDFium addresses a file by 32 bits, and reads it as signed in places. */
const MAX_FILE_BYTES = 2 ** 31 - 1

/** Where a PDF's bytes come from: a file, read piece by piece and never held whole, or memory. */
export type PdfInput =
  | { readonly path: string; readonly sealedWith?: Uint8Array | null }
  | { readonly bytes: Uint8Array }

/** A FPDF_FILEACCESS that PDFium reads through; must stay open as long as the document is. */
export interface PdfAccess {
  readonly pointer: number
  readonly lengthBytes: number
  /** Fills `into` from `position` on; false where the file is shorter. */
  read(into: Uint8Array, position: number): boolean
  close(): void
}

interface Blocks {
  readonly lengthBytes: number
  read(into: Uint8Array, position: number): boolean
  close(): void
}

const fromBytes = (bytes: Uint8Array): Blocks => ({
  lengthBytes: bytes.length,
  read: (into, position) => {
    into.set(bytes.subarray(position, position + into.length))
    return true
  },
  close: () => {},
})

function openFile(path: string): number {
  try {
    return openSync(path, 'r')
  } catch (thrown) {
    const missing = (thrown as NodeJS.ErrnoException).code === 'ENOENT'
    throw new Failure(missing ? 'INPUT_NOT_FOUND' : 'INPUT_NOT_READABLE')
  }
}

function fromFile(path: string): Blocks {
  const fd = openFile(path)
  return {
    lengthBytes: fstatSync(fd).size,
    read: (into, position) => {
      for (let done = 0; done < into.length; ) {
        const got = readSync(fd, into, done, into.length - done, position + done)
        if (got === 0) return false
        done += got
      }
      return true
    },
    close: () => closeSync(fd),
  }
}

/** A sealed file is opened piece by piece in memory: its plain bytes never lie on the disk. */
function fromPath(path: string, key: Uint8Array | null): Blocks {
  if (key === null) return fromFile(path)
  try {
    const reader = openSealed(path, key)
    return { ...reader, read: (into, position) => readSealed(reader, into, position) }
  } catch {
    throw new Failure('ORIGINAL_DAMAGED')
  }
}

/** PDFium is told that the bytes cannot be had: what it makes of the rest is refused as damaged. */
function readSealed(reader: SealedReader, into: Uint8Array, position: number): boolean {
  try {
    return reader.read(into, position)
  } catch {
    return false
  }
}

/** Opens `input` for PDFium. Throws INPUT_NOT_FOUND, INPUT_NOT_READABLE, INPUT_EMPTY or INPUT_TOO_LARGE. */
export function openAccess(p: Pdfium, input: PdfInput): PdfAccess {
  const blocks = 'path' in input ? fromPath(input.path, input.sealedWith ?? null) : fromBytes(input.bytes)
  const { lengthBytes } = blocks
  if (lengthBytes === 0 || lengthBytes > MAX_FILE_BYTES) {
    blocks.close()
    throw new Failure(lengthBytes === 0 ? 'INPUT_EMPTY' : 'INPUT_TOO_LARGE')
  }
  const read = (_param: number, position: number, buffer: number, size: number): number => {
    const [from, bytes] = [position >>> 0, size >>> 0]
    if (from + bytes > lengthBytes) return 0
    return blocks.read(p.runtime.HEAPU8.subarray(buffer, buffer + bytes), from) ? 1 : 0
  }
  const callback = p.runtime.addFunction(read, 'iiiii')
  const pointer = p.runtime.wasmExports.malloc(12)
  p.runtime.HEAPU32.set([lengthBytes, callback, 0], pointer >> 2)
  return {
    pointer,
    lengthBytes,
    read: blocks.read,
    close: () => {
      p.runtime.wasmExports.free(pointer)
      p.runtime.removeFunction(callback)
      blocks.close()
    },
  }
}

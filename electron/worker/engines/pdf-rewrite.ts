import { Failure } from '../../../shared/result.ts'
import type { Pdfium } from './pdfium.ts'

/** FPDF_NO_INCREMENTAL | FPDF_REMOVE_SECURITY: one revision, decrypted (pdf-engine.md §4; flag 1 alone would keep every old revision). */
const FULL_AND_DECRYPTED = 3
const MAX_OUTPUT_BYTES = 1024 * 1024 * 1024

function join(chunks: readonly Uint8Array[], lengthBytes: number): Uint8Array {
  const bytes = new Uint8Array(lengthBytes)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** Writes a document out whole, dropping everything nothing points at, piece by piece to `take`; false from it stops. Throws FILE_DAMAGED where PDFium cannot. */
export function saveThrough(p: Pdfium, doc: number, take: (chunk: Uint8Array) => boolean): void {
  const write = (_self: number, data: number, size: number): number =>
    take(p.runtime.HEAPU8.subarray(data, data + (size >>> 0))) ? 1 : 0
  const callback = p.runtime.addFunction(write, 'iiii')
  const saved = p.scratch(8, (writer) => {
    p.runtime.HEAP32.set([1, callback], writer >> 2)
    return p.call.FPDF_SaveAsCopy(doc, writer, FULL_AND_DECRYPTED)
  })
  p.runtime.removeFunction(callback)
  if (!saved) throw new Failure('FILE_DAMAGED')
}

/** As `saveThrough`, into memory. */
export function saveFull(p: Pdfium, doc: number): Uint8Array {
  const chunks: Uint8Array[] = []
  let lengthBytes = 0
  saveThrough(p, doc, (chunk) => {
    lengthBytes += chunk.length
    if (lengthBytes > MAX_OUTPUT_BYTES) return false
    chunks.push(chunk.slice())
    return true
  })
  return join(chunks, lengthBytes)
}

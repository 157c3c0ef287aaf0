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

/** Writes a document out whole, dropping everything nothing points at. Throws FILE_DAMAGED where PDFium cannot. */
export function saveFull(p: Pdfium, doc: number): Uint8Array {
  const chunks: Uint8Array[] = []
  let lengthBytes = 0
  const write = (_self: number, data: number, size: number): number => {
    lengthBytes += size >>> 0
    if (lengthBytes > MAX_OUTPUT_BYTES) return 0
    chunks.push(p.runtime.HEAPU8.slice(data, data + (size >>> 0)))
    return 1
  }
  const callback = p.runtime.addFunction(write, 'iiii')
  const saved = p.scratch(8, (writer) => {
    p.runtime.HEAP32.set([1, callback], writer >> 2)
    return p.call.FPDF_SaveAsCopy(doc, writer, FULL_AND_DECRYPTED)
  })
  p.runtime.removeFunction(callback)
  if (!saved) throw new Failure('FILE_DAMAGED')
  return join(chunks, lengthBytes)
}

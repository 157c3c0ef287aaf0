import { Failure } from '../../../shared/result.ts'
import { openPdf } from '../engines/pdf-engine.ts'
import { type ImagePage, imagePagesPdf } from '../engines/pdf-writer-image-pages.ts'
import type { WorkingCopy } from './format.ts'
import { type InputFile, readWhole as readAll } from './input-file.ts'

const MAX_FILE_BYTES = 512 * 1024 * 1024
/** An A3 page at 600 dpi, or the largest cameras. Larger images are refused before they are decoded. */
const MAX_PIXELS = 80_000_000

/** Reads an image file whole. Throws INPUT_TOO_LARGE or INPUT_NOT_READABLE. */
export const readWhole = (file: InputFile, maxBytes = MAX_FILE_BYTES): Promise<Uint8Array> => readAll(file, maxBytes)

/** Throws FILE_DAMAGED for an image without pixels and INPUT_TOO_LARGE for one that must not be decoded. */
export function checkPixels({ widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number }): void {
  if (!(widthPx > 0 && heightPx > 0)) throw new Failure('FILE_DAMAGED')
  if (widthPx * heightPx > MAX_PIXELS) throw new Failure('INPUT_TOO_LARGE')
}

/** What a decoder throws means that the file is damaged; a Failure stays what it is. */
export function decoding<T>(decode: () => T): T {
  try {
    return decode()
  } catch (thrown) {
    throw thrown instanceof Failure ? thrown : new Failure('FILE_DAMAGED')
  }
}

/** Opens images as a working copy with one page each. */
export async function openImages(pages: Iterable<ImagePage>): Promise<WorkingCopy> {
  const bytes = await imagePagesPdf(pages)
  return { pdf: await openPdf({ bytes }), texts: null, isConverted: true }
}

import { readFileSync } from 'node:fs'
import type { CertifiedPage } from '../../../shared/model/export.ts'
import type { JobInput } from '../../../shared/worker/jobs.ts'
import { openPdf, type PdfDocument } from '../engines/pdf-engine.ts'
import { openWithPdfjs, type PdfjsDocument, type TracedPage } from '../engines/pdfjs-engine.ts'
import { type RawFile, readFile } from './raw/file.ts'

/** What the checks look at: the finished file and what is claimed of it. Each reader opens it once, when first asked. */
export interface Evidence {
  readonly bytes: Uint8Array
  readonly file: RawFile
  readonly pages: readonly CertifiedPage[]
  readonly forbidden: readonly string[]
  pdfjs(): Promise<PdfjsDocument>
  pdfium(): Promise<PdfDocument>
  /** The page as pdf.js reads and decodes it; the last page asked for is kept. */
  trace(pageIndex: number): Promise<TracedPage>
  close(): Promise<void>
}

export function gather(input: JobInput<'verify-export'>): Evidence {
  const bytes = new Uint8Array(readFileSync(input.path))
  const file = lazily(() => readFile(bytes))
  const pdfjs = lazily(() => openWithPdfjs(bytes))
  const pdfium = lazily(() => openPdf({ bytes }))
  const trace = latest(async (pageIndex: number) => (await pdfjs.get()).trace(pageIndex))
  return {
    bytes,
    get file() {
      return file.get()
    },
    pages: input.pages,
    forbidden: input.forbidden,
    pdfjs: pdfjs.get,
    pdfium: pdfium.get,
    trace,
    close: async () => {
      if (pdfjs.asked()) await (await pdfjs.get().catch(() => null))?.close()
      if (pdfium.asked()) (await pdfium.get().catch(() => null))?.close()
    },
  }
}

function lazily<T>(make: () => T): { get(): T; asked(): boolean } {
  let made: { value: T } | null = null
  return {
    get: () => {
      made ??= { value: make() }
      return made.value
    },
    asked: () => made !== null,
  }
}

function latest<T>(make: (pageIndex: number) => Promise<T>): (pageIndex: number) => Promise<T> {
  let kept: { pageIndex: number; value: Promise<T> } | null = null
  return (pageIndex) => {
    if (kept?.pageIndex !== pageIndex) kept = { pageIndex, value: make(pageIndex) }
    return kept.value
  }
}

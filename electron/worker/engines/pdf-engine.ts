import type { Box } from '../../../shared/geometry/quad.ts'
import type { PageSize } from '../../../shared/model/document.ts'
import { Failure } from '../../../shared/result.ts'
import { openAccess, type PdfAccess, type PdfInput } from './pdf-access.ts'
import { flattenPage } from './pdf-flatten.ts'
import { findHidden } from './pdf-hidden.ts'
import { coverOf, imageBoxes, objectsOf, type PageObjects } from './pdf-objects.ts'
import { type LoadedPage, loadPage, pageSizeOf } from './pdf-page.ts'
import { renderPage } from './pdf-render.ts'
import { saveFull } from './pdf-rewrite.ts'
import { readText } from './pdf-text.ts'
import { guarded, type Pdfium, pdfium } from './pdfium.ts'

export { hiddenKinds } from './pdf-hidden.ts'

/** The text layer of a page, one entry a UTF-16 unit, in page space (shared/geometry/quad.ts), as PDFium orders it. */
export interface TextLayer {
  readonly text: string
  /** left, bottom, right, top of each unit: wide enough to hold the glyph, never of zero size where a glyph is drawn (pdf-engine.md T1, T3). */
  readonly boxes: Float32Array
  /** For each unit, why a reader cannot see it; see `hiddenKinds`. */
  readonly hidden: Uint8Array
  /** Characters whose Unicode value the file does not say (ISO 32000-2 9.10.2), so that the text may be rubbish. */
  readonly unmapped: number
  /** Characters that draw nothing (render mode 3): the text layer of a searchable scan. */
  readonly undrawn: number
}

/** Pixels, row by row from the top left; 4 bytes a pixel, RGBA, always opaque. */
export interface Bitmap {
  readonly widthPx: number
  readonly heightPx: number
  readonly rgba: Uint8Array
}

/** A document open in this worker. Every call throws `Failure`; after an abort of the engine the worker must be replaced. */
export interface PdfDocument {
  readonly pageCount: number
  pageSize(pageIndex: number): PageSize
  textLayer(pageIndex: number): TextLayer
  /** Share 0..1 of the page covered by its images, all together. */
  imageCover(pageIndex: number): number
  /** Where images are seen on the page. */
  images(pageIndex: number): readonly Box[]
  /** The page as seen, annotations and form values drawn. Throws PAGE_TOO_LARGE past 100 megapixels. */
  render(pageIndex: number, dpi: number): Bitmap
  /** A full rewrite: decrypted, one revision, no orphans (PDFium SaveAsCopy flag 3). `flatten` first turns annotations and fields into page content. */
  rewrite(options: { readonly flatten: boolean }): Uint8Array
  close(): void
}

const MAX_PAGES = 20_000
const BAD_PASSWORD = 4

interface Opened {
  readonly p: Pdfium
  readonly doc: number
  readonly access: PdfAccess
}

function loadDocument(p: Pdfium, access: PdfAccess, password: string | undefined): number {
  const bytes = new TextEncoder().encode(password ?? '')
  const doc = p.scratch(bytes.length + 1, (text) => {
    p.runtime.HEAPU8.set(bytes, text)
    return p.call.FPDF_LoadCustomDocument(access.pointer, text)
  })
  if (doc !== 0) return doc
  const needsPassword = p.call.FPDF_GetLastError() === BAD_PASSWORD
  if (!needsPassword) throw new Failure('FILE_DAMAGED')
  throw new Failure(password === undefined ? 'PASSWORD_NEEDED' : 'PASSWORD_WRONG')
}

function openDocument(p: Pdfium, input: PdfInput, password: string | undefined): Opened {
  const access = openAccess(p, input)
  try {
    return { p, access, doc: guarded(p, () => loadDocument(p, access, password)) }
  } catch (thrown) {
    access.close()
    throw thrown
  }
}

function closeDocument({ p, doc, access }: Opened): void {
  p.call.FPDF_CloseDocument(doc)
  access.close()
}

/** One page kept parsed, since text, images and rendering are asked for one after the other. */
interface CurrentPage {
  readonly pageIndex: number
  readonly page: LoadedPage
  objects: PageObjects | null
}

class OpenPdf implements PdfDocument {
  readonly pageCount: number
  readonly #opened: Opened
  readonly #reopen: () => Opened
  #current: CurrentPage | null = null

  constructor(opened: Opened, reopen: () => Opened, pageCount: number) {
    this.#opened = opened
    this.#reopen = reopen
    this.pageCount = pageCount
  }

  #guard<T>(run: () => T): T {
    return guarded(this.#opened.p, run)
  }

  #leavePage(): void {
    if (this.#current) this.#opened.p.call.FPDF_ClosePage(this.#current.page.handle)
    this.#current = null
  }

  #page(pageIndex: number): CurrentPage {
    if (this.#current?.pageIndex === pageIndex) return this.#current
    this.#leavePage()
    const page = loadPage(this.#opened.p, this.#opened.doc, pageIndex, 1)
    this.#current = { pageIndex, page, objects: null }
    return this.#current
  }

  #objects(current: CurrentPage): PageObjects {
    current.objects ??= objectsOf(current.page)
    return current.objects
  }

  pageSize(pageIndex: number): PageSize {
    return this.#guard(() => pageSizeOf(this.#opened.p, this.#opened.doc, pageIndex, 1))
  }

  textLayer(pageIndex: number): TextLayer {
    return this.#guard(() => {
      const current = this.#page(pageIndex)
      const layer = readText(current.page)
      const hidden = findHidden(current.page, layer, this.#objects(current))
      const { text, boxes, unmapped, undrawn } = layer
      return { text, boxes, hidden, unmapped, undrawn }
    })
  }

  images(pageIndex: number): readonly Box[] {
    return this.#guard(() => {
      const current = this.#page(pageIndex)
      return imageBoxes(current.page, this.#objects(current).objects)
    })
  }

  imageCover(pageIndex: number): number {
    return coverOf(this.images(pageIndex), this.pageSize(pageIndex))
  }

  render(pageIndex: number, dpi: number): Bitmap {
    return this.#guard(() => renderPage(this.#page(pageIndex).page, dpi))
  }

  rewrite({ flatten }: { readonly flatten: boolean }): Uint8Array {
    if (!flatten) return this.#guard(() => saveFull(this.#opened.p, this.#opened.doc))
    const copy = this.#reopen()
    return this.#guard(() => {
      for (let i = 0; i < this.pageCount; i++) flattenPage(copy.p, copy.doc, i)
      const bytes = saveFull(copy.p, copy.doc)
      closeDocument(copy)
      return bytes
    })
  }

  close(): void {
    this.#guard(() => {
      this.#leavePage()
      closeDocument(this.#opened)
    })
  }
}

/** Opens a PDF. Throws PASSWORD_NEEDED, PASSWORD_WRONG, FILE_DAMAGED, TOO_MANY_PAGES and what `openAccess` throws. */
export async function openPdf(input: PdfInput, password?: string): Promise<PdfDocument> {
  const p = await pdfium()
  const opened = openDocument(p, input, password)
  const pageCount = guarded(p, () => p.call.FPDF_GetPageCount(opened.doc))
  if (pageCount >= 1 && pageCount <= MAX_PAGES) {
    return new OpenPdf(opened, () => openDocument(p, input, password), pageCount)
  }
  guarded(p, () => closeDocument(opened))
  throw new Failure(pageCount < 1 ? 'FILE_DAMAGED' : 'TOO_MANY_PAGES', { pages: pageCount })
}

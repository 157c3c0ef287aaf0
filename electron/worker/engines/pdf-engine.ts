import type { Box } from '../../../shared/geometry/quad.ts'
import type { Beside } from '../../../shared/model/beside.ts'
import type { PageSize } from '../../../shared/model/document.ts'
import type { HiddenText } from '../../../shared/model/page-text.ts'
import { Failure } from '../../../shared/result.ts'
import { openAccess, type PdfAccess, type PdfInput } from './pdf-access.ts'
import { type Annotation, annotationsOf } from './pdf-annotations.ts'
import { besidesOf } from './pdf-besides.ts'
import { flattenPage } from './pdf-flatten.ts'
import { findHidden } from './pdf-hidden.ts'
import { coverOf, hasBrokenImage, imageBoxes, objectsOf, type PageObject, type PageObjects } from './pdf-objects.ts'
import { otherPaint, outlinedText } from './pdf-outlines.ts'
import { type LoadedPage, loadPage, pageSizeOf } from './pdf-page.ts'
import { renderPage } from './pdf-render.ts'
import { placeReplaced } from './pdf-replaced.ts'
import { saveFull } from './pdf-rewrite.ts'
import { readText } from './pdf-text.ts'
import { turnedRound } from './pdf-upside-down.ts'
import { type UserUnits, unitOf, userUnitsOf } from './pdf-user-units.ts'
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
  /** What annotations and form fields say in the file, whether or not it is drawn; what is drawn is in `text`, too. */
  readonly notes: readonly HiddenText[]
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
  /** Where something that may hold writing is drawn other than as text: images, outlines of letters, patterns, shadings, paint through masks. */
  pictures(pageIndex: number): readonly Box[]
  /** Whether a picture that may hold writing cannot be decoded: it is drawn as nothing, and must not be taken for a blank. */
  hasBrokenImage(pageIndex: number): boolean
  /** The page as seen, annotations and form values drawn. Throws PAGE_TOO_LARGE past 100 megapixels. */
  render(pageIndex: number, dpi: number): Bitmap
  /** A full rewrite: decrypted, one revision, no orphans (PDFium SaveAsCopy flag 3). `flatten` first turns annotations and fields into page content. */
  rewrite(options: { readonly flatten: boolean }): Uint8Array
  /** What the file holds beside its pages. */
  besides(): readonly Beside[]
  close(): void
}

const MAX_PAGES = 20_000
const LEAST_PICTURE = 0.03
const DYNAMIC_XFA = 2
/** A form this short that asks for a reader of its kind is a placeholder. */
const PLACEHOLDER_CHARS = 1_200
const BAD_PASSWORD = 4
const BAD_SECURITY = 5

interface Opened {
  readonly p: Pdfium
  readonly doc: number
  readonly access: PdfAccess
  readonly units: UserUnits
}

function loadDocument(p: Pdfium, access: PdfAccess, password: string | undefined): number {
  const bytes = new TextEncoder().encode(password ?? '')
  const doc = p.scratch(bytes.length + 1, (text) => {
    p.runtime.HEAPU8.set(bytes, text)
    return p.call.FPDF_LoadCustomDocument(access.pointer, text)
  })
  if (doc !== 0) return doc
  const error = p.call.FPDF_GetLastError()
  if (error === BAD_SECURITY) throw new Failure('PROTECTION_UNKNOWN')
  if (error !== BAD_PASSWORD) throw new Failure('FILE_DAMAGED')
  throw new Failure(password === undefined ? 'PASSWORD_NEEDED' : 'PASSWORD_WRONG')
}

function openDocument(p: Pdfium, input: PdfInput, password: string | undefined): Opened {
  const access = openAccess(p, input)
  try {
    return guarded(p, () => {
      const doc = loadDocument(p, access, password)
      return { p, access, doc, units: userUnitsOf(p, doc, access) }
    })
  } catch (thrown) {
    access.close()
    throw thrown
  }
}

function closeDocument({ p, doc, access }: Opened): void {
  p.call.FPDF_CloseDocument(doc)
  access.close()
}

interface CurrentPage {
  readonly pageIndex: number
  readonly page: LoadedPage
  objects: PageObjects | null
}

/** A document of which one page is kept parsed, since text, images and rendering are asked for one after the other. */
class OpenPages {
  readonly opened: Opened
  #current: CurrentPage | null = null

  constructor(opened: Opened) {
    this.opened = opened
  }

  leave(): void {
    if (this.#current) this.opened.p.call.FPDF_ClosePage(this.#current.page.handle)
    this.#current = null
  }

  page(pageIndex: number): LoadedPage {
    return this.#at(pageIndex).page
  }

  objects(pageIndex: number): PageObjects {
    const current = this.#at(pageIndex)
    current.objects ??= objectsOf(current.page)
    return current.objects
  }

  close(): void {
    this.leave()
    closeDocument(this.opened)
  }

  #at(pageIndex: number): CurrentPage {
    if (this.#current?.pageIndex === pageIndex) return this.#current
    this.leave()
    const { p, doc, units } = this.opened
    const page = loadPage(p, doc, pageIndex, unitOf(p, doc, units, pageIndex))
    this.#current = { pageIndex, page, objects: null }
    return this.#current
  }
}

class OpenPdf implements PdfDocument {
  readonly pageCount: number
  readonly #pages: OpenPages
  readonly #reopen: () => Opened
  /** A second opening, whose pages with annotations are flattened when they are read: their text is then part of the page. The first is never changed. */
  #flat: OpenPages | null = null
  readonly #flattened = new Set<number>()

  constructor(opened: Opened, reopen: () => Opened, pageCount: number) {
    this.#pages = new OpenPages(opened)
    this.#reopen = reopen
    this.pageCount = pageCount
  }

  #guard<T>(run: () => T): T {
    return guarded(this.#pages.opened.p, run)
  }

  /** The opening in which a page's content is all there is to see of it: PDFium draws form fields only once they are flattened. */
  #asSeen(pageIndex: number): OpenPages {
    if (this.#flattened.has(pageIndex) && this.#flat) return this.#flat
    const annotations = annotationsOf(this.#pages.page(pageIndex))
    if (!annotations.some((a) => a.isShown && a.mayDrawText)) return this.#pages
    this.#flat ??= new OpenPages(this.#reopen())
    this.#flat.leave()
    flattenPage(this.#flat.opened.p, this.#flat.opened.doc, pageIndex)
    this.#flattened.add(pageIndex)
    return this.#flat
  }

  pageSize(pageIndex: number): PageSize {
    const { p, doc, units } = this.#pages.opened
    return this.#guard(() => pageSizeOf(p, doc, pageIndex, unitOf(p, doc, units, pageIndex)))
  }

  textLayer(pageIndex: number): TextLayer {
    return this.#guard(() => {
      const notes = notesOf(annotationsOf(this.#pages.page(pageIndex)))
      const pages = this.#asSeen(pageIndex)
      const page = pages.page(pageIndex)
      const objects = pages.objects(pageIndex)
      const layer = placeReplaced(turnedRound(readText(page), page.toPage), objects.objects)
      const hidden = findHidden(page, layer, objects)
      const { text, boxes, unmapped, undrawn } = layer
      return { text, boxes, hidden, unmapped, undrawn, notes }
    })
  }

  /** What a page draws, and the page. */
  #drawn(pageIndex: number): readonly [LoadedPage, readonly PageObject[]] {
    const pages = this.#asSeen(pageIndex)
    return [pages.page(pageIndex), pages.objects(pageIndex).objects]
  }

  pictures(pageIndex: number): readonly Box[] {
    return this.#guard(() => {
      const [page, objects] = this.#drawn(pageIndex)
      const outlines = outlinedText(objects)
      return [...imageBoxes(page, objects), ...(outlines ? [outlines] : []), ...otherPaint(objects)]
    })
  }

  imageCover(pageIndex: number): number {
    return this.#guard(() => {
      const [page, objects] = this.#drawn(pageIndex)
      return coverOf(imageBoxes(page, objects), page)
    })
  }

  hasBrokenImage(pageIndex: number): boolean {
    return this.#guard(() => hasBrokenImage(...this.#drawn(pageIndex), LEAST_PICTURE))
  }

  render(pageIndex: number, dpi: number): Bitmap {
    return this.#guard(() => renderPage(this.#asSeen(pageIndex).page(pageIndex), dpi))
  }

  rewrite({ flatten }: { readonly flatten: boolean }): Uint8Array {
    if (!flatten) return this.#guard(() => saveFull(this.#pages.opened.p, this.#pages.opened.doc))
    const copy = this.#reopen()
    return this.#guard(() => {
      for (let i = 0; i < this.pageCount; i++) flattenPage(copy.p, copy.doc, i)
      const bytes = saveFull(copy.p, copy.doc)
      closeDocument(copy)
      return bytes
    })
  }

  besides(): readonly Beside[] {
    const { p, doc, access } = this.#pages.opened
    return this.#guard(() => besidesOf(p, doc, access))
  }

  close(): void {
    this.#guard(() => {
      this.#pages.close()
      this.#flat?.close()
    })
  }
}

/** What annotations and fields say in the file, whether or not it is drawn. */
const notesOf = (annotations: readonly Annotation[]): HiddenText[] =>
  annotations.flatMap(({ kind, box, texts }) => texts.map((text) => ({ kind, text, box })))

/** Whether this is a dynamic XFA form: its only page tells the reader to use another program, and what the form says is not on it. */
function isPlaceholder({ p, doc }: Opened, pdf: PdfDocument): boolean {
  if (guarded(p, () => p.call.FPDF_GetFormType(doc)) !== DYNAMIC_XFA || pdf.pageCount > 1) return false
  const { text } = pdf.textLayer(0)
  return text.length < PLACEHOLDER_CHARS && (text.trim() === '' || /please wait|adobe|reader/i.test(text))
}

/** Whether all that PDFium made of a damaged file is one page with nothing on it, or something that is no page. */
function isWreck({ p, doc }: Opened, pageCount: number): boolean {
  if (pageCount !== 1) return false
  return guarded(p, () => {
    const page = p.call.FPDF_LoadPage(doc, 0)
    if (page === 0) return false
    const objects = p.call.FPDFPage_CountObjects(page)
    const isBare = objects === 0 && p.call.FPDFPage_GetAnnotCount(page) === 0
    p.call.FPDF_ClosePage(page)
    return objects < 0 || (isBare && p.call.FPDF_DocumentHasValidCrossReferenceTable(doc) === 0)
  })
}

/** Opens a PDF. Throws PASSWORD_NEEDED, PASSWORD_WRONG, PROTECTION_UNKNOWN, FILE_DAMAGED, TOO_MANY_PAGES, XFA_FORM and what `openAccess` throws. */
export async function openPdf(input: PdfInput, password?: string): Promise<PdfDocument> {
  const p = await pdfium()
  const opened = openDocument(p, input, password)
  const pageCount = guarded(p, () => p.call.FPDF_GetPageCount(opened.doc))
  if (pageCount < 1 || pageCount > MAX_PAGES || isWreck(opened, pageCount)) {
    guarded(p, () => closeDocument(opened))
    throw new Failure(pageCount > MAX_PAGES ? 'TOO_MANY_PAGES' : 'FILE_DAMAGED', { pages: pageCount })
  }
  const pdf = new OpenPdf(opened, () => openDocument(p, input, password), pageCount)
  if (!isPlaceholder(opened, pdf)) return pdf
  pdf.close()
  throw new Failure('XFA_FORM')
}

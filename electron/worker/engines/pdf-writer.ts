import type { PDFRef } from '@cantoo/pdf-lib'
import type { BurnedPage } from '../../../shared/model/export.ts'
import type { PixelRegion } from '../../../shared/paint/painted.ts'
import { Banner } from './pdf-writer-banner.ts'
import type { PageCopier } from './pdf-writer-copy.ts'
import type { Excised } from './pdf-writer-excised-areas.ts'
import { PdfFile } from './pdf-writer-file.ts'
import { addImagePage } from './pdf-writer-image-page.ts'
import type { Sink } from './pdf-writer-sink.ts'
import { TextLayerFonts } from './pdf-writer-text.ts'

/**
 * Writes fresh PDFs: pages, fonts, images, a title; nothing is ever carried over but through the allow-lists of
 * pdf-writer-copy.ts. On the objects of @cantoo/pdf-lib rather than pdf-lib: the original has been dead since 2021, the fork
 * (MIT too) is maintained, reads more damaged files and has the same object model.
 */
export class PdfWriter {
  readonly #file: PdfFile
  readonly #fonts: TextLayerFonts
  readonly #copiers = new Set<PageCopier>()
  readonly #pages: PDFRef[] = []
  readonly #catalog: PDFRef
  readonly #tree: PDFRef
  readonly #banner: Banner | null

  /** `hasBanner`: every page says in its margin that it is not redacted. */
  constructor(sink: Sink, { hasBanner = false }: { readonly hasBanner?: boolean } = {}) {
    this.#file = new PdfFile(sink)
    this.#fonts = new TextLayerFonts(this.#file)
    this.#catalog = this.#file.reserve()
    this.#tree = this.#file.reserve()
    this.#banner = hasBanner ? new Banner(this.#file) : null
  }

  addBurned(page: BurnedPage): void {
    this.#pages.push(addImagePage(this.#file, this.#fonts, page, this.#tree, this.#banner))
  }

  /** Copies a page. Throws `Unclean`, before anything is written, if it may not be copied. */
  addCopy(from: PageCopier, pageIndex: number): void {
    this.#pages.push(from.add(this.#file, pageIndex, this.#tree, this.#banner))
    this.#copiers.add(from)
  }

  /** Copies a page without what lies under areas of it; gives the regions drawn there. Throws `Unclean`, before anything is written, where that cannot be done. */
  addExcised(from: PageCopier, excised: Excised): readonly PixelRegion[] {
    const { page, regions } = from.addExcised(this.#file, excised, this.#tree)
    this.#pages.push(page)
    this.#copiers.add(from)
    return regions
  }

  /** Completes the file. */
  finish(title: string): { readonly sha256: string; readonly bytes: number } {
    this.#fonts.finish()
    for (const copier of this.#copiers) copier.finish(this.#file)
    this.#file.add(this.#file.dict({ Type: 'Pages', Kids: this.#pages, Count: this.#pages.length }), this.#tree)
    this.#file.add(this.#file.dict({ Type: 'Catalog', Pages: this.#tree }), this.#catalog)
    return this.#file.finish(this.#catalog, title)
  }

  /** Leaves nothing half-written behind; for when anything above failed. */
  discard(): void {
    this.#file.discard()
  }
}

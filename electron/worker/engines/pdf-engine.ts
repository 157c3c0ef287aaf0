import type { PageSize } from '../../../shared/model/document.ts'
import type { HiddenText } from '../../../shared/model/page-text.ts'

/** What `TextLayer.hidden` counts: 0 = visible, otherwise 1 + the index here. */
export const hiddenKinds = [
  'invisible',
  'off-page',
  'covered',
  'tiny',
  'low-contrast',
  'layer',
] as const satisfies readonly HiddenText['kind'][]

/** The text layer of a page, one entry a UTF-16 unit, in page space (shared/geometry/quad.ts), as PDFium orders it. */
export interface TextLayer {
  readonly text: string
  /** left, bottom, right, top of each unit: wide enough to hold the glyph, never of zero size where a glyph is drawn (pdf-engine.md T1, T3). */
  readonly boxes: Float32Array
  /** For each unit, why a reader cannot see it; see `hiddenKinds`. */
  readonly hidden: Uint8Array
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
  /** Share 0..1 of the page covered by its largest image. */
  imageCover(pageIndex: number): number
  /** The page as seen, annotations and form values drawn. Throws PAGE_TOO_LARGE past 100 megapixels. */
  render(pageIndex: number, dpi: number): Bitmap
  /** A full rewrite: decrypted, one revision, no orphans (PDFium SaveAsCopy flag 3). `flatten` first turns annotations and fields into page content. */
  rewrite(options: { readonly flatten: boolean }): Uint8Array
  close(): void
}

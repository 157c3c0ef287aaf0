import type { Box } from '../geometry/quad.ts'
import type { PageSize } from './document.ts'
import type { Region } from './mark.ts'
import type { ReasonCode } from './reason-code.ts'

/** How a page reached the output: copied from a page proven clean, or burned (drawn, painted, encoded afresh). */
export type Method = 'copied' | 'burned' | 'excised'

/** Why a page may not be copied; `null` in a `Cleanliness` means that it may. Codes, never text. */
export type UncleanReason =
  | 'has-annotation'
  | 'has-form-field'
  | 'has-layer'
  | 'has-script'
  | 'has-attachment'
  | 'has-hidden-text'
  | 'has-image'
  | 'has-pattern'
  | 'has-soft-mask'
  | 'has-form-object'
  | 'has-clipped-content'
  | 'has-off-page-content'
  | 'has-type3-font'
  | 'has-marked-content'
  | 'was-recognised'
  | 'not-rebuildable'
  | 'differs-when-rebuilt'
  /** Of a page that was to be excised. */
  | 'has-turned-text'
  | 'has-drawing-at-redaction'
  | 'has-telling-font'
  | 'has-unmeasured-font'
  | 'differs-when-excised'
  | 'not-proven-when-excised'

export interface Cleanliness {
  readonly pageIndex: number
  readonly reason: UncleanReason | null
}

/** A page image ready to be written: `bytes` are the stream's bytes under `filter`. */
export interface EncodedImage {
  readonly filter: 'DCTDecode' | 'CCITTFaxDecode' | 'FlateDecode'
  readonly colour: 'bilevel' | 'grey' | 'rgb'
  readonly widthPx: number
  readonly heightPx: number
  readonly bytes: Uint8Array
  /** With FlateDecode: RGB triples, at most 16; each pixel is an index of 4 bits, or of 2 where there are at most 4 triples; rows padded to whole bytes. */
  readonly palette?: Uint8Array
}

/** A word of the invisible text layer: what a reader still sees, at its place. */
export interface LayerWord {
  readonly text: string
  readonly box: Box
  /** Degrees anticlockwise in which the word reads; 0 when absent. */
  readonly direction?: 0 | 90 | 180 | 270
}

/** A page after burning. `regions` are the areas as painted (padded and grown), never smaller than those asked for. */
export interface BurnedPage extends PageSize {
  readonly pageIndex: number
  readonly image: EncodedImage
  readonly words: readonly LayerWord[]
  readonly regions: readonly Region[]
}

export type PageOutput =
  | { readonly method: 'copied'; readonly pageIndex: number }
  /** `isExcisable`: the page is proven clean, so that its letters may be cut out instead, where that goes; else it is burned all the same. */
  | { readonly method: 'burned'; readonly page: BurnedPage; readonly isExcisable?: boolean }

export type ExportKind = 'redacted' | 'unredacted'

export interface Written {
  readonly sha256: string
  readonly bytes: number
  /** In page order; what the certificate states and the verifier checks. */
  readonly pages: readonly CertifiedPage[]
  /** Why pages that were to be excised were burned, one for each of them. */
  readonly notExcised?: readonly UncleanReason[]
}

/** One page as the certificate states it. Boxes in points, page space of the output. */
export interface CertifiedPage extends PageSize {
  readonly pageNumber: number
  readonly method: Method
  readonly regions: readonly { readonly box: Box; readonly reasonCode: ReasonCode }[]
}

/** A region by its index on the page; `piece` is what shows beside it, in points, page space, where the check saw its extent. */
export interface ConcernedRegion {
  readonly pageNumber: number
  readonly region: number
  readonly piece?: Box
}

export interface Check {
  /** Stable kebab-case name, such as `text-under-region`. */
  readonly name: string
  /** Engine and version that answered, such as `pdfjs 6.5.438`. */
  readonly engine: string
  readonly result: 'passed' | 'failed' | 'unknown'
  /** Page numbers concerned; empty when passed or when it is about the whole file. */
  readonly pages: readonly number[]
  /** A fixed phrase that names what was found, never its text. */
  readonly detail?: string
  /** The regions concerned, where the check knows. */
  readonly regions?: readonly ConcernedRegion[]
}

export interface Verification {
  /** True only if every check ran and passed. */
  readonly passed: boolean
  readonly checks: readonly Check[]
}

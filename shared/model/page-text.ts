import type { ErrorCode } from '../errors.ts'
import type { Box } from '../geometry/quad.ts'
import type { PageSize } from './document.ts'

/** `auto`: OCR where there is no usable text layer, or where an image covers most of the page; `never` marks such pages failed. */
export type OcrMode = 'auto' | 'always' | 'never'

export type TextSource = 'text' | 'ocr' | 'mixed'

/** A run of `text` without white space. */
export interface Word {
  readonly start: number
  readonly end: number
  /** 0..100 from OCR; null from a text layer. Below 90 a reviewer is asked to look. */
  readonly confidence: number | null
  /** Whether a reader of the drawn page sees it: only such words may enter the text layer of an export. */
  readonly visible: boolean
}

/** Something in the file that a reader of the page does not see. */
export interface HiddenText {
  readonly kind: 'invisible' | 'off-page' | 'covered' | 'tiny' | 'low-contrast' | 'annotation' | 'form-field' | 'layer'
  readonly text: string
  readonly box: Box | null
}

/**
 * The words of a page, the same shape whether they came from the text layer or from OCR.
 * On a searchable scan (`mixed`) `text` is what OCR saw, followed by the lines of the text layer that say something else.
 */
export interface PageText extends PageSize {
  readonly pageIndex: number
  readonly status: 'read'
  readonly source: TextSource
  /** Mean OCR confidence, 0..100; null for a text layer. */
  readonly confidence: number | null
  readonly text: string
  /** Four numbers (left, bottom, right, top; page space) for each UTF-16 unit of `text`; all 0 where a unit has no place, such as a line break. */
  readonly boxes: Float32Array
  readonly words: readonly Word[]
  readonly hidden: readonly HiddenText[]
  /** Set where next to no word was read and nothing else is drawn on the page either. */
  readonly isEmpty?: boolean
}

/** A page that could not be read. It was not checked: never treat it as a page on which nothing was found. */
export interface FailedPage extends PageSize {
  readonly pageIndex: number
  readonly status: 'failed'
  readonly error: ErrorCode
}

export type ReadPage = PageText | FailedPage

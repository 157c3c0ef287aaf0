import type { Source } from '../../shared/model/document.ts'
import type { PageText } from '../../shared/model/page-text.ts'
import type { PdfDocument } from './engines/pdf-engine.ts'

/** Whatever the input format, what the rest of the worker sees: an open PDF, and the page texts where the format knows them exactly (plain text). */
export interface WorkingCopy {
  readonly pdf: PdfDocument
  readonly texts: readonly PageText[] | null
  /** The PDF as bytes: the file's own for a PDF, the converted one otherwise. */
  readonly isConverted: boolean
}

export type OpenWorkingCopy = (source: Source) => Promise<WorkingCopy>

import type { FormatId } from '../../../shared/model/document.ts'
import type { PageText } from '../../../shared/model/page-text.ts'
import type { PdfDocument } from '../engines/pdf-engine.ts'
import type { InputFile } from './input-file.ts'

/** Whatever the input format, what the rest of the worker sees: an open PDF, and the page texts where the format knows them exactly (plain text). */
export interface WorkingCopy {
  readonly pdf: PdfDocument
  readonly texts: readonly PageText[] | null
  /** False for a PDF, which is worked on as it is; true for what was turned into one. */
  readonly isConverted: boolean
}

/** An input format: how to know it by its content, and how to open it as a PDF. */
export interface InputFormat {
  readonly id: FormatId
  /** Whether a file that begins with `head` (its first 64 KiB at most) is of this format; its name does not count. */
  matches(head: Uint8Array): boolean
  /** Throws FILE_DAMAGED, TOO_MANY_PAGES, INPUT_TOO_LARGE and what `openPdf` throws. */
  open(file: InputFile, password?: string): Promise<WorkingCopy>
}

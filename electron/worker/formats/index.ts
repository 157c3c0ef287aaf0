import type { InputFormat } from './format.ts'
import { jpeg } from './jpeg.ts'
import { pdf } from './pdf.ts'
import { png } from './png.ts'
import { text } from './text.ts'
import { tiff } from './tiff.ts'

/** All input formats, in the order in which a file's content is tried against them. */
export const formats: readonly InputFormat[] = [pdf, png, jpeg, tiff, text]

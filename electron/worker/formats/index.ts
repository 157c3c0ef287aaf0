import type { InputFormat } from './format.ts'
import { pdf } from './pdf.ts'

/** All input formats, in the order in which a file's content is tried against them. */
export const formats: readonly InputFormat[] = [pdf]

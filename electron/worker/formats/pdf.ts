import { openPdf } from '../engines/pdf-engine.ts'
import type { InputFormat } from './format.ts'

const HEADER = '%PDF-'
/** The header may stand after other bytes, within this many (ISO 32000-2 annex I, as readers do). */
const HEADER_WITHIN = 1024

export const pdf: InputFormat = {
  id: 'pdf',
  matches: (head) => Buffer.from(head.subarray(0, HEADER_WITHIN + HEADER.length)).includes(HEADER),
  open: async (file, password) => ({ pdf: await openPdf(file, password), texts: null, isConverted: false }),
}

import type { OcrMode, PageText } from '../../../shared/model/page-text.ts'
import { openDocument } from '../open-document.ts'
import { readPages } from '../read-pages.ts'
import { type Examination, type Patient, Unwell } from './examination.ts'
import { specimen } from './specimen.ts'

async function read({ session, specimen: path }: Patient, ocr: OcrMode): Promise<PageText> {
  const document = await openDocument(session, path, null)
  const [page] = await readPages(session, document, [0], ocr)
  if (page?.status !== 'read') throw new Unwell(`the page was not read (${page?.error ?? 'no page'})`)
  for (const word of [specimen.name, specimen.kept]) {
    if (!page.text.includes(word)) throw new Unwell('the page was read wrongly')
  }
  return page
}

export const pdfEngine: Examination = {
  name: 'pdf-engine',
  what: 'PDFium opens a PDF and reads its text with places',
  look: async (patient) => {
    const page = await read(patient, 'never')
    return `${page.words.length} words read`
  },
}

export const ocrEngine: Examination = {
  name: 'ocr-engine',
  what: 'Tesseract and its English data recognise text in a picture of a page',
  look: async (patient) => {
    const page = await read(patient, 'always')
    if (page.source === 'text') throw new Unwell('recognition was not used')
    return `${page.words.length} words recognised, confidence ${Math.round(page.confidence ?? 0)}`
  },
}

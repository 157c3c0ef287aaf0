import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import type { Box } from '../../../shared/geometry/quad.ts'

const lines = [
  'To the custody sergeant at Harrowgate Lane',
  'I spoke to Gillian Wetherby at the front desk. She told me that',
  'her neighbour, Mr Patel, had seen the van leave at 23:40 hours.',
  'His number is 07700 900123 and he may be called before noon.',
  'The yard is overlooked by flats; nobody else was awake.',
]
const left = 60
const size = 11
const leading = 18
const firstBaseline = 720

/** A one-page statement, and where its words are. */
export interface Letter {
  readonly pdf: Uint8Array
  /** The box of a text of one line, from a fifth below the baseline to the ascenders. */
  box(text: string): Box
}

export async function letter(): Promise<Letter> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.TimesRoman)
  const page = document.addPage([595.32, 841.92])
  for (const [i, line] of lines.entries()) page.drawText(line, { x: left, y: firstBaseline - i * leading, size, font })
  const pdf = await document.save()
  const box = (text: string): Box => {
    const row = lines.findIndex((line) => line.includes(text))
    const line = lines[row] as string
    const from = left + font.widthOfTextAtSize(line.slice(0, line.indexOf(text)), size)
    const baseline = firstBaseline - row * leading
    return {
      left: from - 1,
      right: from + font.widthOfTextAtSize(text, size) + 1,
      bottom: baseline - 3,
      top: baseline + 9,
    }
  }
  return { pdf, box }
}

import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import type { Box } from '../../../shared/geometry/quad.ts'
import type { Place } from './carrier.ts'

const document = await PDFDocument.create()
const fonts = await Promise.all(
  [StandardFonts.Helvetica, StandardFonts.TimesRoman, StandardFonts.Courier].map((name) => document.embedFont(name)),
)

/** Width of a word in one of `standardFonts`, in points. */
export const widthOf = (word: string, font: number, size: number): number =>
  fonts[font]?.widthOfTextAtSize(word, size) ?? 0

/** From below the descenders to above the capitals. */
export const areaOf = ({ x, y }: Place, width: number, size: number): Box => ({
  left: x,
  right: x + width,
  bottom: y - 0.23 * size,
  top: y + 0.78 * size,
})

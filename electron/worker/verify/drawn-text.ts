import { contrastIn } from '../engines/pdf-hidden.ts'
import type { Glyph } from '../engines/pdfjs-trace.ts'
import type { PageCheck } from './check.ts'
import { pdfiumName } from './pdfium-name.ts'

const DPI = 110
/** A larger page is drawn coarser. */
const LONGEST_PX = 1800
/** Difference between the lightest and the darkest pixel, of 255, below which nothing can be read. */
const LEAST_CONTRAST = 16
/** Fewer letters in a row may share a place with what hides them: the dot of an abbreviation, a letter of a ligature. */
const MOST_IN_A_ROW = 2
/** Lower letters cannot be read. */
const TINY_PT = 0.8
const LEAST_BOX_PT = 1

/**
 * Leak cases 10 and 12, on a page that was copied: text in the colour of what lies below it, under a bar, clipped away, off the page or
 * too small. pdf.js says where the letters are, PDFium draws the page; neither asks the code that let the page be copied.
 */
export const drawnText: PageCheck = {
  name: 'text-is-drawn',
  engine: pdfiumName,
  page: async (evidence, pageIndex) => {
    const page = evidence.pages[pageIndex]
    if (page === undefined || page.method === 'burned') return []
    const { glyphs } = await evidence.trace(pageIndex)
    if (!glyphs.some(isLetter)) return []
    const bitmap = (await evidence.pdfium()).render(pageIndex, dpiFor(page))
    const isSeen = (glyph: Glyph): boolean => contrastIn(bitmap, page, roomOf(glyph)) >= LEAST_CONTRAST
    return [
      ...(glyphs.some((glyph) => isLetter(glyph) && isTiny(glyph))
        ? ['text too small to be read on a copied page']
        : []),
      ...(rowsOf(glyphs).some((row) => isHidden(row.map(isSeen))) ? ['text that is not seen on a copied page'] : []),
    ]
  },
}

const dpiFor = ({ widthPt, heightPt }: { readonly widthPt: number; readonly heightPt: number }): number =>
  Math.min(DPI, (LONGEST_PX * 72) / Math.max(widthPt, heightPt))

const isLetter = ({ text }: Glyph): boolean => /[\p{L}\p{N}]/u.test(text)

const isTiny = ({ box }: Glyph): boolean => Math.max(box.top - box.bottom, box.right - box.left) < TINY_PT

/** Letters and digits that follow one another. */
function rowsOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const rows: Glyph[][] = [[]]
  for (const glyph of glyphs) {
    if (isLetter(glyph)) rows.at(-1)?.push(glyph)
    else rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

/** A short word is hidden where none of it is seen; a longer one where some letters in a row are not. */
function isHidden(seen: readonly boolean[]): boolean {
  let [row, longest] = [0, 0]
  for (const one of seen) {
    row = one ? 0 : row + 1
    longest = Math.max(longest, row)
  }
  return longest > Math.min(MOST_IN_A_ROW, seen.length - 1)
}

/** The letter's box, or a little place where its font gives it no extent. */
function roomOf({ box, originX, originY }: Glyph) {
  const isFlat = box.right - box.left < LEAST_BOX_PT || box.top - box.bottom < LEAST_BOX_PT
  if (!isFlat) return box
  const [left, bottom] = [Math.min(box.left, originX), Math.min(box.bottom, originY)]
  return {
    left,
    bottom,
    right: Math.max(box.right, left + LEAST_BOX_PT),
    top: Math.max(box.top, bottom + LEAST_BOX_PT),
  }
}

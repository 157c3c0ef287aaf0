import type { Box } from '../../../shared/geometry/quad.ts'
import type { Bitmap, PdfDocument } from '../engines/pdf-engine.ts'
import { boxAround, type Draft } from './draft.ts'
import { knownPixels } from './known-pixels.ts'

const DPI = 60
const MOST_PIXELS = 1_000_000
/** More words than a heading and a page number have. */
const MOST_WORDS = 16
/** A number that is no date or page number. */
const number = /(?:\d[\s-]?){7}/
/** Paper is this much lighter than ink. */
const INK = 40
/** A bare page differs nowhere by more than this from its paper. */
const TRACE = 12
/** Share of the page that specks of a scan cover. */
const SPECKS = 0.0002
/** What a scanner shows of the edges of the paper, and room around words. */
const EDGE = 0.02
const AROUND_PT = 4

/** Whether so little is written that, with nothing drawn beside it, the page counts as empty. */
export const isNextToSilent = ({ words, text }: Pick<Draft, 'words' | 'text'>): boolean =>
  words.length <= MOST_WORDS && !number.test(text)

/** Whether next to no word was read on a page and nothing else is drawn on it: no writing that was not read, no picture. */
export function isEmptyPage(pdf: PdfDocument, pageIndex: number, draft: Draft): boolean {
  if (!isNextToSilent(draft)) return false
  const page = pdf.pageSize(pageIndex)
  const inches = Math.sqrt((page.widthPt / 72) * (page.heightPt / 72))
  const image = pdf.render(pageIndex, Math.min(DPI, Math.sqrt(MOST_PIXELS) / inches))
  const paper = paperOf(image)
  if (Math.min(...paper) < 128) return false
  const known = knownPixels(visibleBoxes(draft), AROUND_PT, page, image)
  return inkBeside(image, paper, { contrast: INK, edge: EDGE, known }) <= SPECKS * image.widthPx * image.heightPx
}

/** Whether a page is of one colour from edge to edge, so that there is nothing on it to be read. */
export function isBare(pdf: PdfDocument, pageIndex: number): boolean {
  const image = pdf.render(pageIndex, DPI)
  return inkBeside(image, paperOf(image), { contrast: TRACE, edge: 0, known: null }) === 0
}

/** The commonest value of each of the three colours. */
function paperOf({ rgba }: Bitmap): readonly [number, number, number] {
  const counts = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const
  for (let at = 0; at < rgba.length; at += 4) for (let c = 0; c < 3; c++) counts[c]![rgba[at + c]!]!++
  const commonest = (count: Uint32Array): number => count.indexOf(Math.max(...count))
  return [commonest(counts[0]), commonest(counts[1]), commonest(counts[2])]
}

interface Look {
  readonly contrast: number
  /** Share of width and height that is passed over on every side. */
  readonly edge: number
  /** Pixels that are passed over. */
  readonly known: Uint8Array | null
}

/** How many pixels differ from the paper in any colour. */
function inkBeside(
  { widthPx, heightPx, rgba }: Bitmap,
  [red, green, blue]: readonly [number, number, number],
  { contrast, edge, known }: Look,
): number {
  const isInk = (at: number): boolean =>
    Math.abs(rgba[at]! - red) > contrast ||
    Math.abs(rgba[at + 1]! - green) > contrast ||
    Math.abs(rgba[at + 2]! - blue) > contrast
  let ink = 0
  for (let y = Math.floor(heightPx * edge); y < heightPx * (1 - edge); y++)
    for (let x = Math.floor(widthPx * edge); x < widthPx * (1 - edge); x++) {
      const pixel = y * widthPx + x
      if (known?.[pixel] !== 1 && isInk(4 * pixel)) ink++
    }
  return ink
}

const visibleBoxes = ({ words, boxes }: Draft): readonly Box[] =>
  words.flatMap(({ start, end, visible }) => (visible ? (boxAround(boxes, start, end) ?? []) : []))

import { overlaps } from '../../../shared/geometry/quad.ts'
import type { PageSize } from '../../../shared/model/document.ts'
import type { BurnedPage, EncodedImage, LayerWord } from '../../../shared/model/export.ts'
import type { Region } from '../../../shared/model/mark.ts'
import type { PageText } from '../../../shared/model/page-text.ts'
import type { PixelRegion } from '../../../shared/paint/painted.ts'
import { type PixelSize, toPixels, toPoints } from '../../../shared/paint/pixel-box.ts'
import type { Bitmap, PdfDocument } from '../engines/pdf-engine.ts'
import { encodeBilevel, encodeFlat, encodeTones, isBlackOnWhite } from './encode-page.ts'
import { paint } from './fill.ts'
import { visibleWords } from './layer-words.ts'
import { leftBeside } from './left-beside.ts'
import { isShaded, type Tones, tonesOf } from './planes.ts'
import { paintableRegions } from './regions.ts'
import { type PlacedWord, placedWords } from './word-boxes.ts'

/** The parts that keep a secret; a test may switch one off to see that verification notices. */
export interface BurnParts {
  readonly paint: (bitmap: Bitmap, regions: readonly PixelRegion[]) => void
  readonly visibleWords: typeof visibleWords
}

export const burnParts: BurnParts = { paint, visibleWords }

export interface BurnOrder {
  readonly page: PageText
  readonly regions: readonly Region[]
  /** Of continuous tones and flat colours; black and white is drawn finer. */
  readonly dpi: number
  /** As the policy says; else what is usual. */
  readonly widthStepPt?: number | undefined
  /** Above this a page of continuous tones is compressed harder. */
  readonly wantedBytes: number
}

/** Black and white is small enough for this; print stays legible where half a pixel decides. */
const bilevelDpi = 300
/** Above this a page in black and white is drawn at the ordinary resolution instead. */
const mostBilevelBytes = 60_000
/** So many bytes a letter of ordinary size takes in black and white at 300 dpi (measured: 19 to 22). */
const bytesALetter = 21
/** At 300 dpi a page takes this many times what it takes at 200, or more. */
const leastRefinement = 1.4
/** A page covered by pictures to this share, or shaded, is tried at the ordinary resolution first: it is seldom black on white. */
const mostlyPicture = 0.5
const probeDpi = 50
/** A larger page, a plan or a poster past A1, is drawn coarser: it and what it is drawn from must fit in memory. */
const mostPixels = 36_000_000

/** So often is a page drawn again with larger regions where a part of a letter is left beside one; then verification decides. */
const mostDrawings = 5

/** A page on its way to an image: drawn, and already painted. */
interface PaintedPage {
  readonly bitmap: Bitmap
  readonly tones: Tones
  readonly regions: readonly PixelRegion[]
  readonly words: readonly LayerWord[]
}

/** A page as it can be drawn, at so many dots an inch. */
interface Drawing {
  bare(dpi: number): Bitmap
  /** `bare`: that drawing, where there is one already; it is painted over. */
  painted(dpi: number, bare?: Bitmap): PaintedPage
}

/** Draws a page, overwrites what is to go, and encodes what is left, with the words that a reader still sees. */
export function burn(pdf: PdfDocument, order: BurnOrder, parts: BurnParts = burnParts): BurnedPage {
  const { page } = order
  const words = placedWords(page)
  const bare = (dpi: number): Bitmap => pdf.render(page.pageIndex, Math.min(dpi, finestDpi(page)))
  const drawing: Drawing = {
    bare,
    painted: (dpi, first) => drawClear(order, words, () => bare(dpi), parts, first),
  }
  const isToned =
    pdf.imageCover(page.pageIndex) >= mostlyPicture || isShaded(tonesOf(pdf.render(page.pageIndex, probeDpi)))
  const { image, painted } = isToned ? encodeToned(drawing, order) : encode(drawing, order, isDense(words, order))
  return {
    pageIndex: page.pageIndex,
    widthPt: page.widthPt,
    heightPt: page.heightPt,
    image,
    words: painted.words,
    regions: inPoints(painted.regions, page, painted.bitmap),
  }
}

/** Larger regions until no part of a letter is seen beside one. */
function drawClear(
  order: BurnOrder,
  words: readonly PlacedWord[],
  draw: () => Bitmap,
  parts: BurnParts,
  bitmap: Bitmap = draw(),
): PaintedPage {
  let painted = paintOver(bitmap, order, words, parts)
  for (let drawing = 1; drawing < mostDrawings; drawing += 1) {
    const left = leftBeside(painted.tones, painted.regions, painted.words, order.page)
    if (left.length === 0) return painted
    painted = paintOver(draw(), { ...order, regions: left }, words, parts, painted.regions)
  }
  return painted
}

function paintOver(
  bitmap: Bitmap,
  { page, regions, widthStepPt }: BurnOrder,
  words: readonly PlacedWord[],
  parts: BurnParts,
  settled: readonly PixelRegion[] = [],
): PaintedPage {
  const boxes = words.map((word) => toPixels(word.box, page, bitmap))
  const sideways = new Set(boxes.filter((_, i) => words[i]!.direction % 180 !== 0))
  const places = { boxes, sideways, isExact: page.source === 'text' }
  const painted = paintableRegions(bitmap, page, regions, places, settled, widthStepPt)
  parts.paint(bitmap, painted)
  const covered = inPoints(painted, page, bitmap).map(({ box }) => box)
  const seen = parts.visibleWords(words, covered, places.isExact)
  return { bitmap, tones: tonesOf(bitmap), regions: painted, words: seen }
}

const inPoints = (regions: readonly PixelRegion[], page: PageSize, image: PixelSize): readonly Region[] =>
  regions.map(({ box, reasonCode }) => ({ box: toPoints(box, page, image), reasonCode }))

const finestDpi = ({ widthPt, heightPt }: PageSize): number => 72 * Math.sqrt(mostPixels / (widthPt * heightPt))

interface Encoded {
  readonly image: EncodedImage
  readonly painted: PaintedPage
}

/** Print: finely where that is small enough. What is tried first is mostly what is kept, and a drawing costs time. */
function encode(drawing: Drawing, order: BurnOrder, isDense: boolean): Encoded {
  const first = isDense ? null : fine(drawing, order)
  if (first && isSmall(first)) return first
  const painted = drawing.painted(order.dpi)
  const plain = bilevel(painted)
  if (!plain) return tones(painted, order)
  return (isDense && isSmall(plain, leastRefinement) && smallOrNull(fine(drawing, order))) || plain
}

/** Pictures and shadings: of many tones, unless black and white shows all of it, as of most scans of print. */
function encodeToned(drawing: Drawing, order: BurnOrder): Encoded {
  const bare = drawing.bare(order.dpi)
  const isPlain = isBlackOnWhite(tonesOf(bare))
  const first = isPlain ? fine(drawing, order) : null
  if (first) return first
  const painted = drawing.painted(order.dpi, bare)
  const plain = bilevel(painted)
  if (!plain) return tones(painted, order)
  return (isPlain ? null : fine(drawing, order)) ?? plain
}

const fine = (drawing: Drawing, order: BurnOrder): Encoded | null =>
  bilevel(drawing.painted(Math.max(order.dpi, bilevelDpi)))

function tones(painted: PaintedPage, { wantedBytes }: BurnOrder): Encoded {
  const { bitmap, tones } = painted
  return { image: encodeFlat(bitmap, tones) ?? encodeTones(bitmap, tones, wantedBytes), painted }
}

const isSmall = ({ image }: Encoded, factor = 1): boolean => image.bytes.length * factor <= mostBilevelBytes

const smallOrNull = (encoded: Encoded | null): Encoded | null => (encoded && isSmall(encoded) ? encoded : null)

/** By the letters that stay. */
const isDense = (words: readonly PlacedWord[], { regions }: BurnOrder): boolean =>
  words
    .filter(({ box }) => !regions.some((region) => overlaps(region.box, box)))
    .reduce((letters, { text }) => letters + text.length, 0) *
    bytesALetter >
  mostBilevelBytes

function bilevel(painted: PaintedPage): Encoded | null {
  const { tones } = painted
  return isBlackOnWhite(tones) ? { image: encodeBilevel(tones), painted } : null
}

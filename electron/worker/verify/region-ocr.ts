import { createRequire } from 'node:module'
import type { PixelRegion } from '../../../shared/paint/painted.ts'
import { heightOf, overlapsPx, type PixelBox, turnedBox, unionPx, widthOf } from '../../../shared/paint/pixel-box.ts'
import { turned } from '../engines/ocr-image.ts'
import { linesOf, type OcrWord } from '../engines/ocr-lines.ts'
import { runTesseract } from '../engines/ocr-worker.ts'
import type { TracedPage } from '../engines/pdfjs-engine.ts'
import type { PageCheck, PageFault } from './check.ts'
import { atlasOf, GAP_PX } from './pixels/atlas.ts'
import { around, type Crop, darkShare, inverted, reduced, surroundings, under } from './pixels/crops.ts'
import { type PagePicture, pictureOf } from './pixels/page-picture.ts'
import { tilesOf } from './pixels/tiles.ts'
import { type Needle, needlesOf, occursIn, plain } from './text/plain.ts'

/** Recognition guesses letters in noise below this. */
const SURE = 70
const VERY_SURE = 85
/** A possessive or a slash beside a redacted word is no part of it. */
const WHOLE_LETTERS = /^[\p{L}\p{N}]+[,.;:]?$/u
/** A piece of a word stands closer to the box than this share of its height. */
const BESIDE = 0.35
/** What is higher than this many heights of the region is no letter of its word: a frame, a shading. */
const MOST_HEIGHTS = 1.6
/** Two places of at most this many heights together stand on one line. */
const ONE_LINE = 1.2
/** More dots an inch cost time and read no better. */
const ENOUGH_DPI = 200
/** A smaller share of dark pixels is print on paper; there is no dark area that light letters could stand on. */
const MOSTLY_PAPER = 0.25

/** Leak cases 20, 22, 23, 25, 26, 36, 37, 67, 77: letters that can be read under a box, or a redacted value beside it, whatever the layer says. */
export const regionOcr: PageCheck = {
  name: 'region-ocr',
  engine: tesseractName,
  page: async (evidence, pageIndex) => {
    const page = evidence.pages[pageIndex]
    if (page === undefined || page.regions.length === 0) return []
    const picture = await pictureOf(evidence, pageIndex)
    const dpi = (picture.widthPx * 72) / page.widthPt
    const readings = await read(piecesOf(picture), dpi)
    const letters = letterBoxes(await evidence.trace(pageIndex), picture, page)
    const needles = needlesOf(evidence.forbidden)
    return readings.flatMap((reading) => faultsIn(reading, picture, needles, letters))
  },
}

function tesseractName(): string {
  const version = (name: string) =>
    (createRequire(import.meta.url)(`${name}/package.json`) as { version: string }).version
  return `tesseract.js ${version('tesseract.js')}, eng ${version('@tesseract.js-data/eng')}`
}

/** From pixels of the page to those of the page as a piece is turned. */
type Turn = (box: PixelBox) => PixelBox

/** `regions`: indices of those that a piece surrounds; none where it shows what lies under one. */
interface Piece {
  readonly crop: Crop
  readonly regions: readonly number[]
  readonly turn: Turn
}

interface Reading extends Piece {
  /** Boxes in pixels of the page, turned as the piece is; `bottom` is the smaller y, as recognition gives them. */
  readonly words: readonly OcrWord[]
}

/** Under and around every redaction; what is partly dark also the other way round, so that light letters on it are read. */
function piecesOf(picture: PagePicture): readonly Piece[] {
  const boxes = picture.regions.map(({ box }) => box)
  return [
    ...boxes.flatMap((box) => polarities(under(picture, box)).map((crop) => ({ crop, regions: [], turn: upright }))),
    ...joined(boxes.map((box, i) => ({ place: surroundings(box), regions: [i] }))).flatMap(({ place, regions }) =>
      polarities(around(picture, place)).map((crop) => ({ crop, regions, turn: upright })),
    ),
    ...boxes.flatMap((box, i) => (heightOf(box) > SIDEWAYS * widthOf(box) ? sidewaysPieces(picture, box, i) : [])),
  ]
}

/** What is this much higher than wide may lie on sideways writing. */
const SIDEWAYS = 1.4

const upright: Turn = (box) => box

/** The surroundings of an area of sideways writing, read downwards and upwards. */
function sidewaysPieces(picture: PagePicture, box: PixelBox, region: number): readonly Piece[] {
  const crop = around(picture, turnedBox(surroundings(turnedBox(box))))
  const turns: readonly (readonly [number, Turn])[] = [
    [
      1,
      ({ left, top, right, bottom }) => ({
        left: picture.heightPx - bottom,
        right: picture.heightPx - top,
        top: left,
        bottom: right,
      }),
    ],
    [
      3,
      ({ left, top, right, bottom }) => ({
        left: top,
        right: bottom,
        top: picture.widthPx - right,
        bottom: picture.widthPx - left,
      }),
    ],
  ]
  return polarities(crop).flatMap((piece) =>
    turns.map(([quarters, turn]) => ({
      crop: { ...turned(piece, quarters), box: turn(piece.box) },
      regions: [region],
      turn,
    })),
  )
}

interface Surroundings {
  readonly place: PixelBox
  readonly regions: readonly number[]
}

/** Neighbours on one line share their surroundings: what lies between two redactions is read once. */
function joined(all: readonly Surroundings[]): readonly Surroundings[] {
  for (const [i, a] of all.entries()) {
    const j = all.findIndex((b, k) => k > i && isOneLine(a.place, b.place))
    const b = all[j]
    if (b)
      return joined(
        all.toSpliced(j, 1).with(i, { place: unionPx(a.place, b.place), regions: [...a.regions, ...b.regions] }),
      )
  }
  return all
}

const isOneLine = (a: PixelBox, b: PixelBox): boolean =>
  overlapsPx(a, b) && heightOf(unionPx(a, b)) <= ONE_LINE * Math.max(heightOf(a), heightOf(b))

const polarities = (crop: Crop | null): readonly Crop[] => {
  if (crop === null) return []
  return darkShare(crop) < MOSTLY_PAPER ? [crop] : [crop, inverted(crop)]
}

async function read(pieces: readonly Piece[], dpi: number): Promise<readonly Reading[]> {
  if (pieces.length === 0) return []
  const factor = Math.min(1, ENOUGH_DPI / dpi)
  const tiles = pieces.map(({ crop }) => tilesOf(crop, GAP_PX, 1 / factor))
  const all = tiles.flat()
  if (all.length === 0) return pieces.map((piece) => ({ ...piece, words: [] }))
  const atlas = atlasOf(factor < 1 ? all.map((tile) => reduced(tile, factor)) : all)
  const words = linesOf(await runTesseract(atlas, dpi * factor, 'sparse', false)).flatMap((line) => line.words)
  const places = new Map(all.map((tile, i) => [tile, atlas.places[i] as PixelBox]))
  return pieces.map((piece, i) => {
    const { box } = piece.crop
    const read = (tiles[i] ?? []).flatMap((tile) => {
      const place = places.get(tile) as PixelBox
      const to = { left: box.left + tile.left, top: box.top }
      return words.filter((word) => isWithin(word.box, place)).map((word) => moved(word, to, place, factor))
    })
    return { ...piece, words: read }
  })
}

function isWithin(box: OcrWord['box'], place: PixelBox): boolean {
  const [x, y] = [(box.left + box.right) / 2, (box.bottom + box.top) / 2]
  return x >= place.left && x < place.right && y >= place.top && y < place.bottom
}

/** From the atlas, on which a piece stands at `from` and is `factor` of its size, to the page. */
function moved(word: OcrWord, to: Pick<PixelBox, 'left' | 'top'>, from: PixelBox, factor: number): OcrWord {
  const { left, right, bottom, top } = word.box
  const [x, y] = [
    (at: number) => to.left + (at - from.left) / factor,
    (at: number) => to.top + (at - from.top) / factor,
  ]
  return { ...word, box: { left: x(left), right: x(right), bottom: y(bottom), top: y(top) } }
}

function faultsIn(
  { regions, words, turn, crop }: Reading,
  picture: PagePicture,
  needles: readonly Needle[],
  letters: readonly Letter[],
): readonly PageFault[] {
  if (regions.length === 0) return words.some(isReadable) ? ['letters that can be read under a redaction'] : []
  const texts = [words, rowByRow(words)].map((order) => plain(order.map((word) => word.text).join(' ')))
  if (needles.some((needle) => texts.some((text) => occursIn(text, needle))))
    return ['a redacted value that can be read beside a redaction']
  const placed = letters.map(turn)
  return regions
    .filter((i) => {
      const region = turn((picture.regions[i] as PixelRegion).box)
      return words.some((word) => isPieceOf(word, region, crop.box, needles, placed))
    })
    .map((region) => ({ detail: 'part of a redacted value beside a redaction', region }))
}

/** From the top down, and from left to right in each row: parts of a piece are read one after the other, whatever row they are on. */
function rowByRow(words: readonly OcrWord[]): readonly OcrWord[] {
  const rows: OcrWord[][] = []
  for (const word of words.toSorted((a, b) => a.box.bottom - b.box.bottom)) {
    const middle = (word.box.bottom + word.box.top) / 2
    const row = rows.at(-1)
    if (row?.[0] && middle < row[0].box.top) row.push(word)
    else rows.push([word])
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.box.left - b.box.left))
}

const isReadable = ({ text, confidence }: OcrWord): boolean => confidence >= SURE && plain(text).letters.length >= 2

/** Whether a word right beside the box is the end of a redacted value, or its beginning, and no word of the text layer. */
function isPieceOf(
  word: OcrWord,
  region: PixelBox,
  seen: PixelBox,
  needles: readonly Needle[],
  letters: readonly Letter[],
): boolean {
  const piece = lettersIn(word.text)
  const isSure = word.confidence >= VERY_SURE && WHOLE_LETTERS.test(word.text) && piece.length >= 2
  const isLarge = word.box.top - word.box.bottom > MOST_HEIGHTS * heightOf(region)
  if (!isSure || isLarge || isExplained(word, letters)) return false
  const near = BESIDE * heightOf(region)
  const isOnLine = word.box.bottom < region.bottom && word.box.top > region.top
  const ends = isOnLine && Math.abs(word.box.left - region.right) <= near
  const begins = isOnLine && Math.abs(region.left - word.box.right) <= near
  const values = needles.map(({ value }) => lettersIn(value))
  const cut = CUT * heightOf(region)
  const isCutAfter = word.box.right > seen.right - cut
  const isCutBefore = word.box.left < seen.left + cut
  return (
    (ends && values.some((v) => v.endsWith(piece) || (isCutAfter && goesOn(v, piece, piece.slice(0, -1))))) ||
    (begins && values.some((v) => v.startsWith(piece) || (isCutBefore && goesOn(v, piece, piece.slice(1)))))
  )
}

/** A word this near to the end of what was looked at, in heights of the region, may go on; its last letter there may be half of one. */
const CUT = 0.4

/** Whether whole letters of a longer piece are within a value. */
const goesOn = (value: string, ...readings: readonly string[]): boolean =>
  readings.some((letters) => letters.length >= 2 && value.includes(letters))

/** Case and all: a piece of a name keeps its capitals. */
const lettersIn = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '')

/** The place of a letter; the text layer gives all letters of a line one height, whatever ink they have, and their whole advance. */
type Letter = PixelBox

const isExplained = ({ box }: OcrWord, letters: readonly Letter[]): boolean => {
  const covered = letters.reduce((sum, letter) => {
    const down = Math.min(letter.bottom, box.top) - Math.max(letter.top, box.bottom)
    const across = Math.min(letter.right, box.right) - Math.max(letter.left, box.left)
    return down >= (box.top - box.bottom) / 2 ? sum + Math.max(0, across) : sum
  }, 0)
  return covered >= (box.right - box.left) / 2
}

/** Every letter of the text layer, in pixels. */
function letterBoxes(
  traced: TracedPage,
  picture: PagePicture,
  page: { widthPt: number; heightPt: number },
): readonly Letter[] {
  const [across, down] = [picture.widthPx / page.widthPt, picture.heightPx / page.heightPt]
  return traced.glyphs
    .filter(({ text }) => text.trim() !== '')
    .map(({ box }) => ({
      left: box.left * across,
      right: box.right * across,
      top: (page.heightPt - box.top) * down,
      bottom: (page.heightPt - box.bottom) * down,
    }))
}

import { type Matrix, multiply } from '../../../shared/geometry/matrix.ts'
import { Failure } from '../../../shared/result.ts'
import { slownessNow } from '../../pool/limits.ts'
import { type GreyImage, inverted, rotated, thresholdOf, turned } from './ocr-image.ts'
import { isBare, looksPrinted } from './ocr-ink.ts'
import { linesOf, type OcrLine } from './ocr-lines.ts'
import { linesRunDown, skewOf } from './ocr-skew.ts'
import { closeOcr as closeWorker, runTesseract, type Segmentation } from './ocr-worker.ts'

export type { GreyImage } from './ocr-image.ts'
export type { OcrLine, OcrWord } from './ocr-lines.ts'

/** What was read off an image. No lines and `confidence` null: the image is blank. No lines and `confidence` 0: a picture in which no writing was found. */
export interface Recognition {
  /** In the order in which tesseract reads blocks; boxes in pixels of the image turned upright. */
  readonly lines: readonly OcrLine[]
  /** From there to pixels of the image that was given, y down in both. */
  readonly toImage: Matrix
  /** Mean over words, 0..100. */
  readonly confidence: number | null
}

/** Below this difference between ink and paper (of 255) there is nothing on a page but noise. */
const LEAST_CONTRAST = 18
/** Upside-down pages read as rubbish of confidence 33–52, upright ones at 91–95 (measured on the devset scans). */
const SURE = 68
const LEAST_SKEW = 0.004
const DARK_PAGE = 110
/** On an idle machine no further attempt is begun after this: a page must end well within the pool's limit for it. */
const PATIENCE_MS = 15_000
const asGiven: Matrix = [1, 0, 0, 1, 0, 0]

/** How the last page lay, in quarter turns: the pages of one document usually lie the same way. */
let usualTurn = 0

/** Ends tesseract's thread and forgets the document; call it between documents and before the process ends. */
export async function closeOcr(): Promise<void> {
  usualTurn = 0
  await closeWorker()
}

interface Attempt extends Recognition {
  readonly confidence: number
  readonly turn: number
  readonly score: number
}

/** From a turned and rotated image back to the one it was made from. */
function backTo(image: GreyImage, turn: number, made: GreyImage, upright: GreyImage, radians: number): Matrix {
  const cos = Math.cos(radians)
  const sin = Math.sin(radians)
  const centre: Matrix = [1, 0, 0, 1, -upright.widthPx / 2, -upright.heightPx / 2]
  const unrotate: Matrix = [cos, -sin, sin, cos, made.widthPx / 2, made.heightPx / 2]
  const { widthPx: w, heightPx: h } = image
  const unturn: readonly Matrix[] = [
    [1, 0, 0, 1, 0, 0],
    [0, -1, 1, 0, 0, h],
    [-1, 0, 0, -1, w, h],
    [0, 1, -1, 0, w, 0],
  ]
  return multiply(multiply(centre, unrotate), unturn[turn]!)
}

function scoreOf(lines: readonly OcrLine[]): number {
  let score = 0
  for (const line of lines) {
    for (const w of line.words) if (w.confidence > 50) score += (w.confidence - 50) * w.text.length
  }
  return score
}

async function attempt(image: GreyImage, dpi: number, turn: number, segmentation: Segmentation): Promise<Attempt> {
  const made = turned(image, turn)
  const skew = skewOf(made, thresholdOf(made).threshold)
  const radians = Math.abs(skew) < LEAST_SKEW ? 0 : -skew
  const upright = radians === 0 ? made : rotated(made, radians)
  const page = await runTesseract(upright, dpi, segmentation)
  const lines = linesOf(page)
  const toImage = backTo(image, turn, made, upright, radians)
  return { lines, toImage, confidence: page.confidence, turn, score: scoreOf(lines) }
}

const isSure = (a: Attempt): boolean => a.confidence >= SURE && a.lines.length > 0

/** Tries the likely way up first, the opposite one if that reads badly, and scattered text last. */
async function bestAttempt(image: GreyImage, dpi: number): Promise<Attempt> {
  const sideways = linesRunDown(image, thresholdOf(image).threshold) ? 1 : 0
  const turn = usualTurn % 2 === sideways ? usualTurn : sideways
  const late = performance.now() + PATIENCE_MS * slownessNow()
  const first = await attempt(image, dpi, turn, 'auto')
  if (isSure(first) || performance.now() > late) return first
  const second = await attempt(image, dpi, (turn + 2) % 4, 'auto')
  const best = second.score > first.score ? second : first
  return best.lines.length > 0 || performance.now() > late ? best : attempt(image, dpi, turn, 'sparse')
}

/**
 * Reads an image in any orientation, skewed up to about 20°, dark on light or light on dark.
 * Throws OCR_FAILED where there is print that could not be read, and TIMED_OUT.
 */
export async function recognise(image: GreyImage, dpi: number): Promise<Recognition> {
  const { threshold, contrast } = thresholdOf(image)
  if (contrast < LEAST_CONTRAST) return { lines: [], toImage: asGiven, confidence: null }
  const positive = meanOf(image) < DARK_PAGE ? inverted(image) : image
  const ink = positive === image ? threshold : 255 - threshold
  if (isBare(positive, ink, dpi)) return { lines: [], toImage: asGiven, confidence: null }
  const best = await bestAttempt(positive, dpi)
  if (isSure(best)) usualTurn = best.turn
  if (best.lines.length > 0) return best
  const looks = looksPrinted(positive, ink, dpi)
  if (looks === 'print') throw new Failure('OCR_FAILED')
  return { lines: [], toImage: asGiven, confidence: looks === 'specks' ? null : 0 }
}

function meanOf({ grey }: GreyImage): number {
  let sum = 0
  for (let i = 0; i < grey.length; i += 7) sum += grey[i]!
  return (sum * 7) / Math.max(1, grey.length)
}

import type { Box } from '../../../shared/geometry/quad.ts'
import type { PageSize } from '../../../shared/model/document.ts'
import type { OcrMode, PageText, TextSource } from '../../../shared/model/page-text.ts'
import { Failure } from '../../../shared/result.ts'
import type { PdfDocument, TextLayer } from '../engines/pdf-engine.ts'
import { type Draft, emptyDraft, type PlacedWord } from './draft.ts'
import { draftFromLayer } from './draft-from-layer.ts'
import { isBare, isEmptyPage } from './empty-page.ts'
import { inkIn } from './ink-in.ts'
import { layerInRows } from './layer-in-rows.ts'
import { type LayerQuality, qualityOf } from './layer-quality.ts'
import {
  drawForOcr,
  type PageImage,
  type ReadImage,
  readOnce,
  recognisePage,
  recogniseRegion,
} from './recognise-page.ts'
import { pictureRegions } from './regions.ts'
import { addedToLayer, agreement, unionOfReadings } from './union-of-readings.ts'
import { UnreadInk } from './unread-ink.ts'

/** A page of which images cover this much is a scan, whatever text it carries. */
const SCAN_COVER = 0.55
/** A doubtful layer is believed if the page, recognised, has this share of its words. */
const BELIEVABLE = 0.5
/** Lines found inside a picture on a text page count as writing from this mean confidence on. */
const LEAST_CONFIDENCE = 40

/** What a page is, which decides how it is read. */
type Route = 'text' | 'pictures' | 'over-image' | 'scan' | 'doubtful' | 'no-layer'

interface UnreadPicture {
  readonly box: Box
  readonly fingerprint: string
}

interface PageParts {
  readonly layer: TextLayer
  readonly quality: LayerQuality
  readonly pictures: readonly Box[]
  /** Those that may hold writing which the layer does not have. */
  readonly unread: readonly UnreadPicture[]
  readonly route: Route
}

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

function routeOf(layer: TextLayer, quality: LayerQuality, cover: number, pictures: readonly Box[]): Route {
  if (quality === 'empty' || quality === 'rubbish') return 'no-layer'
  if (layer.undrawn * 2 > letters(layer.text)) return 'scan'
  if (quality === 'doubtful') return 'doubtful'
  if (cover > SCAN_COVER) return 'over-image'
  return pictures.length > 0 ? 'pictures' : 'text'
}

/** Pictures without a trace of writing beyond what the text layer says need no recognition. */
function withoutKnownInk(pdf: PdfDocument, pageIndex: number, parts: PageParts): PageParts {
  if (parts.route !== 'over-image' && parts.route !== 'pictures') return parts
  const ink = new UnreadInk(pdf, pageIndex, parts.layer)
  const { widthPt, heightPt } = pdf.pageSize(pageIndex)
  if (parts.route === 'over-image') {
    return ink.isIn({ left: 0, bottom: 0, right: widthPt, top: heightPt }) ? parts : { ...parts, route: 'text' }
  }
  const unread = parts.pictures
    .filter((box) => ink.isIn(box))
    .map((box) => ({ box, fingerprint: ink.fingerprint(box) }))
  return { ...parts, unread, route: unread.length > 0 ? 'pictures' : 'text' }
}

function examine(pdf: PdfDocument, pageIndex: number): PageParts {
  const layer = layerInRows(pdf.textLayer(pageIndex))
  const quality = qualityOf(layer)
  const pictures = pictureRegions(pdf.pictures(pageIndex), pdf.pageSize(pageIndex))
  const route = routeOf(layer, quality, pdf.imageCover(pageIndex), pictures)
  return withoutKnownInk(pdf, pageIndex, { layer, quality, pictures, unread: [], route })
}

interface Reading {
  readonly draft: Draft
  readonly source: TextSource
  readonly confidence: number | null
}

/** Whether there is ink where a word of the text layer claims to be: if not, no reader sees it. */
const hasInk =
  (page: PageImage) =>
  (word: PlacedWord): boolean =>
    word.visible && inkIn(page, word.box)

/** What recognition sees, then what the layer says that it did not see. */
async function readScan(page: PageImage, parts: PageParts): Promise<Reading> {
  const seen = await recognisePage(page)
  const layer = draftFromLayer(parts.layer)
  const first = { ...seen.draft, hidden: layer.hidden }
  if (parts.route === 'no-layer') return { draft: first, source: 'ocr', confidence: seen.confidence }
  return { draft: unionOfReadings(first, layer, hasInk(page)), source: 'mixed', confidence: seen.confidence }
}

/** The layer where the page bears it out; otherwise what is seen, and the layer after it. */
async function readDoubtful(page: PageImage, parts: PageParts): Promise<Reading> {
  const seen = await recognisePage(page)
  const layer = draftFromLayer(parts.layer)
  if (agreement(layer, seen.draft) >= BELIEVABLE) {
    return { draft: addedToLayer(layer, seen.draft), source: 'mixed', confidence: seen.confidence }
  }
  const draft = unionOfReadings({ ...seen.draft, hidden: layer.hidden }, layer, () => false)
  return { draft, source: 'mixed', confidence: seen.confidence }
}

/** Text drawn over an image of the whole page: the layer, then what is written in the image. */
async function readOverImage(page: PageImage, parts: PageParts): Promise<Reading> {
  const seen = await recognisePage(page)
  const draft = addedToLayer(draftFromLayer(parts.layer), seen.draft)
  return { draft, source: 'mixed', confidence: seen.confidence }
}

/** The layer, then what is written in pictures. The page is drawn for recognition only if one of them was not met before. */
async function readPictures(draw: () => PageImage, parts: PageParts): Promise<Reading> {
  let draft = draftFromLayer(parts.layer)
  let page: PageImage | null = null
  const confidences: number[] = []
  for (const { box, fingerprint } of parts.unread) {
    const seen = await readOnce(fingerprint, () => {
      page ??= draw()
      return recognisePicture(page, box)
    })
    if (seen.confidence === null) continue
    draft = addedToLayer(draft, seen.draft)
    confidences.push(seen.confidence)
  }
  if (confidences.length === 0) return { draft, source: 'text', confidence: null }
  return { draft, source: 'mixed', confidence: confidences.reduce((sum, c) => sum + c, 0) / confidences.length }
}

const nothing: ReadImage = { draft: emptyDraft, confidence: null }

/** Nothing for a drawing or photograph in which no word, or next to no word, was found. */
async function recognisePicture(page: PageImage, region: Box): Promise<ReadImage> {
  try {
    const seen = await recogniseRegion(page, region)
    return seen.confidence !== null && seen.confidence >= LEAST_CONFIDENCE ? seen : nothing
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'OCR_FAILED') return nothing
    throw thrown
  }
}

async function read(pdf: PdfDocument, pageIndex: number, parts: PageParts, ocr: OcrMode): Promise<Reading> {
  if (ocr === 'never') return withoutOcr(pdf, pageIndex, parts)
  if (ocr === 'auto' && parts.route === 'text')
    return { draft: draftFromLayer(parts.layer), source: 'text', confidence: null }
  if (ocr === 'auto' && parts.route === 'pictures') return readPictures(() => drawForOcr(pdf, pageIndex), parts)
  const page = drawForOcr(pdf, pageIndex)
  if (parts.route === 'doubtful') return readDoubtful(page, parts)
  return parts.route === 'scan' || parts.route === 'no-layer' ? readScan(page, parts) : readOverImage(page, parts)
}

/** A page that would need recognition fails; a page without ink is read as empty. */
function withoutOcr(pdf: PdfDocument, pageIndex: number, parts: PageParts): Reading {
  if (parts.route === 'text') return { draft: draftFromLayer(parts.layer), source: 'text', confidence: null }
  const isBlank = parts.route === 'no-layer' && isBare(pdf, pageIndex)
  if (!isBlank) throw new Failure('PAGE_NOT_READ', { pageIndex })
  return { draft: emptyDraft, source: 'text', confidence: null }
}

/** A page that seems to hold no writing, or pictures without any, was not read if a picture on it could not be decoded. */
function checkPictures(pdf: PdfDocument, pageIndex: number, { pictures, layer }: PageParts, draft: Draft): void {
  const isSilent = draft.words.length === 0 || draft.text === layer.text
  if (isSilent && pictures.length > 0 && pdf.hasBrokenImage(pageIndex))
    throw new Failure('PAGE_NOT_READ', { pageIndex })
}

/** A place for every unit: one too many or too few, and all that follow would be hidden in the wrong place. */
function checkPlaces(pageIndex: number, { text, boxes }: Draft): void {
  if (boxes.length !== 4 * text.length) throw new Failure('PAGE_NOT_READ', { pageIndex })
}

const squeezed = (text: string): string => text.replace(/\s+/gu, '')
const says = (page: string, note: string): boolean => squeezed(page).includes(squeezed(note))

/** Reads one page of a PDF. Throws PAGE_NOT_READ, OCR_FAILED, PAGE_TOO_LARGE, TIMED_OUT: such a page was not read. */
export async function readPdfPage(pdf: PdfDocument, pageIndex: number, ocr: OcrMode): Promise<PageText> {
  const size: PageSize = pdf.pageSize(pageIndex)
  const parts = examine(pdf, pageIndex)
  const { draft, source, confidence } = await read(pdf, pageIndex, parts, ocr)
  checkPictures(pdf, pageIndex, parts, draft)
  checkPlaces(pageIndex, draft)
  const unseen = parts.layer.notes.filter((note) => !says(draft.text, note.text))
  const isEmpty = isEmptyPage(pdf, pageIndex, draft)
  const hidden = [...draft.hidden, ...unseen]
  return { pageIndex, status: 'read', source, confidence, ...size, ...draft, hidden, ...(isEmpty ? { isEmpty } : {}) }
}

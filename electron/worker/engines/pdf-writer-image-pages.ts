import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'

/** The stream that holds an image's pixels, and how (ISO 32000-2 7.4, 8.9.5). */
export type ImageStream =
  | {
      readonly filter: 'DCTDecode'
      readonly bytes: Uint8Array
      readonly components: number
      readonly isInverted: boolean
    }
  | { readonly filter: 'CCITTFaxDecode'; readonly bytes: Uint8Array; readonly blackIs1: boolean }
  | { readonly filter: 'FlateDecode'; readonly bytes: Uint8Array; readonly components: 1 | 3 }

/** An image that becomes a page of its own. */
export interface ImagePage {
  readonly widthPx: number
  readonly heightPx: number
  /** Dots an inch as the file says; null where it says nothing. */
  readonly dpi: number | null
  /** EXIF orientation, 1 upright … 8 (CIPA DC-008 4.6.5). */
  readonly orientation: number
  readonly stream: ImageStream
}

const A4: readonly [number, number] = [595.28, 841.89]
/** Densities outside this, and pages larger than A3, are taken for a camera's or screen's default rather than a measure. */
const CREDIBLE_DPI: readonly [number, number] = [100, 1200]
const LONGEST_PT = 1200
/** A small picture without a density is not blown up beyond this. */
const COARSEST_DPI = 150

/** Page size in points of an upright image: by its density where that is credible, else fitted into A4. */
export function pageSizeFor(widthPx: number, heightPx: number, dpi: number | null): readonly [number, number] {
  const isCredible = dpi !== null && dpi >= CREDIBLE_DPI[0] && dpi <= CREDIBLE_DPI[1]
  if (isCredible && (Math.max(widthPx, heightPx) * 72) / dpi <= LONGEST_PT)
    return [(widthPx * 72) / dpi, (heightPx * 72) / dpi]
  const [w, h] = widthPx > heightPx ? [A4[1], A4[0]] : A4
  const scale = Math.min(w / widthPx, h / heightPx, 72 / COARSEST_DPI)
  return [widthPx * scale, heightPx * scale]
}

/** The matrix that draws the stored image upright on a page of `w` × `h` points. */
function placing(orientation: number, w: number, h: number): readonly number[] {
  const matrices: Readonly<Record<number, readonly number[]>> = {
    2: [-w, 0, 0, h, w, 0],
    3: [-w, 0, 0, -h, w, h],
    4: [w, 0, 0, -h, 0, h],
    5: [0, -h, -w, 0, w, h],
    6: [0, -h, w, 0, 0, h],
    7: [0, h, w, 0, 0, 0],
    8: [0, h, -w, 0, w, 0],
  }
  return matrices[orientation] ?? [w, 0, 0, h, 0, 0]
}

function imageEntries({ widthPx, heightPx, stream }: ImagePage): Record<string, unknown> {
  const common = { Type: 'XObject', Subtype: 'Image', Width: widthPx, Height: heightPx, Filter: stream.filter }
  if (stream.filter === 'CCITTFaxDecode') {
    const DecodeParms = { K: -1, Columns: widthPx, Rows: heightPx, BlackIs1: stream.blackIs1 }
    return { ...common, BitsPerComponent: 1, ColorSpace: 'DeviceGray', DecodeParms }
  }
  const ColorSpace = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' }[stream.components] ?? 'DeviceRGB'
  const isInverted = stream.filter === 'DCTDecode' && stream.isInverted && stream.components === 4
  return { ...common, BitsPerComponent: 8, ColorSpace, ...(isInverted ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}) }
}

function addPage(document: PDFDocument, page: ImagePage): void {
  const isTurned = page.orientation >= 5 && page.orientation <= 8
  const [across, along] = isTurned ? [page.heightPx, page.widthPx] : [page.widthPx, page.heightPx]
  const [w, h] = pageSizeFor(across, along, page.dpi)
  const { context } = document
  const image = context.register(
    PDFRawStream.of(context.obj(imageEntries(page) as Parameters<typeof context.obj>[0]) as never, page.stream.bytes),
  )
  const added = document.addPage([w, h])
  added.node.setXObject(PDFName.of('Im0'), image)
  const matrix = placing(page.orientation, w, h)
    .map((n) => n.toFixed(4))
    .join(' ')
  added.node.set(PDFName.of('Contents'), context.register(context.stream(`q ${matrix} cm /Im0 Do Q`)))
}

/** A PDF with one image a page. Pages are taken one at a time, so that one page's pixels are held and not all. */
export async function imagePagesPdf(pages: Iterable<ImagePage>): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  for (const page of pages) addPage(document, page)
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false })
}

/** RGBA pixels on white paper, as a stream: grey where no pixel has a colour. */
export function flateStream(rgba: Uint8Array, pixels: number): ImageStream {
  const isGrey = everyPixelGrey(rgba, pixels)
  const components = isGrey ? 1 : 3
  const samples = new Uint8Array(pixels * components)
  for (let i = 0, at = 0, to = 0; i < pixels; i++, at += 4) {
    const alpha = rgba[at + 3]!
    for (let c = 0; c < components; c++) samples[to++] = 255 - ((255 - rgba[at + c]!) * alpha) / 255
  }
  return { filter: 'FlateDecode', components, bytes: deflateSync(samples, { level: 1 }) }
}

function everyPixelGrey(rgba: Uint8Array, pixels: number): boolean {
  for (let at = 0; at < pixels * 4; at += 4) {
    if (rgba[at] !== rgba[at + 1] || rgba[at] !== rgba[at + 2]) return false
  }
  return true
}

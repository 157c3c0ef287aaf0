import type { CertifiedPage } from '../../../../shared/model/export.ts'
import { excisedDpi } from '../../../../shared/paint/excised-grid.ts'
import type { PixelRegion } from '../../../../shared/paint/painted.ts'
import { type PixelBox, type PixelSize, toPixels } from '../../../../shared/paint/pixel-box.ts'
import type { DecodedImage, TracedPage } from '../../engines/pdfjs-engine.ts'
import type { Evidence } from '../evidence.ts'
import { filtersOf } from '../raw/decode.ts'
import { imagesOf } from '../raw/pages.ts'

/** A burned page as one picture of brightness values 0..255, and where its redactions are in it. */
export interface PagePicture {
  readonly widthPx: number
  readonly heightPx: number
  readonly grey: Uint8Array
  /** Largest of the channels: what a coloured mark cannot hide from. */
  readonly brightest: Uint8Array
  readonly regions: readonly PixelRegion[]
  /** JPEG: pixels near an edge differ from what was painted. `blockPx`: how far that reaches. */
  readonly lossy: { readonly blockPx: number } | null
  /** By how much pixels of one colour may differ: areas that a viewer draws have edges that it mixes. */
  readonly unevenness: number
}

/** What a look at the ink around redactions needs of it. */
export type GreyPage = Pick<PagePicture, 'widthPx' | 'heightPx' | 'grey' | 'regions'>

/** A viewer places the edge of an area with the precision of its numbers. */
const DRAWN_UNEVENNESS = 3
/** How far the picture may miss the page's edge. */
const PLACE_TOLERANCE_PT = 0.2

/** The picture of a burned page, decoded by pdf.js, or of an excised one, drawn by PDFium. Throws where the page is not one picture over the whole page. */
export async function pictureOf(evidence: Evidence, pageIndex: number): Promise<PagePicture> {
  const page = evidence.pages[pageIndex]
  if (page?.method === 'excised') return drawnPicture(evidence, pageIndex, page)
  const traced = await evidence.trace(pageIndex)
  const [use] = traced.images
  if (page === undefined || traced.images.length !== 1 || !use?.image) throw new Error('not one picture')
  if (!covers(use.box, traced)) throw new Error('picture not over the page')
  return {
    ...sizeOf(use.image),
    ...brightnessOf(use.image),
    regions: regionsIn(page, use.image),
    lossy: lossOf(evidence, pageIndex),
    unevenness: 0,
  }
}

/** A page without a picture is looked at as it is drawn. */
async function drawnPicture(evidence: Evidence, pageIndex: number, page: CertifiedPage): Promise<PagePicture> {
  const { rgba, ...size } = (await evidence.pdfium()).render(pageIndex, excisedDpi)
  return {
    ...size,
    ...brightnessOf({ ...size, channels: 4, samples: rgba }),
    regions: regionsIn(page, size),
    lossy: null,
    unevenness: DRAWN_UNEVENNESS,
  }
}

const sizeOf = ({ widthPx, heightPx }: DecodedImage) => ({ widthPx, heightPx })

const covers = (box: TracedPage['images'][number]['box'], page: TracedPage): boolean =>
  Math.abs(box.left) < PLACE_TOLERANCE_PT &&
  Math.abs(box.bottom) < PLACE_TOLERANCE_PT &&
  Math.abs(box.right - page.widthPt) < PLACE_TOLERANCE_PT &&
  Math.abs(box.top - page.heightPt) < PLACE_TOLERANCE_PT

/** Where a page's redactions are in its picture, to the pixel. */
export const regionsIn = (page: CertifiedPage, image: PixelSize): readonly PixelRegion[] =>
  page.regions.map(({ box, reasonCode }) => ({ box: toPixels(box, page, image), reasonCode }))

/** A colour JPEG spreads colour over 16 pixels, a grey one brightness over 8 (ITU-T T.81 A.2). */
function lossOf({ file }: Evidence, pageIndex: number): PagePicture['lossy'] {
  const [image] = imagesOf(file, pageIndex)
  if (image === undefined || !filtersOf(image).includes('DCTDecode')) return null
  const space = image.value.type === 'dict' ? image.value.entries.get('ColorSpace') : undefined
  return { blockPx: space?.type === 'name' && space.value === 'DeviceGray' ? 8 : 16 }
}

interface Samples {
  readonly channels: number
  readonly samples: Uint8Array
}

function brightnessOf(image: Pick<DecodedImage, 'widthPx' | 'heightPx'> & Samples): {
  readonly grey: Uint8Array
  readonly brightest: Uint8Array
} {
  if (image.channels === 1) return { grey: image.samples, brightest: image.samples }
  const { samples, channels } = image
  const grey = new Uint8Array(image.widthPx * image.heightPx)
  const brightest = new Uint8Array(grey.length)
  for (let at = 0, from = 0; at < grey.length; at += 1, from += channels) {
    const [r, g, b] = [samples[from] as number, samples[from + 1] as number, samples[from + 2] as number]
    grey[at] = (r * 77 + g * 150 + b * 29) >> 8
    brightest[at] = r > g ? (r > b ? r : b) : g > b ? g : b
  }
  return { grey, brightest }
}

export const isEmpty = (box: PixelBox): boolean => box.right <= box.left || box.bottom <= box.top

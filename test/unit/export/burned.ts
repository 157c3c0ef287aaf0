import { type Bitmap, openPdf, type PdfDocument } from '../../../electron/worker/engines/pdf-engine.ts'
import { burn, burnParts } from '../../../electron/worker/paint/burn.ts'
import { readPdfPage } from '../../../electron/worker/reading/read-pdf-page.ts'
import { type Box, union } from '../../../shared/geometry/quad.ts'
import type { BurnedPage } from '../../../shared/model/export.ts'
import type { Region } from '../../../shared/model/mark.ts'
import type { PageText } from '../../../shared/model/page-text.ts'
import type { PixelRegion } from '../../../shared/paint/painted.ts'

/** A burned page, and what its pixels were when they were handed to the encoder. */
export interface Burned {
  readonly page: BurnedPage
  readonly bitmap: Bitmap
  readonly painted: readonly PixelRegion[]
  readonly read: PageText
}

/** The box of the `nth` occurrence of a text, as the text layer has it. */
export function boxOf(page: PageText, text: string, nth = 0): Box {
  let at = -1
  for (let i = 0; i <= nth; i++) at = page.text.indexOf(text, at + 1)
  if (at < 0) throw new Error(`no "${text}"`)
  const units = Array.from({ length: text.length }, (_, i) => {
    const [left, bottom, right, top] = page.boxes.subarray((at + i) * 4, (at + i) * 4 + 4)
    return { left: left!, bottom: bottom!, right: right!, top: top! }
  })
  return units.filter((b) => b.right > b.left).reduce(union)
}

export type Choose = (page: PageText) => readonly Region[]

export const region = (box: Box): Region => ({ box, reasonCode: '1' })

/** Reads and burns the first page of a PDF; `as` says where its text is said to come from. */
export async function burned(
  pdf: Uint8Array,
  choose: Choose,
  as?: PageText['source'],
  { dpi = 200, widthStepPt }: { readonly dpi?: number; readonly widthStepPt?: number } = {},
): Promise<Burned> {
  const document = await openPdf({ bytes: pdf })
  try {
    return burnedFrom(document, await readPdfPage(document, 0, 'never'), choose, as, { dpi, widthStepPt })
  } finally {
    document.close()
  }
}

function burnedFrom(
  document: PdfDocument,
  text: PageText,
  choose: Choose,
  as: PageText['source'] | undefined,
  drawing: { readonly dpi: number; readonly widthStepPt: number | undefined },
): Burned {
  const read = as ? { ...text, source: as } : text
  let bitmap: Bitmap | null = null
  let painted: readonly PixelRegion[] = []
  const parts = {
    ...burnParts,
    paint: (target: Bitmap, regions: readonly PixelRegion[]) => {
      burnParts.paint(target, regions)
      bitmap = target
      painted = regions
    },
  }
  const page = burn(document, { page: read, regions: choose(read), ...drawing, wantedBytes: 1e6 }, parts)
  return { page, bitmap: bitmap!, painted, read }
}

/** Draws the first page of a PDF. */
export async function drawn(pdf: Uint8Array, dpi: number): Promise<Bitmap> {
  const document = await openPdf({ bytes: pdf })
  try {
    return document.render(0, dpi)
  } finally {
    document.close()
  }
}

/** How many pixels outside the regions differ between two drawings of one size. */
export function differencesOutside(a: Bitmap, b: Bitmap, regions: readonly PixelRegion[]): number {
  let count = 0
  for (let y = 0; y < a.heightPx; y++) {
    for (let x = 0; x < a.widthPx; x++) {
      if (regions.some(({ box }) => x >= box.left && x < box.right && y >= box.top && y < box.bottom)) continue
      const at = (y * a.widthPx + x) * 4
      if (Math.abs(a.rgba[at]! - b.rgba[at]!) > 8) count++
    }
  }
  return count
}

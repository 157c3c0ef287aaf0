import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPdf, type PdfDocument, type TextLayer } from '../../../electron/worker/engines/pdf-engine.ts'
import { PdfWriter } from '../../../electron/worker/engines/pdf-writer.ts'
import { fileSink } from '../../../electron/worker/engines/pdf-writer-sink.ts'
import { encodeBilevel, encodeTones } from '../../../electron/worker/paint/encode-page.ts'
import { paint } from '../../../electron/worker/paint/fill.ts'
import { tonesOf } from '../../../electron/worker/paint/planes.ts'
import { type Box, overlaps, union } from '../../../shared/geometry/quad.ts'
import type { CertifiedPage, LayerWord } from '../../../shared/model/export.ts'
import type { Region } from '../../../shared/model/mark.ts'
import { toPixels, toPoints } from '../../../shared/paint/pixel-box.ts'

/** What an export would look like if one part of it failed. */
export interface Sabotage {
  readonly unpainted?: boolean
  readonly keepsWords?: boolean
  readonly encoding?: 'bilevel' | 'jpeg'
  readonly dpi?: number
  /** Changes the pixels after painting: 4 bytes each. */
  readonly afterPaint?: (rgba: Uint8Array, widthPx: number) => void
}

export interface BurnedFile {
  readonly path: string
  readonly pages: readonly CertifiedPage[]
}

/** Burns the first page of `pdf` with the product's own painter, encoders and writer, and leaves out what `sabotage` says. */
export const burnedFile = (pdf: Uint8Array, regions: readonly Region[], sabotage: Sabotage = {}): Promise<BurnedFile> =>
  burnedPages(pdf, regions, [sabotage])

/** The same page as many times as there are sabotages. */
export async function burnedPages(
  pdf: Uint8Array,
  regions: readonly Region[],
  sabotages: readonly Sabotage[],
): Promise<BurnedFile> {
  const path = join(mkdtempSync(join(tmpdir(), 'verify-')), 'out.pdf')
  const writer = new PdfWriter(fileSink(path))
  const document = await openPdf({ bytes: pdf })
  const burned = sabotages.map((sabotage, pageIndex) => ({ ...burn(document, regions, sabotage), pageIndex }))
  document.close()
  for (const page of burned) writer.addBurned(page)
  writer.finish('Redacted copy')
  return { path, pages: burned.map(certified) }
}

const certified = ({ pageIndex, widthPt, heightPt, regions }: ReturnType<typeof burn>): CertifiedPage => ({
  pageNumber: pageIndex + 1,
  widthPt,
  heightPt,
  method: 'burned',
  regions,
})

function burn(document: PdfDocument, asked: readonly Region[], sabotage: Sabotage) {
  const size = document.pageSize(0)
  const bitmap = document.render(0, sabotage.dpi ?? 200)
  const painted = asked.map((region) => ({ ...region, box: toPixels(region.box, size, bitmap) }))
  if (!sabotage.unpainted) paint(bitmap, painted)
  sabotage.afterPaint?.(bitmap.rgba, bitmap.widthPx)
  const tones = tonesOf(bitmap)
  const image = sabotage.encoding === 'jpeg' ? encodeTones(bitmap, tones, 60_000) : encodeBilevel(tones)
  const regions = painted.map((region) => ({ ...region, box: toPoints(region.box, size, bitmap) }))
  const words = wordsOf(document.textLayer(0)).filter(
    (word) => sabotage.keepsWords || !regions.some(({ box }) => overlaps(box, word.box)),
  )
  return { ...size, pageIndex: 0, image, words, regions }
}

/** Runs of text without white space, one box each. */
export function wordsOf({ text, boxes }: TextLayer): LayerWord[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const units = Array.from({ length: word.length }, (_, i) => boxAt(boxes, index + i))
    return { text: word, box: units.reduce(union) }
  })
}

const boxAt = (boxes: Float32Array, i: number): Box => {
  const [left = 0, bottom = 0, right = 0, top = 0] = boxes.subarray(i * 4, i * 4 + 4)
  return { left, bottom, right, top }
}

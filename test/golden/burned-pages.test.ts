import { existsSync, rmSync, statSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { type Bitmap, openPdf, type PdfDocument } from '../../electron/worker/engines/pdf-engine.ts'
import { pageTextOf } from '../../electron/worker/exporters/page-text-of.ts'
import { burnPage } from '../../electron/worker/jobs/burn-page.ts'
import { overlapsPx, toPixels } from '../../shared/paint/pixel-box.ts'
import { has, run } from '../unit/export/external.ts'
import { fileSource, folder, write } from '../unit/export/written.ts'

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const devset = '../shared/devset'
const pages = [
  ['pdf/b06_cad.pdf', 'text in black', 60_000],
  ['pdf/b10_emails.pdf', 'text in black, with ligatures', 60_000],
  ['pdf/b01_mg11.pdf', 'dense text on shaded rows', 55_000],
  ['pdf/b02_mg5.pdf', 'text in boxes', 60_000],
  ['pdf/b03_mg6c.pdf', 'text on shaded rows', 60_000],
  ['pdf/b14_bank.pdf', 'a table', 60_000],
  ['pdf/b14_bank.pdf', 'dense text, a table of three greys', 60_000, 1],
  ['scan/b01_mg11.pdf', 'a grey scan of 200 dpi', 1.2 * 427_721],
] satisfies readonly (readonly [path: string, what: string, mostBytes: number, pageIndex?: number])[]

const dpi = 72
/** Mean difference of a pixel, of 255, in blocks of 8 × 8 outside the regions: print stays where it was and as dark as it was. */
const worstBlock = 96
const worstMean = 4

/** Differences of brightness block by block, without the blocks that a region touches. */
function blockDifferences(a: Bitmap, b: Bitmap, isCovered: (x: number, y: number) => boolean): number[] {
  const found: number[] = []
  for (let y = 0; y + 8 <= a.heightPx; y += 8)
    for (let x = 0; x + 8 <= a.widthPx; x += 8)
      if (!isCovered(x, y)) found.push(Math.abs(sum(a, x, y) - sum(b, x, y)) / 64)
  return found
}

function sum(bitmap: Bitmap, left: number, top: number): number {
  let total = 0
  for (let y = top; y < top + 8; y++)
    for (let x = left; x < left + 8; x++) total += bitmap.rgba[(y * bitmap.widthPx + x) * 4 + 1]!
  return total
}

async function withPdf<T>(path: string, use: (pdf: PdfDocument) => T): Promise<T> {
  const pdf = await openPdf({ path })
  try {
    return use(pdf)
  } finally {
    pdf.close()
  }
}

describe.skipIf(!existsSync(devset))(
  'a burned page looks like its source, and is small (needs ../shared/devset)',
  () => {
    test.each(pages)('%s: %s', async (name, _what, mostBytes, pageIndex = 0) => {
      const path = `${devset}/${name}`
      const { page, before } = await withPdf(path, (pdf) => ({
        page: pageTextOf(pdf, pageIndex),
        before: pdf.render(pageIndex, dpi),
      }))
      const [left, bottom, right, top] =
        page.words.length > 5 ? page.boxes.subarray(page.words[5]!.start * 4) : [100, 700, 180, 715]
      const box = { left: left!, bottom: bottom!, right: right!, top: top! }
      const burned = await burnPage({ source: fileSource(path), page, regions: [{ box, reasonCode: '1' }], dpi: 200 })
      const output = await write(fileSource(path), await onlyFirst(path, burned))
      expect(burned.image.bytes.length).toBeLessThanOrEqual(mostBytes)
      const after = await withPdf(output.path, (pdf) => pdf.render(0, dpi))
      const regions = burned.regions.map((region) => toPixels(region.box, page, after))
      const isCovered = (x: number, y: number): boolean =>
        regions.some((region) => overlapsPx(region, { left: x - 1, top: y - 1, right: x + 9, bottom: y + 9 }))
      const differences = blockDifferences(before, after, isCovered)
      expect(Math.max(...differences)).toBeLessThan(worstBlock)
      expect(differences.reduce((a, b) => a + b) / differences.length).toBeLessThan(worstMean)
      expect(statSync(output.path).size).toBe(output.bytes)
      if (has('qpdf')) run('qpdf', '--check', output.path)
    })
  },
)

/** The burned page for every page of the source: an output has as many pages as its source. */
const onlyFirst = (path: string, page: Awaited<ReturnType<typeof burnPage>>) =>
  withPdf(path, (pdf) => Array.from({ length: pdf.pageCount }, () => ({ method: 'burned', page }) as const))

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import { closeOcr } from '../../../electron/worker/engines/ocr-worker.ts'
import { openPdf } from '../../../electron/worker/engines/pdf-engine.ts'
import { PdfWriter } from '../../../electron/worker/engines/pdf-writer.ts'
import { fileSink } from '../../../electron/worker/engines/pdf-writer-sink.ts'
import { type BurnParts, burn, burnParts } from '../../../electron/worker/paint/burn.ts'
import { placedWords } from '../../../electron/worker/paint/word-boxes.ts'
import { readPdfPage } from '../../../electron/worker/reading/read-pdf-page.ts'
import { overlaps } from '../../../shared/geometry/quad.ts'
import type { CertifiedPage } from '../../../shared/model/export.ts'
import { type FuzzDocument, fuzzDocument } from '../../fuzz/document.ts'
import { quickDetectors } from '../../fuzz/examine-seeds.ts'
import { allHiders, pageWith } from '../../fuzz/one-hider.ts'
import { attack } from '../../leak/attack/attack.ts'
import { missingTools } from '../../leak/attack/tools.ts'
import { prove, summary } from './prove.ts'

const folder = mkdtempSync(join(tmpdir(), 'switched-off-'))
afterAll(closeOcr)

const SECRET = 'Quartermain'
const copied: CertifiedPage = { pageNumber: 1, widthPt: 420, heightPt: 300, method: 'copied', regions: [] }

const saved = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, bytes)
  return path
}

/** What a library makes of a page that is simply taken over. */
async function takenOver(bytes: Uint8Array): Promise<Uint8Array> {
  const [source, output] = [await PDFDocument.load(bytes), await PDFDocument.create({ updateMetadata: false })]
  const [page] = await output.copyPages(source, [0])
  if (page) output.addPage(page)
  return output.save({ useObjectStreams: false })
}

/** Nothing is forbidden: no one knew of the secret. */
describe.skipIf(missingTools().length > 0)(
  'with the proof that a page is clean switched off, the verification fails',
  () => {
    it.each(allHiders.map((hider) => [hider.name, hider] as const))('%s', async (name, hider) => {
      const bytes = await pageWith(hider, SECRET)
      const pages = [copied]
      expect(summary(await prove('all', { path: saved(`${name} as it came`, bytes), pages }))).toMatch(/failed/)
      const path = saved(`${name} taken over`, await takenOver(bytes))
      const attempts = await attack(path, SECRET, quickDetectors)
      const survives = attempts.some(({ outcome }) => outcome === 'found')
      expect((await prove('all', { path, pages })).passed).toBe(!survives)
    })
    it('and an honest page passes', async () => {
      const path = saved('honest', await takenOver(await pageWith({ name: 'nothing', hide: () => {} }, SECRET)))
      expect(summary(await prove('all', { path, pages: [copied] }))).toBe('passed')
    })
  },
)

interface Made {
  readonly proof: string
  /** Whether words of the page lie under a redaction. */
  readonly hasWordsBelow: boolean
}

/** The first page of a made-up document, burned by the product with some of its parts exchanged. */
async function made(document: FuzzDocument, name: string, parts: Partial<BurnParts>): Promise<Made> {
  const pdf = await openPdf({ bytes: new Uint8Array(document.bytes) })
  const page = await readPdfPage(pdf, 0, 'auto')
  const regions = document.boxes
    .filter(({ pageNumber }) => pageNumber === 1)
    .map(({ box }) => ({ box, reasonCode: '1' as const }))
  const burned = burn(pdf, { page, regions, dpi: 200, wantedBytes: 1e6 }, { ...burnParts, ...parts })
  pdf.close()
  const path = join(folder, `${name}.pdf`)
  const writer = new PdfWriter(fileSink(path))
  writer.addBurned(burned)
  writer.finish('Redacted copy')
  const { widthPt, heightPt } = burned
  const certified = { pageNumber: 1, widthPt, heightPt, method: 'burned' as const, regions: burned.regions }
  const hasWordsBelow = placedWords(page).some(({ box }) => burned.regions.some((region) => overlaps(region.box, box)))
  return { proof: summary(await prove('all', { path, pages: [certified] })), hasWordsBelow }
}

/** Made-up documents on whose first page a box is drawn. */
const seeds = [1004, 1006, 1012, 1025, 1026]

describe('with a part of the export switched off, the verification fails', () => {
  it.each(seeds)('seed %i', async (seed) => {
    const document = await fuzzDocument(seed)
    expect(document.boxes.some(({ pageNumber }) => pageNumber === 1)).toBe(true)
    expect((await made(document, `${seed}`, {})).proof).toBe('passed')
    expect((await made(document, `${seed} unpainted`, { paint: () => {} })).proof).toMatch(/region-pixels failed/)
    const unfiltered: BurnParts['visibleWords'] = (words) => words
    const kept = await made(document, `${seed} unfiltered`, { visibleWords: unfiltered })
    if (kept.hasWordsBelow) expect(kept.proof).toMatch(/text-under-region failed/)
    else expect(kept.proof).toBe('passed')
  })
})

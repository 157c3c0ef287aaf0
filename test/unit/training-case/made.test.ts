import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPdf } from '../../../electron/worker/engines/pdf-engine.ts'
import { caseFolder, makeTrainingCase } from '../../fixtures/training-case/make.ts'
import { rasterise } from '../../fixtures/training-case/rasterise.ts'
import { type MarkedDocument, readPage } from '../../fixtures/training-case/source.ts'

interface GoldDocument extends MarkedDocument {
  readonly pdf: string | null
  readonly scan: string | null
}

const gold: GoldDocument[] = JSON.parse(readFileSync(join(caseFolder, 'gold.json'), 'utf8'))
const squeezed = (text: string): string => text.replace(/\s+/g, ' ')

const folder = mkdtempSync(join(tmpdir(), 'training-case-'))
beforeAll(() => makeTrainingCase(folder))
afterAll(() => rmSync(folder, { recursive: true }))

test.each(['gold.json', ...gold.flatMap((d) => d.pdf ?? [])])('the script makes %s again, byte for byte', (file) => {
  expect(readFileSync(join(folder, file)).equals(readFileSync(join(caseFolder, file)))).toBe(true)
})

/** A PDF's or JPEG's first page, small; JPEG bytes themselves may change with our encoder. */
const look = async (path: string): Promise<Float32Array> => {
  const bytes = readFileSync(path)
  if (path.endsWith('.pdf')) return (await rasterise(bytes, 50)).planes[0]!
  const pdf = await PDFDocument.create()
  const image = await pdf.embedJpg(bytes)
  pdf
    .addPage([image.width / 4, image.height / 4])
    .drawImage(image, { x: 0, y: 0, width: image.width / 4, height: image.height / 4 })
  return (await rasterise(await pdf.save(), 50)).planes[0]!
}

test.each(gold.flatMap((d) => d.scan ?? []))('the script makes %s again, the same picture', async (file) => {
  const [made, kept] = await Promise.all([look(join(folder, file)), look(join(caseFolder, file))])
  const difference = kept.reduce((sum, v, i) => sum + Math.abs(v - made[i]!), 0) / kept.length
  expect(difference).toBeLessThan(1)
})

test('every mention is the text at its place', () => {
  const wrong = gold.flatMap((d) => d.mentions.filter((m) => d.text[m.page - 1]?.slice(m.start, m.end) !== m.text))
  expect(wrong).toEqual([])
})

test.each(gold.filter((d) => d.pdf?.endsWith('.pdf')))('$doc: each page holds every mention as text', async (d) => {
  const document = await openPdf({ path: join(caseFolder, d.pdf ?? '') })
  const pages = d.text.map((_, i) => squeezed(document.textLayer(i).text))
  document.close()
  const missing = d.mentions.filter((m) => !pages[m.page - 1]?.includes(squeezed(m.text)))
  expect(missing.map((m) => m.text)).toEqual([])
})

test('the scanned statement has no text layer', async () => {
  const scan = gold.find((d) => d.scan?.endsWith('.pdf'))
  const document = await openPdf({ path: join(caseFolder, scan?.scan ?? '') })
  expect(document.textLayer(0).text.trim()).toBe('')
  document.close()
})

test('the text file is its marked text, letter for letter', () => {
  const email = gold.find((d) => d.pdf?.endsWith('.txt'))
  expect(readFileSync(join(caseFolder, email?.pdf ?? ''), 'utf8')).toBe(`${email?.text.join('\n')}\n`)
})

test('the whole case stays under 1.5 MB', () => {
  const files = readdirSync(caseFolder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile())
  const bytes = files.reduce((sum, f) => sum + statSync(join(f.parentPath, f.name)).size, 0)
  expect(bytes).toBeLessThan(1_500_000)
})

test.each([
  ['an unknown kind', '[[SHOE_SIZE|nine]]'],
  ['a mark that is not closed', 'Mrs [[PERSON|Tennick'],
])('%s in a source stops the maker', (_what, marked) => {
  expect(() => readPage(marked, 1)).toThrow()
})

import { afterAll, expect, test } from 'vitest'
import { openPdf, type PdfDocument } from '../../../electron/worker/engines/pdf-engine.ts'
import { pagePdf, type RawPage, show } from '../../fixtures/raw-pdf.ts'

const opened: PdfDocument[] = []
async function layerOf(page: RawPage): Promise<ReturnType<PdfDocument['textLayer']>> {
  const pdf = await openPdf({ bytes: pagePdf(page) })
  opened.push(pdf)
  return pdf.textLayer(0)
}
afterAll(() => {
  for (const pdf of opened) pdf.close()
})

const boxesOf = (boxes: Float32Array): number[][] =>
  Array.from({ length: boxes.length / 4 }, (_, i) => [...boxes.subarray(i * 4, i * 4 + 4)])

/** A font of glyphs without size or ink, as OCR programs use for their invisible text. */
const glyphless: RawPage = {
  content: 'BT /G 10 Tf 3 Tr 1 0 0 1 50 200 Tm (ABC) Tj ET',
  resources: '/XObject << >>',
  entries: '/Resources << /Font << /G 10 0 R >> >>',
  objects: [
    '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a 11 0 R >> /Encoding << /Type /Encoding /Differences [65 /a /a /a] >> /FirstChar 65 /LastChar 67 /Widths [500 500 500] /ToUnicode 12 0 R >>',
    { entries: '', stream: '500 0 0 0 0 0 d1' },
    {
      entries: '',
      stream:
        '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <41> <43> <0041> endbfrange endcmap end',
    },
  ],
}

test('T1: glyphs without a size have boxes all the same, and they hold the origin', async () => {
  const page = { ...glyphless, entries: '' }
  const resources = '/Font << /G 10 0 R >>'
  const { text, boxes } = await layerOf({ ...page, resources })
  expect(text).toBe('ABC')
  for (const [i, [left, bottom, right, top]] of boxesOf(boxes).entries()) {
    expect(right! - left!).toBeGreaterThan(2)
    expect(top! - bottom!).toBeGreaterThan(5)
    expect(left!).toBeLessThan(50 + i * 5)
    expect(right!).toBeGreaterThan(50 + i * 5)
    expect(bottom!).toBeLessThan(200)
  }
})

test('T3: boxes hold descenders, and leave those of the line above alone', async () => {
  const { text, boxes } = await layerOf({ content: show('jumpy gypsy', 20, 220) + show('Top Quick', 20, 207.5) })
  const units = boxesOf(boxes)
  const lower = text.indexOf('T')
  const upperBottom = Math.min(
    ...units
      .slice(0, lower - 1)
      .filter((b) => b[2]! > b[0]!)
      .map((b) => b[1]!),
  )
  const lowerTop = Math.max(...units.slice(lower).map((b) => b[3]!))
  expect(upperBottom).toBeLessThan(217.6)
  expect(lowerTop).toBeLessThanOrEqual(upperBottom + 0.3)
})

test('every drawn character of slanted, squeezed and turned text has a box around its origin', async () => {
  const turned = [
    '0.7 0.7 -0.7 0.7 100 100',
    '1 0 0.4 1 20 300',
    '0.5 0 0 1 20 350',
    '0 1 -1 0 250 50',
    '-1 0 0 -1 200 380',
  ]
  const content = turned.map((m) => `BT /F1 12 Tf ${m} Tm (Willow) Tj ET`).join('\n')
  const { text, boxes } = await layerOf({ content })
  const units = boxesOf(boxes)
  for (const [i, [left, bottom, right, top]] of units.entries()) {
    if (text[i] === '\n') continue
    expect(right! - left!, `unit ${i}`).toBeGreaterThan(1)
    expect(top! - bottom!, `unit ${i}`).toBeGreaterThan(1)
  }
  expect(text.match(/Willow/g)).toHaveLength(5)
})

test('a word that a hyphen breaks at the end of a line keeps its hyphen and its line', async () => {
  const { text } = await layerOf({
    content: show('He was arrested on sus-', 20, 300) + show('picion of burglary', 20, 286),
  })
  expect(text).toBe('He was arrested on sus-\npicion of burglary')
})

test('columns of a line keep apart, and lines are lines', async () => {
  const content =
    show('Name', 20, 300) + show('Jane Doe', 150, 300) + show('Born', 20, 280) + show('3 May 1980', 150, 280)
  const { text } = await layerOf({ content })
  expect(text).toBe('Name   Jane Doe\nBorn   3 May 1980')
})

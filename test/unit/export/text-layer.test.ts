import { readFileSync, rmSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { openPdf } from '../../../electron/worker/engines/pdf-engine.ts'
import { PdfWriter } from '../../../electron/worker/engines/pdf-writer.ts'
import { memorySink } from '../../../electron/worker/engines/pdf-writer-sink.ts'
import { openWithPdfjs } from '../../../electron/worker/engines/pdfjs-engine.ts'
import { type Box, union } from '../../../shared/geometry/quad.ts'
import type { LayerWord } from '../../../shared/model/export.ts'
import { pagePdf, show } from '../../fixtures/raw-pdf.ts'
import { boxOf, burned, region } from './burned.ts'
import { has, run } from './external.ts'
import { folder, sourceOf, write } from './written.ts'

afterAll(() => rmSync(folder, { recursive: true }))

const pixel = { filter: 'CCITTFaxDecode', colour: 'bilevel', widthPx: 1, heightPx: 1 } as const
const image = { ...pixel, bytes: Uint8Array.of(0x80, 0x08, 0x00, 0x80) }

/** A file of one blank page with these words. */
function fileWith(words: readonly LayerWord[]): Uint8Array {
  const sink = memorySink()
  const writer = new PdfWriter(sink)
  writer.addBurned({ pageIndex: 0, widthPt: 400, heightPt: 400, image, words, regions: [] })
  writer.finish('Words')
  return new Uint8Array(sink.bytes())
}

const word = (text: string, left: number, bottom: number, right: number, top: number): LayerWord => ({
  text,
  box: { left, bottom, right, top },
})

const plain = (text: string): string => text.replace(/[\s\u202a-\u202e]+/g, ' ').trim()

const readers: Readonly<Record<string, (pdf: Uint8Array, path: string) => Promise<string>>> = {
  PDFium: async (pdf) => {
    const document = await openPdf({ bytes: pdf })
    const { text } = document.textLayer(0)
    document.close()
    return text
  },
  'pdf.js': async (pdf) => {
    const document = await openWithPdfjs(pdf)
    const { glyphs } = await document.trace(0)
    await document.close()
    const isNewLine = (i: number) => i > 0 && glyphs[i]!.box.top < glyphs[i - 1]!.box.bottom
    return glyphs.map(({ text }, i) => (isNewLine(i) ? ` ${text}` : text)).join('')
  },
  pdftotext: async (_, path) => run('pdftotext', path, '-').toString(),
  mutool: async (_, path) => run('mutool', 'draw', '-F', 'text', path).toString(),
}

describe.each(Object.keys(readers))('%s reads the invisible words', (reader) => {
  const isMissing = ['pdftotext', 'mutool'].includes(reader) && !has(reader)
  test.skipIf(isMissing).each<[string, readonly LayerWord[], string]>([
    ['one', [word('Statement', 50, 300, 100, 312)], 'Statement'],
    [
      'with the spaces and lines that a reader sees',
      [word('First', 50, 300, 80, 312), word('line.', 84, 300, 110, 312), word('Second', 50, 280, 90, 292)],
      'First line. Second',
    ],
    ['in any script', [word('Łódź', 50, 300, 80, 312), word('東京', 84, 300, 110, 312)], 'Łódź 東京'],
    ['beyond the basic plane', [word('𝒳😀', 50, 300, 80, 312), word('end', 84, 300, 110, 312)], '𝒳😀 end'],
    [
      'sideways',
      [
        { ...word('Going', 50, 100, 62, 140), direction: 90 },
        { ...word('up', 50, 144, 62, 160), direction: 90 },
      ],
      'Going up',
    ],
  ])('%s', async (_name, words, expected) => {
    const pdf = fileWith(words)
    expect(plain(await readers[reader]!(pdf, sourceOf(pdf).path))).toBe(expected)
  })

  test.skipIf(isMissing)('more than 255 different characters', async () => {
    const text = Array.from({ length: 600 }, (_, i) => String.fromCharCode(0x4e00 + i))
    const words = text.map((c, i) => {
      const [column, row] = [i % 30, Math.floor(i / 30)]
      return word(c, 10 + column * 12, 380 - row * 16, 20 + column * 12, 390 - row * 16)
    })
    const pdf = fileWith(words)
    const read = await readers[reader]!(pdf, sourceOf(pdf).path)
    expect([...plain(read).replaceAll(' ', '')].sort()).toEqual(text.sort())
  })
})

describe('the words of a burned page', () => {
  const lines = ['The quick brown fox jumps', 'over Patel and the lazy dog', 'yes, "Patel" (again); no']
  const content = lines.map((text, i) => show(text, 40, 300 - i * 20, 12)).join('')
  const choose = (page: Parameters<typeof boxOf>[0]) => [region(boxOf(page, 'Patel')), region(boxOf(page, 'Patel', 1))]

  test('lie within 1 pt of where they are seen, and none lies under a region', async () => {
    const pdf = pagePdf({ content })
    const result = await burned(pdf, choose)
    const output = await write(sourceOf(pdf), [{ method: 'burned', page: result.page }])
    const document = await openPdf({ path: output.path })
    const { text, boxes } = document.textLayer(0)
    document.close()
    expect(text).not.toContain('Patel')
    for (const seen of 'The quick brown fox jumps over and the lazy dog yes, (again); no'.split(' ')) {
      const at = text.indexOf(seen)
      const units = Array.from({ length: seen.length }, (_, i) => {
        const [left, bottom, right, top] = boxes.subarray((at + i) * 4, (at + i) * 4 + 4)
        return { left: left!, bottom: bottom!, right: right!, top: top! } satisfies Box
      })
      const found = units.reduce(union)
      const place = boxOf(result.read, seen)
      expect(Math.abs(found.left - place.left)).toBeLessThan(1)
      expect(Math.abs(found.right - place.right)).toBeLessThan(1)
      expect(found.bottom).toBeLessThan(place.top)
      expect(found.top).toBeGreaterThan(place.bottom)
    }
  })

  test('keep the marks around a removed word', async () => {
    const { page } = await burned(pagePdf({ content }), choose)
    expect(page.words.map((w) => w.text).join(' ')).toBe(
      'The quick brown fox jumps over and the lazy dog yes, " " (again); no',
    )
  })

  test('never give away a letter that a guessed box left out', async () => {
    const pdf = pagePdf({ content: show('Meet Kowalski today', 40, 300, 12) })
    const { page } = await burned(pdf, (text) => [region(boxOf(text, 'Kowalsk'))], 'ocr')
    expect(page.words.map((w) => w.text)).toEqual(['Meet', 'today'])
  })

  test('leave out what a reader does not see', async () => {
    const hidden = show('SECRET', 40, 200, 12, '3 Tr') + show('WHITE', 40, 180, 12, '1 g')
    const { page } = await burned(pagePdf({ content: show('seen', 40, 300, 12) + hidden }), () => [])
    expect(page.words.map((w) => w.text)).toEqual(['seen'])
  })
})

test('the same page and regions give the same bytes', async () => {
  const pdf = pagePdf({ content: show('Name: Patel', 40, 300, 12) })
  const digests = await Promise.all(
    [0, 1].map(async () => {
      const { page } = await burned(pdf, (text) => [region(boxOf(text, 'Patel'))])
      return (await write(sourceOf(pdf), [{ method: 'burned', page }])).sha256
    }),
  )
  expect(digests[0]).toBe(digests[1])
})

test('the file holds pages, fonts, images and a title, and its digest is what was said', async () => {
  const pdf = pagePdf({ content: show('Hello', 40, 300, 12) })
  const { page } = await burned(pdf, () => [])
  const output = await write(sourceOf(pdf), [{ method: 'burned', page }])
  const bytes = readFileSync(output.path)
  expect(bytes.length).toBe(output.bytes)
  expect(sourceOf(bytes).sha256).toBe(output.sha256)
  const text = bytes.toString('latin1')
  expect(text).not.toMatch(/CreationDate|ModDate|Author|Creator|Metadata|Annots|OpenAction/)
  expect(text.match(/%%EOF/g)).toHaveLength(1)
  if (has('qpdf')) run('qpdf', '--check', output.path)
})

test('the ends of words are written to half a point at most, inwards: the gap of a removed word is not told to a thousandth', async () => {
  const line = show('Then Mr Quartermain said it all', 40, 300, 11)
  const choose = (page: Parameters<typeof boxOf>[0]) => [region(boxOf(page, 'Quartermain'))]
  const { page, read } = await burned(pagePdf({ content: line }), choose)
  for (const { text, box } of page.words) {
    const exact = boxOf(read, text)
    expect([(box.left * 8) % 1, (box.right * 8) % 1]).toEqual([0, 0])
    expect(box.left).toBeGreaterThanOrEqual(exact.left)
    expect(box.right).toBeLessThanOrEqual(exact.right)
    expect(Math.max(box.left - exact.left, exact.right - box.right)).toBeLessThan(1)
  }
  expect(page.words.map(({ text }) => text)).toEqual(['Then', 'Mr', 'said', 'it', 'all'])
})

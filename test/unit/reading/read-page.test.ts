import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { rotated, turned } from '../../../electron/worker/engines/ocr-image.ts'
import { openDocument } from '../../../electron/worker/jobs/open-document.ts'
import { readPage } from '../../../electron/worker/jobs/read-page.ts'
import { closeWorkingCopy } from '../../../electron/worker/working-copy.ts'
import type { OcrMode, PageText } from '../../../shared/model/page-text.ts'
import { pagePdf, rawPdf, show } from '../../fixtures/raw-pdf.ts'
import { pictureOf, scanPdf } from '../../fixtures/scans.ts'

const folder = mkdtempSync(join(tmpdir(), 'reading-'))
afterAll(async () => {
  await closeWorkingCopy()
  rmSync(folder, { recursive: true })
})

let count = 0
async function read(bytes: Uint8Array, ocr: OcrMode = 'auto', name = 'a.pdf'): Promise<PageText> {
  const path = join(folder, `${count++}-${name}`)
  writeFileSync(path, bytes)
  const { sha256, format } = await openDocument({ path })
  const page = await readPage({ source: { path, sha256, format }, pageIndex: 0, ocr })
  if (page.status !== 'read') throw new Error(page.error)
  expect(page.boxes).toHaveLength(page.text.length * 4)
  return page
}

const words = (page: PageText): string[] => page.words.map((w) => page.text.slice(w.start, w.end))
const seen = (page: PageText): string[] =>
  page.words.filter((w) => w.visible).map((w) => page.text.slice(w.start, w.end))

const lines = [
  'Statement of Marjorie Pepperell',
  'Telephone 01632 960 123',
  'She lives with her daughter',
  'in the flat above the shop',
]
const letter = lines.map((line, i) => show(line, 30, 340 - i * 24, 15)).join('')
const letterPdf = pagePdf({ content: letter })
const allWords = lines.join(' ').split(' ')

describe('what a page is decides how it is read', () => {
  test('text is taken from the text layer', async () => {
    const page = await read(letterPdf)
    expect([page.source, page.confidence]).toEqual(['text', null])
    expect(words(page)).toEqual(allWords)
  })

  test('a scan is recognised', async () => {
    const page = await read(scanPdf(await pictureOf(letterPdf)))
    expect(page.source).toBe('ocr')
    expect(words(page)).toEqual(allWords)
    expect(page.confidence).toBeGreaterThan(80)
  })

  test('a searchable scan is read both ways, and no word is selectable twice', async () => {
    const layer = lines
      .map((line, i) => show(line.replace('Pepperell', 'Peperell'), 30, 340 - i * 24, 15, '3 Tr'))
      .join('')
    const page = await read(scanPdf(await pictureOf(letterPdf), { layer }))
    expect(page.source).toBe('mixed')
    expect(seen(page)).toEqual(allWords)
    expect(words(page)).toContain('Peperell')
  })

  test('writing in a picture on a text page is read, too', async () => {
    const card = await pictureOf(
      pagePdf({ content: show('Driver Ottoline Vane', 40, 200, 18), entries: '/MediaBox [0 150 300 250]' }),
    )
    const page = await read(
      scanPdf(card, { beneath: show('Exhibit OV/1 is shown below.', 30, 350, 12), at: [30, 100, 240, 80] }),
    )
    expect(page.source).toBe('mixed')
    expect(page.text).toBe('Exhibit OV/1 is shown below.\nDriver Ottoline Vane')
  })

  test('writing that a pattern paints on a text page is read, too', async () => {
    const pattern = {
      entries:
        '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 300 400] /XStep 300 /YStep 400 /Resources << /Font << /F1 5 0 R >> >>',
      stream: show('Hidden Hildegard', 50, 212, 20),
    }
    const content = `${show('Nothing to see below', 30, 350)} /Pattern cs /P scn 40 200 220 40 re f`
    const page = await read(pagePdf({ content, resources: '/Pattern << /P 10 0 R >>', objects: [pattern] }))
    expect(page.text).toBe('Nothing to see below\nHidden Hildegard')
  })

  test('a text layer of rubbish is not believed', async () => {
    const shifted = letter.replace(
      /\((.*?)\)/g,
      (_, s: string) => `(${[...s].map((c) => (c === ' ' ? c : String.fromCharCode(c.charCodeAt(0) + 100))).join('')})`,
    )
    const page = await read(scanPdf(await pictureOf(letterPdf), { beneath: shifted }))
    expect(words(page)).toEqual(expect.arrayContaining(allWords))
  })

  test('letters drawn as outlines are read', async () => {
    const image = await pictureOf(letterPdf, 100)
    const cells: string[] = []
    image.grey.forEach((value, i) => {
      if (value < 128)
        cells.push(
          `${((i % image.widthPx) * 72) / 100} ${400 - (Math.floor(i / image.widthPx) * 72) / 100} 0.75 0.75 re`,
        )
    })
    const page = await read(pagePdf({ content: `${cells.join('\n')} f` }))
    expect(page.source).toBe('ocr')
    expect(words(page)).toEqual(expect.arrayContaining(['Marjorie', '960']))
  })

  test('a blank page is read as empty', async () => {
    const page = await read(pagePdf({ content: '' }))
    expect([page.text, page.words.length]).toEqual(['', 0])
  })

  test('a page with two letters on it is no blank page', async () => {
    const page = await read(scanPdf(await pictureOf(pagePdf({ content: show('JP', 140, 200, 16) }))))
    expect(words(page)).toEqual(['JP'])
  })

  test('a page of dust is read as empty', async () => {
    const image = await pictureOf(pagePdf({ content: '50 60 1 1 re 200 300 0.8 0.8 re 120 220 1 0.7 re f' }))
    expect((await read(scanPdf(image))).text).toBe('')
  })
})

describe('a page that cannot be read is not an empty page', () => {
  test('without recognition a scan is refused', async () => {
    const scan = scanPdf(await pictureOf(letterPdf))
    await expect(read(scan, 'never')).rejects.toMatchObject({ code: 'PAGE_NOT_READ' })
  })

  test('without recognition text and blank pages are read', async () => {
    expect(words(await read(letterPdf, 'never'))).toEqual(allWords)
    expect((await read(pagePdf({ content: '' }), 'never')).text).toBe('')
  })

  test('a picture that cannot be decoded is not taken for white paper', async () => {
    const broken = pagePdf({
      content: 'q 300 0 0 400 0 0 cm /Im0 Do Q',
      resources: '/XObject << /Im0 10 0 R >>',
      objects: [
        {
          entries:
            '/Type /XObject /Subtype /Image /Width 600 /Height 800 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode',
          stream: 'no picture',
        },
      ],
    })
    await expect(read(broken)).rejects.toMatchObject({ code: 'PAGE_NOT_READ' })
  })

  test('print that defeats recognition is never taken for an empty page', async () => {
    const marks = Array.from({ length: 48 }, (_, i) =>
      `${20 + (i % 12) * 22} ${40 + Math.floor(i / 12) * 34} m 6 8 l 3 -4 l`.replace(
        /(\d+) (\d+) m .*/,
        (_m, x, y) => `${x} ${y} m ${Number(x) + 9} ${Number(y) + 1} l ${Number(x) + 4} ${Number(y) + 12} l h`,
      ),
    )
    const result = read(pagePdf({ content: `${marks.join('\n')} f` }))
    const outcome = await result.then(
      (page) => (page.words.length > 0 ? 'words' : 'empty'),
      (e: { code: string }) => e.code,
    )
    expect(['words', 'OCR_FAILED']).toContain(outcome)
  })
})

describe('however a scan lies, its words and their places are found', () => {
  const angles = [
    ['upside down', 2, 0],
    ['on its left side', 1, 0],
    ['on its right side', 3, 0],
    ['skewed by 12°', 0, 12],
    ['skewed by -4°', 0, -4],
  ] as const

  test.each(angles)('%s', async (_, quarters, degrees) => {
    const upright = await pictureOf(letterPdf)
    const image = rotated(turned(upright, quarters), (degrees * Math.PI) / 180)
    const page = await read(scanPdf(image, { page: [(image.widthPx * 72) / 200, (image.heightPx * 72) / 200] }))
    expect(words(page)).toEqual(allWords)
  })
})

describe('what annotations and fields show is part of the page', () => {
  const appearance = (text: string): { entries: string; stream: string } => ({
    entries: '/Type /XObject /Subtype /Form /BBox [0 0 200 30] /Resources << /Font << /F1 5 0 R >> >>',
    stream: show(text, 5, 10),
  })
  const withAnnotation = (entries: string, text: string): Uint8Array =>
    pagePdf({
      content: show('Name of witness', 30, 300),
      entries: '/Annots [10 0 R]',
      objects: [`<< /Type /Annot /Rect [140 290 340 320] /AP << /N 11 0 R >> ${entries} >>`, appearance(text)],
    })

  test('the value of a form field, on the row of its label', async () => {
    const field = '/Subtype /Widget /FT /Tx /T (name) /V (Rosalind Achebe) /F 4'
    const page = await read(withAnnotation(field, 'Rosalind Achebe'))
    expect(page.text).toBe('Name of witness   Rosalind Achebe')
    expect(page.hidden).toEqual([])
  })

  test('a free text note', async () => {
    const page = await read(
      withAnnotation('/Subtype /FreeText /Contents (Ring Mr Okafor) /DA (/F1 12 Tf) /F 4', 'Ring Mr Okafor'),
    )
    expect(page.text).toContain('Ring Mr Okafor')
  })

  test('a comment that is not shown is listed as hidden', async () => {
    const page = await read(withAnnotation('/Subtype /Text /Contents (Ask Delphine) /F 2', 'Ask Delphine'))
    expect(page.text).toBe('Name of witness')
    expect(page.hidden).toMatchObject([{ kind: 'annotation', text: 'Ask Delphine' }])
  })
})

test('a file that changes underfoot is noticed', async () => {
  const path = join(folder, 'changing.pdf')
  writeFileSync(path, letterPdf)
  const { sha256, format } = await openDocument({ path })
  writeFileSync(path, pagePdf({ content: show('Other words', 30, 300) }))
  await expect(readPage({ source: { path, sha256, format }, pageIndex: 0, ocr: 'auto' })).rejects.toMatchObject({
    code: 'INPUT_CHANGED',
  })
})

test('a file that claims more pages than anyone can work on is refused', async () => {
  const path = join(folder, 'claims.pdf')
  writeFileSync(
    path,
    rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 50000 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
    ]),
  )
  await expect(openDocument({ path })).rejects.toMatchObject({ code: 'TOO_MANY_PAGES' })
})

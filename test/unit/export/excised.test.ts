import { readFileSync, rmSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { type ExciseParts, excisePages, exciseParts, isExcised } from '../../../electron/worker/clean/excise-pages.ts'
import { closeOcr } from '../../../electron/worker/engines/ocr-worker.ts'
import { openPdf } from '../../../electron/worker/engines/pdf-engine.ts'
import { PdfWriter } from '../../../electron/worker/engines/pdf-writer.ts'
import { PageCopier } from '../../../electron/worker/engines/pdf-writer-copy.ts'
import type { Excised } from '../../../electron/worker/engines/pdf-writer-excised-areas.ts'
import { tidied } from '../../../electron/worker/engines/pdf-writer-excised-tidy.ts'
import { memorySink } from '../../../electron/worker/engines/pdf-writer-sink.ts'
import { readFile } from '../../../electron/worker/verify/raw/file.ts'
import { contentOf, pagesOf } from '../../../electron/worker/verify/raw/pages.ts'
import type { Box } from '../../../shared/geometry/quad.ts'
import { excisedGrid } from '../../../shared/paint/excised-grid.ts'
import { toPoints } from '../../../shared/paint/pixel-box.ts'
import { type RawPage, rawPdf, show } from '../../fixtures/raw-pdf.ts'
import { statedWidths } from '../../fixtures/standard-widths.ts'
import { inkBelow } from '../../leak/attack/below-areas.ts'
import { missingTools } from '../../leak/attack/tools.ts'
import { prove, summary } from '../verify/prove.ts'
import { boxOf, burned, region } from './burned.ts'
import { folder, sourceOf, write } from './written.ts'

afterAll(async () => {
  rmSync(folder, { recursive: true })
  await closeOcr()
})

const measured = await statedWidths('Helvetica')

/** A page of 300 × 400 points in Helvetica, which tells its widths unless `font` says otherwise. */
const pageOf = ({ content, entries = '', font = measured }: Page): Uint8Array =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] ${entries} /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>`,
    { entries: '', stream: content },
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding ${font} >>`,
  ])

interface Page extends Pick<RawPage, 'content' | 'entries'> {
  readonly font?: string
}

const SECRET = 'Quartermain'
const line = show(`Statement by ${SECRET}, who keeps bees`, 40, 300, 11)
const other = show('The hives stand by the river', 40, 270, 11)

/** The redacted copy of a one-page document, the secret marked, by the real exporter. */
async function excised(page: Page, isExcisable = true) {
  const pdf = pageOf(page)
  const { page: image } = await burned(pdf, (read) => [region(boxOf(read, SECRET))])
  const { path, pages, notExcised } = await write(sourceOf(pdf), [{ method: 'burned', page: image, isExcisable }])
  const bytes = new Uint8Array(readFileSync(path))
  const file = readFile(bytes)
  const content = Buffer.from(contentOf(file, pagesOf(file)[0]!)).toString('latin1')
  return { path, pages, reason: notExcised?.[0] ?? null, method: pages[0]!.method, content, bytes }
}

describe('letters are cut out of a page only if nothing but plain text is concerned', () => {
  test.each<[string, Page, string | null]>([
    ['one string', { content: line + other }, null],
    [
      'a string in pieces',
      { content: `BT /F1 11 Tf 40 300 Td [(State) -3 (ment of Quar) 20 (ter) (main)] TJ (, who) Tj ET` },
      null,
    ],
    [
      'the operators \' and "',
      { content: `BT /F1 11 Tf 14 TL 40 314 Td (of ${SECRET} who) ' 1 0.5 (keeps bees) " ET` },
      null,
    ],
    [
      'letter and word spacing, scaling and rise',
      { content: `BT /F1 11 Tf 0.3 Tc 2 Tw 95 Tz 1 Ts 40 300 Td (of ${SECRET} who keeps) Tj ET` },
      null,
    ],
    [
      'another scale of the page',
      { content: `q 0.24 0 0 -0.24 0 400 cm BT /F1 46 Tf 1 0 0 -1 160 400 Tm (of ${SECRET} who) Tj ET Q` },
      null,
    ],
    ['a frame around the line', { content: `0 G 30 290 260 24 re S ${line}` }, null],
    ['a rule under other words', { content: `40 266 m 120 266 l S ${line}${other}` }, null],
    ['a moved crop box', { content: line, entries: '/CropBox [20 30 290 380]' }, null],
    ['the word underlined', { content: `108 298.5 m 165 298.5 l S ${line}` }, 'has-drawing-at-redaction'],
    ['the word highlighted', { content: `1 1 0 rg 108 297 58 13 re f 0 g ${line}` }, 'has-drawing-at-redaction'],
    ['outlined letters', { content: `BT /F1 11 Tf 1 Tr 40 300 Td (of ${SECRET} who) Tj ET` }, 'has-hidden-text'],
    [
      'sideways words elsewhere',
      { content: `${line} BT /F1 11 Tf 0 1 -1 0 280 40 Tm (sideways) Tj ET` },
      'has-turned-text',
    ],
    ['a font that does not tell its widths', { content: line, font: '' }, 'has-unmeasured-font'],
    ['a turned page', { content: line, entries: '/Rotate 90' }, 'has-turned-text'],
  ])(
    '%s',
    async (_, page, reason) => {
      const copy = await excised(page)
      expect([copy.reason, copy.method]).toEqual([reason, reason ? 'burned' : 'excised'])
      expect(Buffer.from(copy.bytes).includes(SECRET)).toBe(false)
      expect(summary(await prove('all', { path: copy.path, pages: copy.pages }, [SECRET]))).toBe('passed')
    },
    30_000,
  )

  test('and only where that was asked for', async () => {
    expect(await excised({ content: line }, false)).toMatchObject({ method: 'burned', reason: null })
  })
})

describe('what stays', () => {
  test('can be selected at its place, within a point', async () => {
    const before = await openPdf({ bytes: pageOf({ content: line + other }) })
    const after = await openPdf({ bytes: (await excised({ content: line + other })).bytes })
    const [a, b] = [before.textLayer(0), after.textLayer(0)]
    for (const word of ['Statement', 'keeps', 'bees', 'hives', 'river']) {
      const [i, j] = [a.text.indexOf(word), b.text.indexOf(word)]
      expect(j).toBeGreaterThanOrEqual(0)
      for (const k of [0, 1]) expect(Math.abs(a.boxes[i * 4 + k]! - b.boxes[j * 4 + k]!)).toBeLessThanOrEqual(0.75)
    }
    expect(b.text).not.toMatch(/Quar|main/)
    before.close()
    after.close()
  })

  test('does not tell the width of what is gone: words after it that stood a tenth of a point further leave the same page', async () => {
    const at = (x: number) => ({
      content: `BT /F1 11 Tf 1 0 0 1 40 300 Tm (of ${SECRET}) Tj 1 0 0 1 ${x} 300 Tm [(who) -12.37 (keeps)] TJ ET`,
    })
    const [a, b] = [await excised(at(140.03)), await excised(at(140.17))]
    expect([a.method, b.method]).toEqual(['excised', 'excised'])
    expect(a.content).toBe(b.content)
  })

  test.each<[string, readonly string[], readonly string[]]>([
    ['text objects without text', ['BT', 'ET', 'BT', 'a TJ', 'ET'], ['BT', 'a TJ', 'ET']],
    ['saved states in which nothing is drawn', ['q', '1 g', 'q', '0 0 9 9 re', 'W', 'n', 'Q', 'Q', 'f'], ['f']],
    ['colours that nothing is drawn in', ['1 g', '0 g', 'BT', '0.5 g', 'ET', 'f'], ['0.5 g', 'f']],
    ['but not what is used', ['q', '1 g', 'f', '0 g', 'f', 'Q'], ['q', '1 g', 'f', '0 g', 'f', 'Q']],
  ])('does not tell how many words are gone: %s', (_, lines, left) => expect(tidied(lines)).toEqual(left))
})

/** A page excised with parts of the work switched off. */
async function sabotaged(parts: Partial<ExciseParts>) {
  const bytes = pageOf({ content: line + other })
  const { page } = await burned(bytes, (read) => [region(boxOf(read, SECRET))])
  const pdf = await openPdf({ bytes })
  const load = () => PageCopier.load(pdf.rewrite({ flatten: false }))
  const [outcome] = await excisePages(pdf, await load(), [page], { ...exciseParts, ...parts })
  pdf.close()
  return { outcome, page }
}

describe('with the cutter switched off', () => {
  test('what is drawn below the areas is seen, whatever is read there', async () => {
    const unread = { isCut: () => false, isSameButCut: () => true }
    expect((await sabotaged(unread)).outcome).toBe('differs-when-excised')
  })
  test('the gate sees it, and the page is burned', async () => {
    expect((await sabotaged({ isCut: () => false })).outcome).toBe('differs-when-excised')
  })
  test('and with the gate switched off too, the proof fails by each engine for itself, and so does the attack', async () => {
    const off = { isCut: () => false, isSameButCut: () => true, isNothingBelow: () => true }
    const { outcome } = await sabotaged(off)
    if (!isExcised(outcome)) throw new Error('not excised')
    const { path, pages } = await released(outcome)
    const found = await prove('all', { path, pages })
    const engines = found.checks
      .filter(({ result }) => result === 'failed')
      .map(({ name, engine }) => `${name} by ${engine}`)
    expect(engines).toEqual([
      'excised-content by own reader 1',
      expect.stringMatching(/^text-under-region by pdfjs/),
      expect.stringMatching(/^text-under-region by pdfium/i),
    ])
    if (missingTools().length > 0) return
    expect(await inkBelow(path, pages)).toHaveLength(2)
  }, 30_000)
})

describe('the walk of our own sees', () => {
  const [SOURCE, CERTIFIED] = [
    pageOf({ content: `40 250 m 120 250 l S ${line}${other}` }),
    'a redaction that is not drawn where',
  ]
  const moved =
    (across: number, up: number) =>
    (b: Box): Box => ({
      ...{ left: b.left + across, right: b.right + across, bottom: b.bottom + up, top: b.top + up },
    })
  test.each<[string, (b: Box) => Box, RegExp | 'passed']>([
    ['nothing on an honest page', (b) => b, 'passed'],
    ['an area that is not where it is certified', moved(2, 0), new RegExp(CERTIFIED)],
    ['letters below an area', moved(-60, 0), /a letter under a redaction/],
    [
      'a line below an area',
      (b) => ({ ...b, left: 30, right: 130, bottom: 248, top: 252 }),
      /a shape under a redaction/,
    ],
  ])(
    '%s',
    async (_, change, fault) => {
      const { page } = await burned(SOURCE, (read) => [region(boxOf(read, SECRET))])
      const { path, pages } = await write(sourceOf(SOURCE), [{ method: 'burned', page, isExcisable: true }])
      const changed = pages.map((one) => ({
        ...one,
        regions: one.regions.map(({ box, reasonCode }) => ({ reasonCode, box: change(box) })),
      }))
      expect(summary(await prove('excised-content', { path, pages: changed }))).toMatch(fault)
    },
    30_000,
  )
})

/** A page as it would be released, with what is certified of it. */
async function released(outcome: Excised) {
  const pdf = await openPdf({ bytes: pageOf({ content: line + other }) })
  const sink = memorySink()
  const writer = new PdfWriter(sink)
  const size = { widthPt: 300, heightPt: 400 }
  const drawn = writer.addExcised(await PageCopier.load(pdf.rewrite({ flatten: false })), outcome)
  writer.finish('Redacted copy')
  pdf.close()
  const regions = drawn.map(({ box, reasonCode }) => ({ box: toPoints(box, size, excisedGrid(size)), reasonCode }))
  return { path: sourceOf(sink.bytes()).path, pages: [{ ...size, pageNumber: 1, method: 'excised' as const, regions }] }
}

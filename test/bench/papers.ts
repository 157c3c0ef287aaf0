import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { encodeJpeg } from '../../electron/worker/engines/jpeg-engine.ts'
import { openPdf } from '../../electron/worker/engines/pdf-engine.ts'
import { readSources } from '../fixtures/training-case/make.ts'
import { createPaper, sheet, wrap, write } from '../fixtures/training-case/paper.ts'
import { createNoise } from '../fixtures/training-case/pixels.ts'

const size = 10.5
const leading = 17
const linesAPage = 43

/** Where papers and results of the bench are kept between runs; not in the repository. */
export const benchFolder = '.bench'

/** The sentences of the training case: about one line in two holds something to find, as in a case file. */
const sentences = (): string[] =>
  readSources()
    .filter(({ type }) => type.startsWith('MG'))
    .flatMap(({ text }) => text.join('\n').split('\n'))
    .filter((line) => line.length > 60)

/** Numbers and names differ from page to page, so that nothing is found by having been seen before. */
const vary = (line: string, page: number): string =>
  line.replace(/\b\d{4,6}\b/g, (digits) =>
    String((Number(digits) + page * 37) % 10 ** digits.length).padStart(digits.length, '0'),
  )

const drawText = async (pages: number, source: readonly string[]): Promise<PDFDocument> => {
  const paper = await createPaper('Bench', 'bench')
  const font = await paper.font('sans')
  const lines = source.flatMap((line) => wrap(line, font, size, sheet.width - 2 * sheet.margin))
  for (let page = 0; page < pages; page++) {
    const on = paper.addSheet()
    for (let i = 0; i < linesAPage; i++) {
      const line = lines[(page * 31 + i) % lines.length]!
      write(on, vary(line, page), { x: sheet.margin, top: sheet.margin + i * leading, font, size })
    }
  }
  return paper.pdf
}

/** The grey pixels of a scanned page: a little noise, as every scanner adds. */
export interface GreyPage {
  readonly widthPx: number
  readonly heightPx: number
  readonly grey: Uint8Array
}

/** The first pages of a text PDF as a scanner at `dpi` sees them. */
export const scanPages = async (path: string, pages: number, dpi: number): Promise<GreyPage[]> => {
  const document = await openPdf({ path })
  const noise = createNoise(300)
  const scans = Array.from({ length: pages }, (_, i) => {
    const { widthPx, heightPx, rgba } = document.render(i, dpi)
    const grey = new Uint8ClampedArray(widthPx * heightPx).map((_, at) => rgba[at * 4]! * 0.92 + 14 + noise() * 2)
    return { widthPx, heightPx, grey: new Uint8Array(grey.buffer) }
  })
  document.close()
  return scans
}

const drawScan = async (text: string, pages: number, dpi: number): Promise<PDFDocument> => {
  const pdf = await PDFDocument.create()
  for (const { widthPx, heightPx, grey } of await scanPages(text, pages, dpi)) {
    const image = await pdf.embedJpg(encodeJpeg({ widthPx, heightPx, planes: [grey] }, 70))
    const page = pdf.addPage([(widthPx * 72) / dpi, (heightPx * 72) / dpi])
    page.drawImage(image, { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() })
  }
  return pdf
}

const keep = async (name: string, make: () => Promise<PDFDocument>): Promise<string> => {
  const path = join(benchFolder, name)
  if (existsSync(path)) return path
  mkdirSync(benchFolder, { recursive: true })
  writeFileSync(`${path}.new`, await (await make()).save({ useObjectStreams: false }))
  renameSync(`${path}.new`, path)
  return path
}

/** A PDF of so many pages of police prose, about 650 words each; made once and kept. */
export const textPaper = (pages: number): Promise<string> =>
  keep(`text-${pages}.pdf`, () => drawText(pages, sentences()))

/** Prose in which there is nothing to find, so that its pages can be copied. */
const harmless = [
  'the light was good and the road was dry, and nothing stood between the window and the gate on the other side.',
  'it is not known how long the door had been open, nor whether the lock had been forced before or after the rain.',
  'the marks on the frame are of a flat tool about as wide as a thumb, used twice from below and once from above.',
]

/** A PDF of so many pages without personal data. */
export const plainPaper = (pages: number): Promise<string> =>
  keep(`plain-${pages}.pdf`, () => drawText(pages, harmless))

/** The same prose, with a sentence in which nothing is found after each: about as many redactions a page as police papers hold. */
export const calmPaper = (pages: number): Promise<string> =>
  keep(`calm-${pages}.pdf`, () =>
    drawText(
      pages,
      sentences().flatMap((line, i) => [line, harmless[i % harmless.length]!]),
    ),
  )

/** The same prose as images only. */
export const scanPaper = async (pages: number, dpi: number): Promise<string> => {
  const text = await textPaper(pages)
  return keep(`scan-${pages}-${dpi}.pdf`, () => drawScan(text, pages, dpi))
}

/** The words of all text pages, for measures that need no PDF. */
export const prose = (): string => sentences().join('\n')

const pageBytes = 3_500

/** So many bytes of the same prose as pages, the last of which may be short; numbers differ from page to page. */
export const prosePages = (bytes: number): { pageIndex: number; text: string; source: 'text' }[] => {
  const lines = sentences()
  const pages: { pageIndex: number; text: string; source: 'text' }[] = []
  let line = 0
  for (let left = bytes; left > 0; ) {
    let text = ''
    while (text.length < Math.min(left, pageBytes)) text += `${vary(lines[line++ % lines.length]!, pages.length)}\n`
    text = text.slice(0, left)
    pages.push({ pageIndex: pages.length, text, source: 'text' })
    left -= text.length
  }
  return pages
}

export const bytesOf = (path: string): number => readFileSync(path).length

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import type { GreyImage } from '../../../electron/worker/engines/ocr-image.ts'
import type { CertifiedPage } from '../../../shared/model/export.ts'
import { toPixels } from '../../../shared/paint/pixel-box.ts'
import { readPgm } from './grey.ts'
import { run } from './tools.ts'

const DPI = 200
/** Letters beside an area reach in by less. */
const BESIDE = { across: 1, down: 0.5 }
/** Of 255; paper and shadings are smooth. */
const INK = 40

/**
 * Takes the areas off the excised pages of a file, as anyone can, and lets poppler and MuPDF draw what is below them. Says on which
 * pages there is ink; throws where a page has no areas to be taken off.
 */
export async function inkBelow(path: string, pages: readonly CertifiedPage[]): Promise<readonly string[]> {
  const excised = pages.filter(({ method }) => method === 'excised')
  if (excised.length === 0) return []
  const folder = mkdtempSync(join(tmpdir(), 'below-'))
  try {
    const bare = join(folder, 'bare.pdf')
    writeFileSync(bare, await withoutAreas(readFileSync(path), excised))
    const found: string[] = []
    for (const page of excised)
      for (const [engine, image] of await drawn(bare, page, folder))
        if (page.regions.some(({ box }) => hasInk(image, page, box)))
          found.push(`ink below an area of page ${page.pageNumber}, by ${engine}`)
    return found
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function withoutAreas(bytes: Uint8Array, pages: readonly CertifiedPage[]): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes)
  for (const { pageNumber } of pages) {
    const { node } = document.getPage(pageNumber - 1)
    const stream = node.Contents()
    if (!(stream instanceof PDFRawStream)) throw new Error('a page of another kind')
    const content = inflateSync(stream.contents).toString('latin1')
    const end = content.lastIndexOf('\nq 0 g\n')
    if (end < 0) throw new Error('a page without areas')
    node.set(PDFName.of('Contents'), document.context.register(document.context.stream(content.slice(0, end))))
  }
  return document.save({ useObjectStreams: false })
}

async function drawn(path: string, { pageNumber }: CertifiedPage, folder: string): Promise<[string, GreyImage][]> {
  const at = (name: string): string => join(folder, name)
  const number = String(pageNumber)
  await run('pdftoppm', [
    '-r',
    `${DPI}`,
    '-gray',
    '-cropbox',
    '-f',
    number,
    '-l',
    number,
    '-singlefile',
    path,
    at('poppler'),
  ])
  await run('mutool', ['draw', '-q', '-r', `${DPI}`, '-c', 'gray', '-o', at('mupdf.pgm'), path, number])
  return [
    ['poppler', readPgm(readFileSync(at('poppler.pgm')))],
    ['MuPDF', readPgm(readFileSync(at('mupdf.pgm')))],
  ]
}

function hasInk(
  image: GreyImage,
  page: CertifiedPage,
  { left, right, bottom, top }: CertifiedPage['regions'][number]['box'],
): boolean {
  const across = Math.min(BESIDE.across, (right - left) / 4)
  const down = Math.min(BESIDE.down, (top - bottom) / 4)
  const inner = { left: left + across, right: right - across, bottom: bottom + down, top: top - down }
  const box = toPixels(inner, page, image)
  let [darkest, lightest] = [255, 0]
  for (let y = box.top; y < box.bottom; y += 1)
    for (let x = box.left; x < box.right; x += 1) {
      const value = image.grey[y * image.widthPx + x] as number
      darkest = Math.min(darkest, value)
      lightest = Math.max(lightest, value)
    }
  return lightest - darkest > INK
}

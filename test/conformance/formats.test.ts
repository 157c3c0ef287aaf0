import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { turned } from '../../electron/worker/engines/ocr-image.ts'
import { formats } from '../../electron/worker/formats/index.ts'
import { openDocument } from '../../electron/worker/jobs/open-document.ts'
import { readPage } from '../../electron/worker/jobs/read-page.ts'
import { renderPage } from '../../electron/worker/jobs/render-page.ts'
import { closeWorkingCopy } from '../../electron/worker/working-copy.ts'
import type { FormatId } from '../../shared/model/document.ts'
import { colourTiffOf, jpegOf, pngOf, tiffOf } from '../fixtures/images.ts'
import { pagePdf, show } from '../fixtures/raw-pdf.ts'
import { pictureOf } from '../fixtures/scans.ts'

const folder = mkdtempSync(join(tmpdir(), 'formats-'))
afterAll(async () => {
  await closeWorkingCopy()
  rmSync(folder, { recursive: true })
})

const NAME = 'Ernestine Blackwood'
const pdf = pagePdf({ content: show(NAME, 40, 60, 18), entries: '/MediaBox [0 0 260 120]' })
const files = new Map<string, Uint8Array>()
beforeAll(async () => {
  const image = await pictureOf(pdf)
  files
    .set('pdf', pdf)
    .set('png', pngOf(image))
    .set('jpeg', jpegOf(image))
    .set('text', Buffer.from(`${NAME}\n`))
  files.set('tiff', tiffOf([image, image])).set('colour tiff', colourTiffOf(image))
  files.set('jpeg on its side', jpegOf(turned(image, 3), 6)).set('jpeg upside down', jpegOf(turned(image, 2), 3))
})

let count = 0
function file(bytes: Uint8Array, name: string): string {
  const path = join(folder, `${count++} ${name}`)
  writeFileSync(path, bytes)
  return path
}
const refusal = (bytes: Uint8Array, name: string): Promise<string> =>
  openDocument({ path: file(bytes, name) }).then(
    () => 'opened',
    (thrown: { code?: string }) => thrown.code ?? String(thrown),
  )

test('the table of formats holds every file of the folder', () => {
  const others = ['index.ts', 'format.ts', 'format-of.ts', 'image-file.ts', 'input-file.ts']
  const inFolder = readdirSync(join(import.meta.dirname, '../../electron/worker/formats')).filter(
    (f) => !others.includes(f),
  )
  expect(formats.map((f) => `${f.id}.ts`).toSorted()).toEqual(inFolder.toSorted())
})

const kinds: readonly [string, FormatId, number][] = [
  ['pdf', 'pdf', 1],
  ['png', 'png', 1],
  ['jpeg', 'jpeg', 1],
  ['jpeg on its side', 'jpeg', 1],
  ['jpeg upside down', 'jpeg', 1],
  ['tiff', 'tiff', 2],
  ['colour tiff', 'tiff', 1],
  ['text', 'text', 1],
]

describe.each(kinds)('%s', (kind, id, pages) => {
  test('is known by its content, opens with its pages, is read and drawn', async () => {
    const path = file(files.get(kind)!, id === 'text' ? 'no extension' : 'misleading.txt')
    const info = await openDocument({ path })
    expect([info.format, info.pages.length]).toEqual([id, pages])
    const source = { path, sha256: info.sha256, format: info.format }
    const page = await readPage({ source, pageIndex: pages - 1, ocr: 'auto' })
    expect(page.status === 'read' && page.text.trim()).toBe(NAME)
    const drawn = await renderPage({ source, pageIndex: 0, dpi: 100 })
    expect(drawn.jpeg.subarray(0, 3)).toEqual(Uint8Array.of(0xff, 0xd8, 0xff))
    expect(drawn.widthPx).toBe(Math.round((info.pages[0]!.widthPt * 100) / 72))
  })

  test.runIf(kind !== 'text')('cut in half, is refused as damaged', async () => {
    const whole = files.get(kind)!
    expect(await refusal(whole.subarray(0, whole.length / 2), kind)).toBe('FILE_DAMAGED')
  })
})

const png = (widthPx: number, heightPx: number): Uint8Array => {
  const bytes = Buffer.from(files.get('png')!)
  bytes.writeUInt32BE(widthPx, 16)
  bytes.writeUInt32BE(heightPx, 20)
  return bytes
}

const refused: readonly [string, string, () => Uint8Array, string][] = [
  ['an empty file', 'a.pdf', () => new Uint8Array(0), 'INPUT_EMPTY'],
  ['one byte', 'a.pdf', () => Uint8Array.of(0), 'FORMAT_MISMATCH'],
  ['an archive', 'a.zip', () => Buffer.from('PK\x03\x04\0\0\0\0', 'latin1'), 'FORMAT_UNKNOWN'],
  ['an archive that calls itself a PDF', 'a.pdf', () => Buffer.from('PK\x03\x04\0\0\0\0', 'latin1'), 'FORMAT_MISMATCH'],
  ['text that calls itself a PNG', 'a.png', () => Buffer.from('Dear Sir'), 'FORMAT_MISMATCH'],
  ['rich text', 'a.rtf', () => Buffer.from('{\\rtf1 Smith}'), 'FORMAT_UNKNOWN'],
  ['a web page', 'a.html', () => Buffer.from('<html>Smith</html>'), 'FORMAT_UNKNOWN'],
  ['a PDF that lost its beginning', 'a.pdf', () => pdf.subarray(20), 'FILE_DAMAGED'],
  ['a PNG of 100,000 × 100,000 pixels', 'a.png', () => png(100_000, 100_000), 'INPUT_TOO_LARGE'],
  ['a PNG without pixels', 'a.png', () => png(0, 10), 'FILE_DAMAGED'],
  [
    'a TIFF whose directories run in a circle',
    'a.tif',
    () => Buffer.from('II*\0\x08\0\0\0\0\0\x08\0\0\0', 'latin1'),
    'FILE_DAMAGED',
  ],
  ['a JPEG with nothing in it', 'a.jpg', () => Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), 'FILE_DAMAGED'],
]

test.each(refused)('%s (%s) is refused', async (_, name, bytes, code) => {
  expect(await refusal(bytes(), name)).toBe(code)
})

test('a file that is not there, or may not be read, is refused', async () => {
  await expect(openDocument({ path: join(folder, 'nothing.pdf') })).rejects.toMatchObject({ code: 'INPUT_NOT_FOUND' })
  await expect(openDocument({ path: folder })).rejects.toMatchObject({ code: 'INPUT_NOT_READABLE' })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { GreyImage } from '../../../electron/worker/engines/ocr-image.ts'
import { openDocument } from '../../../electron/worker/jobs/open-document.ts'
import { readPage } from '../../../electron/worker/jobs/read-page.ts'
import { closeWorkingCopy } from '../../../electron/worker/working-copy.ts'
import { pagesToLeaveOut } from '../../../shared/detect/leave-out.ts'
import type { PageText } from '../../../shared/model/page-text.ts'
import type { Policy } from '../../../shared/model/policy.ts'
import { pagePdf, show } from '../../fixtures/raw-pdf.ts'
import { pictureOf, scanPdf } from '../../fixtures/scans.ts'
import { randomOf } from '../review/random.ts'

const folder = mkdtempSync(join(tmpdir(), 'empty-page-'))
afterAll(async () => {
  await closeWorkingCopy()
  rmSync(folder, { recursive: true })
})

async function read(content: Uint8Array | string): Promise<PageText> {
  const path = join(folder, typeof content === 'string' ? 'a.txt' : 'a.pdf')
  writeFileSync(path, content)
  const { sha256, format } = await openDocument({ path })
  const page = await readPage({ source: { path, sha256, format }, pageIndex: 0, ocr: 'auto' })
  await closeWorkingCopy()
  if (page.status !== 'read') throw new Error(page.error)
  return page
}

/** A scan of nothing: grey paper with specks and the dark edge of the lid. */
const scanned = async (draw: (image: GreyImage) => void = () => {}): Promise<Uint8Array> => {
  const image = await pictureOf(pagePdf({ content: '' }))
  const random = randomOf(7)
  for (let i = 0; i < image.grey.length; i++) image.grey[i] = 225 + random() * 12
  for (let speck = 0; speck < 12; speck++) image.grey[Math.floor(random() * image.grey.length)] = 60
  image.grey.fill(40, 0, image.widthPx * 3)
  draw(image)
  return scanPdf(image)
}

/** A wavy line, as a pen leaves it. */
const sign = ({ grey, widthPx, heightPx }: GreyImage): void => {
  for (let x = 0; x < widthPx / 3; x++)
    for (let d = 0; d < 4; d++)
      grey[(Math.floor(heightPx / 2 + 14 * Math.sin(x / 9)) + d) * widthPx + Math.floor(widthPx / 4) + x] = 50
}

const policy = { entities: {}, fallback: {} } as unknown as Policy
const rows: readonly [what: string, content: () => Promise<Uint8Array | string>, isBlank: boolean][] = [
  ['a page with nothing on it', async () => pagePdf({ content: '' }), true],
  [
    'a page number and a marking',
    async () => pagePdf({ content: show('OFFICIAL', 30, 340) + show('Page 3 of 3', 30, 20) }),
    true,
  ],
  ['"left blank"', async () => pagePdf({ content: show('This page is intentionally left blank', 30, 200) }), true],
  ['a scan of an empty page', () => scanned(), true],
  ['a scan with a signature alone', () => scanned(sign), false],
  ['a sketch without words', async () => pagePdf({ content: '2 w 40 40 m 200 220 l 260 90 l S' }), false],
  ['a pale yellow stroke', async () => pagePdf({ content: '1 1 0.6 RG 9 w 40 40 m 260 90 l S' }), false],
  ['one word', async () => pagePdf({ content: show('Threlfall', 30, 340) }), false],
  ['one number', async () => pagePdf({ content: show('07700 900471', 30, 340) }), false],
  ['a blank page of a text file', async () => ' \n\n\fStatement', true],
  ['a page number in a text file', async () => '\n  Page 2 of 3\n\fStatement', true],
  ['a word in a text file', async () => 'Threlfall\n', false],
  ['a number in a text file', async () => 'NHS 943 476 5919\n', false],
]
test.each(rows)(
  '%s',
  async (_, content, isBlank) => {
    const page = await read(await content())
    expect(pagesToLeaveOut('a', [page], policy)).toMatchObject(
      isBlank ? [{ pageIndex: 0, reasonCode: '18', disposition: 'review' }] : [],
    )
  },
  20_000,
)

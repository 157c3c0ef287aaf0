import { readFileSync, rmSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { type Bitmap, openPdf } from '../../../electron/worker/engines/pdf-engine.ts'
import { writeExport } from '../../../electron/worker/jobs/write-export.ts'
import { capitalsOf } from '../../../shared/paint/capitals.ts'
import { pagePdf, type RawObject, show } from '../../fixtures/raw-pdf.ts'
import { has, run } from './external.ts'
import { copies, folder, sourceOf } from './written.ts'

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const dpi = 144
let count = 0

interface Seen {
  readonly path: string
  readonly text: string
  readonly page: Bitmap
}

/** The unredacted copy of a one-page document, with its banner or without. */
async function unredacted(pdf: Uint8Array, hasBanner: boolean): Promise<Seen> {
  const to = `${folder}/banner-${count++}.pdf`
  await writeExport({
    source: sourceOf(pdf),
    kind: 'unredacted',
    pages: copies(1),
    title: 'UNREDACTED copy',
    to,
    hasBanner,
  })
  const copy = await openPdf({ bytes: new Uint8Array(readFileSync(to)) })
  const seen = { path: to, text: copy.textLayer(0).text, page: copy.render(0, dpi) }
  copy.close()
  return seen
}

const isRed = ({ rgba }: Bitmap, at: number): boolean => rgba[at]! > 120 && rgba[at + 1]! < 120 && rgba[at + 2]! < 120

/** Rows of the page that are mostly red. */
const redRows = (page: Bitmap): readonly number[] =>
  Array.from({ length: page.heightPx }, (_, y) => y).filter((y) => {
    const row = Array.from({ length: page.widthPx }, (_, x) => (y * page.widthPx + x) * 4)
    return row.filter((at) => isRed(page, at)).length > page.widthPx / 2
  })

const image: RawObject = {
  entries: '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
  stream: '\x80\xff\xff\x80',
}
const text = show('The lighthouse keeper slept', 60, 200, 12)
const kinds: readonly (readonly [string, Parameters<typeof pagePdf>[0]])[] = [
  ['copied', { content: text }],
  [
    'drawn, for it holds a picture',
    { content: `${text} q 50 0 0 50 150 100 cm /X Do Q`, resources: '/XObject << /X 10 0 R >>', objects: [image] },
  ],
]
const frames = [0, 90, 180, 270].flatMap((turn) => [`/Rotate ${turn}`, `/Rotate ${turn} /CropBox [30 50 250 350]`])

describe.each(kinds)('the unredacted copy of a page that is %s', (_, page) => {
  test.each(frames)('%s says in its upper margin what it is, and is otherwise as it was', async (entries) => {
    const pdf = pagePdf({ ...page, entries })
    const [plain, marked] = [await unredacted(pdf, false), await unredacted(pdf, true)]
    const rows = redRows(marked.page)
    expect(redRows(plain.page)).toEqual([])
    expect(rows.length).toBeGreaterThanOrEqual(20)
    expect(rows.at(-1)).toBeLessThanOrEqual(22)
    expect(marked.text).toBe(plain.text)
    const below = 23 * plain.page.widthPx * 4
    expect(Buffer.compare(marked.page.rgba.subarray(below), plain.page.rgba.subarray(below))).toBe(0)
    if (has('qpdf')) run('qpdf', '--check', marked.path)
  })
})

test('what lies in the margin can be read through it', async () => {
  const pdf = pagePdf({ content: `${text} 0 g 100 392 60 8 re f` })
  const { page } = await unredacted(pdf, true)
  const at = (x: number, y: number) => page.rgba[(y * page.widthPx + x) * 4]!
  expect(at(220, 2)).toBeLessThan(at(20, 2) - 25)
})

test('capitals that have no drawing are refused', () => {
  expect(() => capitalsOf('NOT É')).toThrow(RangeError)
})

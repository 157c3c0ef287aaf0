import { describe, expect, it } from 'vitest'
import { openPdf } from '../../../electron/worker/engines/pdf-engine.ts'
import { openWithPdfjs } from '../../../electron/worker/engines/pdfjs-engine.ts'
import { greyImage, overPage, pictureOf, picturePage } from '../../leak/build/picture.ts'
import { onePage } from '../../leak/build/raw-pdf.ts'

const show = (state: string) => `BT /F1 10 Tf ${state} (Quilling Light) Tj ET`
const pages: readonly (readonly [string, Buffer])[] = [
  ['plain', onePage({ content: show('1 0 0 1 100 500 Tm') })],
  [
    'moved by lines',
    onePage({ content: `BT /F1 10 Tf 14 TL 100 600 Td (a) Tj T* (b) Tj 5 -20 TD (c) Tj T* (d) Tj ET` }),
  ],
  ['letter and word spacing', onePage({ content: show('2 Tc 9 Tw 1 0 0 1 100 500 Tm') })],
  ['stretched and raised', onePage({ content: show('150 Tz 6 Ts 1 0 0 1 100 500 Tm') })],
  ['kerned', onePage({ content: 'BT /F1 10 Tf 100 500 Td [(Qui) -300 (ll) 250 (ing)] TJ ET' })],
  ['turned', onePage({ content: show('0 1 -1 0 300 300 Tm') })],
  ['mirrored', onePage({ content: show('-1 0 0 1 300 300 Tm') })],
  ['of negative size', onePage({ content: 'BT /F1 -10 Tf 1 0 0 1 300 300 Tm (Quilling) Tj ET' })],
  [
    'in a form in a form',
    onePage({
      content: 'q 0.5 0 0 0.5 10 20 cm /Fm Do Q',
      resources: '/XObject << /Fm 6 0 R >>',
      more: [
        {
          body: '<< /Type /XObject /Subtype /Form /BBox [0 0 2000 2000] /Matrix [1 0 0 1 40 50] /Resources << /XObject << /In 7 0 R >> >> >>',
          stream: '2 0 0 2 0 0 cm /In Do',
        },
        {
          body: '<< /Type /XObject /Subtype /Form /BBox [0 0 900 900] /Resources << /Font << /F1 5 0 R >> >> >>',
          stream: show('1 0 0 1 100 300 Tm'),
        },
      ],
    }),
  ],
  ['on a turned page', onePage({ content: show('1 0 0 1 100 500 Tm'), page: '/Rotate 90' })],
  ['on a page upside down', onePage({ content: show('1 0 0 1 100 500 Tm'), page: '/Rotate 180' })],
  [
    'on a cropped, turned page',
    onePage({
      content: show('1 0 0 1 300 500 Tm'),
      page: '/MediaBox [0 0 900 1200] /CropBox [100 200 700 1000] /Rotate 270',
    }),
  ],
]

/** PDFium's boxes are generous, pdf.js's an em high: the middle of one lies in the other, give or take. */
const isWithin = (x: number, y: number, [left = 0, bottom = 0, right = 0, top = 0]: Float32Array): boolean =>
  x > left - 1 && x < right + 1 && y > bottom - 2 && y < top + 2

describe('pdf.js places letters where PDFium places them', () => {
  it.each(pages)('%s', async (_, bytes) => {
    const document = await openWithPdfjs(bytes)
    const { glyphs } = await document.trace(0)
    await document.close()
    const pdfium = await openPdf({ bytes })
    const { text, boxes } = pdfium.textLayer(0)
    pdfium.close()
    const letters = glyphs.filter(({ text: t }) => t.trim() !== '')
    const theirs = [...text].flatMap((c, i) => (c.trim() === '' ? [] : [{ c, box: boxes.subarray(4 * i, 4 * i + 4) }]))
    expect(letters.map(({ text: t }) => t).sort()).toEqual(theirs.map(({ c }) => c).sort())
    for (const { c, box } of theirs) {
      const isThere = letters.some(
        ({ text: t, box: b }) => t === c && isWithin((b.left + b.right) / 2, (b.bottom + b.top) / 2, box),
      )
      expect(isThere, `${c} at ${box}`).toBe(true)
    }
  })
  it('and decodes pictures to the same pixels', async () => {
    const image = await pictureOf(undefined, 72)
    const document = await openWithPdfjs(picturePage(overPage('Im0'), [greyImage(image)]))
    const { images } = await document.trace(0)
    await document.close()
    expect(images).toHaveLength(1)
    expect(images[0]?.box).toMatchObject({ left: 0, bottom: 0 })
    const decoded = images[0]?.image
    expect(Buffer.from(decoded?.samples.filter((_, i) => i % decoded.channels === 0) ?? [])).toEqual(
      Buffer.from(image.grey),
    )
  })
  it.each([['a damaged file', Buffer.from('%PDF-1.7 no more'), 'FILE_DAMAGED']])(
    'refuses %s',
    async (_, bytes, code) => {
      await expect(openWithPdfjs(bytes)).rejects.toMatchObject({ code })
    },
  )
})

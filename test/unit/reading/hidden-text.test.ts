import { describe, expect, test } from 'vitest'
import { hiddenKinds, openPdf } from '../../../electron/worker/engines/pdf-engine.ts'
import { imageObject, pagePdf, type RawPage, show } from '../../fixtures/raw-pdf.ts'

const SECRET = 'Meredith'
const noise = Uint8Array.from({ length: 64 * 64 }, (_, i) => (i * 2654435761) >>> 24)
const image: Pick<RawPage, 'resources' | 'objects'> = {
  resources: '/XObject << /Im0 10 0 R >>',
  objects: [imageObject(noise, 64, 64)],
}
const imageAt = (x: number, y: number, w: number, h: number): string => `q ${w} 0 0 ${h} ${x} ${y} cm /Im0 Do Q\n`
const secret = show(SECRET, 100, 200)
const layers = (on: boolean): Pick<RawPage, 'resources' | 'objects' | 'catalog'> => ({
  resources: '/Properties << /L 10 0 R >>',
  objects: ['<< /Type /OCG /Name (L) >>'],
  catalog: `/OCProperties << /OCGs [10 0 R] /D << ${on ? '/ON' : '/OFF'} [10 0 R] >> >>`,
})

interface Case extends RawPage {
  readonly name: string
  readonly kind: (typeof hiddenKinds)[number] | null
}

const cases: readonly Case[] = [
  { name: 'plain text', kind: null, content: secret },
  { name: 'invisible text (render mode 3)', kind: 'invisible', content: show(SECRET, 100, 200, 12, '3 Tr') },
  {
    name: 'invisible text over an image: a searchable scan',
    kind: null,
    content: imageAt(0, 0, 300, 400) + show(SECRET, 100, 200, 12, '3 Tr'),
    ...image,
  },
  { name: 'white text on white paper', kind: 'low-contrast', content: show(SECRET, 100, 200, 12, '1 g') },
  { name: 'nearly white text', kind: 'low-contrast', content: show(SECRET, 100, 200, 12, '0.96 g') },
  {
    name: 'white text on a black bar',
    kind: null,
    content: `0 g 80 190 150 30 re f ${show(SECRET, 100, 200, 12, '1 g')}`,
  },
  { name: 'black text on a black bar', kind: 'low-contrast', content: `0 g 80 190 150 30 re f ${secret}` },
  { name: 'grey text', kind: null, content: show(SECRET, 100, 200, 12, '0.6 g') },
  { name: 'black text on a pale yellow mark', kind: null, content: `1 1 0.6 rg 80 190 150 30 re f 0 g ${secret}` },
  { name: 'text outside the page', kind: 'off-page', content: show(SECRET, -200, 200) },
  { name: 'text outside the crop box', kind: 'off-page', content: secret, entries: '/CropBox [0 250 300 400]' },
  { name: 'text of half a point', kind: 'tiny', content: show(SECRET, 100, 200, 0.5) },
  { name: 'small print', kind: null, content: show(SECRET, 100, 200, 5) },
  { name: 'text under a white box', kind: 'covered', content: `${secret} 1 g 80 190 150 30 re f` },
  { name: 'text under a black box', kind: 'covered', content: `${secret} 0 g 80 190 150 30 re f` },
  { name: 'text in an empty frame', kind: null, content: `${secret} 80 190 150 30 re S` },
  { name: 'text under an image', kind: 'covered', content: secret + imageAt(80, 190, 150, 30), ...image },
  {
    name: 'text under a signature: an image that is mostly see-through',
    kind: null,
    content: secret + imageAt(80, 190, 150, 30),
    resources: image.resources!,
    objects: [
      {
        entries:
          '/Type /XObject /Subtype /Image /Width 2 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /SMask 11 0 R',
        stream: '\0\0',
      },
      {
        entries: '/Type /XObject /Subtype /Image /Width 2 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
        stream: '\0\0',
      },
    ],
  },
  { name: 'text beside an image', kind: null, content: secret + imageAt(80, 290, 150, 30), ...image },
  { name: 'text that is clipped away', kind: 'covered', content: `q 0 0 50 50 re W n ${secret} Q` },
  { name: 'text inside its clip', kind: null, content: `q 80 180 200 50 re W n ${secret} Q` },
  { name: 'text in a layer that is off', kind: 'layer', content: `/OC /L BDC ${secret} EMC`, ...layers(false) },
  { name: 'text in a layer that is on', kind: null, content: `/OC /L BDC ${secret} EMC`, ...layers(true) },
]

describe('what a reader of the page does not see is known as such', () => {
  test.each(cases)('$name', async ({ kind, name: _, ...page }) => {
    const pdf = await openPdf({ bytes: pagePdf(page) })
    const { text, hidden } = pdf.textLayer(0)
    pdf.close()
    expect(text).toBe(SECRET)
    const kinds = new Set([...hidden].map((code) => (code === 0 ? null : hiddenKinds[code - 1])))
    expect([...kinds]).toEqual([kind])
  })
})

test('text through a form object is judged at its place on the page', async () => {
  const form = {
    entries:
      '/Type /XObject /Subtype /Form /BBox [0 0 300 400] /Matrix [1 0 0 1 0 50] /Resources << /Font << /F1 5 0 R >> >>',
    stream: secret,
  }
  const content = `q 1 0 0 1 0 20 cm /Fm0 Do Q 1 g 80 260 150 30 re f`
  const pdf = await openPdf({ bytes: pagePdf({ content, resources: '/XObject << /Fm0 10 0 R >>', objects: [form] }) })
  const { hidden, boxes } = pdf.textLayer(0)
  pdf.close()
  expect(boxes[1]).toBeGreaterThan(268)
  expect(hiddenKinds[hidden[0]! - 1]).toBe('covered')
})

import { describe, expect, test } from 'vitest'
import { type Bitmap, openPdf, type TextLayer } from '../../../electron/worker/engines/pdf-engine.ts'
import { pagePdf, show } from '../../fixtures/raw-pdf.ts'

interface Geometry {
  readonly name: string
  readonly entries: string
  readonly size: readonly [number, number]
  /** Where the text's first character begins on the page as seen, and which way the line runs. */
  readonly starts: readonly [number, number]
  readonly runs: 'right' | 'left' | 'up' | 'down'
}

/** The text always begins at (100, 200) of user space. */
const geometries: readonly Geometry[] = [
  { name: 'a plain page', entries: '', size: [300, 400], starts: [100, 200], runs: 'right' },
  { name: 'a page turned by 90°', entries: '/Rotate 90', size: [400, 300], starts: [200, 200], runs: 'down' },
  { name: 'a page turned by 180°', entries: '/Rotate 180', size: [300, 400], starts: [200, 200], runs: 'left' },
  { name: 'a page turned by 270°', entries: '/Rotate 270', size: [400, 300], starts: [200, 100], runs: 'up' },
  { name: 'a page turned by -90°', entries: '/Rotate -90', size: [400, 300], starts: [200, 100], runs: 'up' },
  { name: 'a cropped page', entries: '/CropBox [50 150 250 350]', size: [200, 200], starts: [50, 50], runs: 'right' },
  {
    name: 'a cropped page turned by 90°',
    entries: '/CropBox [50 150 250 390] /Rotate 90',
    size: [240, 200],
    starts: [50, 150],
    runs: 'down',
  },
  {
    name: 'a page with a negative origin',
    entries: '/MediaBox [-100 -50 300 400]',
    size: [400, 450],
    starts: [200, 250],
    runs: 'right',
  },
  {
    name: 'a page with an inverted box',
    entries: '/MediaBox [300 400 0 0]',
    size: [300, 400],
    starts: [100, 200],
    runs: 'right',
  },
  { name: 'a page without a box', entries: '/NoMediaBox true', size: [612, 792], starts: [100, 200], runs: 'right' },
  {
    name: 'a crop box that lies outside the page',
    entries: '/CropBox [1000 1000 1100 1100]',
    size: [300, 400],
    starts: [100, 200],
    runs: 'right',
  },
  { name: 'a page with a user unit of 2', entries: '/UserUnit 2', size: [600, 800], starts: [200, 400], runs: 'right' },
]

const centre = (layer: TextLayer, unit: number): readonly [number, number] => {
  const [left, bottom, right, top] = layer.boxes.subarray(unit * 4, unit * 4 + 4)
  return [(left! + right!) / 2, (bottom! + top!) / 2]
}

function directionOf(layer: TextLayer): Geometry['runs'] {
  const [x1, y1] = centre(layer, 0)
  const [x2, y2] = centre(layer, layer.text.length - 1)
  if (Math.abs(x2 - x1) > Math.abs(y2 - y1)) return x2 > x1 ? 'right' : 'left'
  return y2 > y1 ? 'up' : 'down'
}

/** Share of the dark pixels that lie inside a unit's box, drawn boxes being in page space. */
function inkInsideBoxes(bitmap: Bitmap, layer: TextLayer, widthPt: number, heightPt: number): number {
  let ink = 0
  let inside = 0
  for (let y = 0; y < bitmap.heightPx; y++) {
    for (let x = 0; x < bitmap.widthPx; x++) {
      if (bitmap.rgba[(y * bitmap.widthPx + x) * 4]! > 120) continue
      ink++
      const px = ((x + 0.5) * widthPt) / bitmap.widthPx
      const py = heightPt - ((y + 0.5) * heightPt) / bitmap.heightPx
      if (isInsideAny(layer, px, py)) inside++
    }
  }
  return ink === 0 ? 0 : inside / ink
}

function isInsideAny({ boxes }: TextLayer, x: number, y: number): boolean {
  for (let i = 0; i < boxes.length; i += 4) {
    if (x >= boxes[i]! && x <= boxes[i + 2]! && y >= boxes[i + 1]! && y <= boxes[i + 3]!) return true
  }
  return false
}

describe('text and picture of a page lie in the same space', () => {
  test.each(geometries)('$name', async ({ entries, size, starts, runs }) => {
    const pdf = await openPdf({ bytes: pagePdf({ content: show('Gypsy Quay', 100, 200, 14), entries }) })
    const { widthPt, heightPt } = pdf.pageSize(0)
    const layer = pdf.textLayer(0)
    expect([widthPt, heightPt].map(Math.round)).toEqual(size)
    expect(layer.text).toBe('Gypsy Quay')
    const [left, bottom, right, top] = layer.boxes
    expect(starts[0]).toBeGreaterThan(left! - 1)
    expect(starts[0]).toBeLessThan(right! + 1)
    expect(starts[1]).toBeGreaterThan(bottom! - 1)
    expect(starts[1]).toBeLessThan(top! + 1)
    expect(directionOf(layer)).toBe(runs)
    expect(inkInsideBoxes(pdf.render(0, 144), layer, widthPt, heightPt)).toBeGreaterThan(0.999)
    pdf.close()
  })
})

test.each([
  ['/Rotate 180', 'upside down'],
  ['', 'upright'],
])('letters that are drawn one by one read in their order (%s, %s)', async (entries) => {
  const content = `BT /F1 12 Tf 60 200 Td ${[...'Campbell'].map((c) => `(${c}) Tj`).join(' ')} ET ${show('next', 60, 100)}`
  const pdf = await openPdf({ bytes: pagePdf({ content, entries }) })
  const { text, boxes } = pdf.textLayer(0)
  pdf.close()
  const first = text.indexOf('Campbell')
  expect(first).toBeGreaterThanOrEqual(0)
  const [start, end] = [boxes[first * 4]!, boxes[(first + 7) * 4]!]
  expect(end > start).toBe(entries === '')
})

import { afterAll, expect, test } from 'vitest'
import { closeOcr, recognise } from '../../../electron/worker/engines/ocr-engine.ts'
import { type GreyImage, inverted, rotated } from '../../../electron/worker/engines/ocr-image.ts'
import { draftFromOcr } from '../../../electron/worker/reading/draft-from-ocr.ts'
import { pagePdf, show } from '../../fixtures/raw-pdf.ts'
import { pictureOf } from '../../fixtures/scans.ts'

afterAll(closeOcr)

const DPI = 250
const content = ['Agriculture Campbell Isla', 'gypsy quay, page (joy)', 'WILLIAM Ali Patel ill', 'Tel. 07700 900123']
  .map((line, i) => show(line, 30, 330 - i * 40, 14))
  .join('')

/** Share of the dark pixels that some unit's box holds. */
function inkHeld(image: GreyImage, boxes: Float32Array): number {
  let ink = 0
  let held = 0
  for (let i = 0; i < image.grey.length; i++) {
    if (image.grey[i]! > 110) continue
    ink++
    const x = (i % image.widthPx) + 0.5
    const y = -(Math.floor(i / image.widthPx) + 0.5)
    for (let b = 0; b < boxes.length; b += 4) {
      if (x < boxes[b]! || x > boxes[b + 2]! || y < boxes[b + 1]! || y > boxes[b + 3]!) continue
      held++
      break
    }
  }
  return held / ink
}

const cases: readonly [string, (image: GreyImage) => GreyImage][] = [
  ['upright', (image) => image],
  ['skewed by 5°', (image) => rotated(image, (5 * Math.PI) / 180)],
]

test.each(cases)('T2: boxes hold last letters and descenders of recognised words: %s', async (_, change) => {
  const image = change(await pictureOf(pagePdf({ content }), DPI))
  const { text, boxes, words } = draftFromOcr(await recognise(image, DPI), [1, 0, 0, -1, 0, 0])
  expect(text.split(/\s+/)).toEqual(expect.arrayContaining(['Agriculture', 'Campbell', 'gypsy', 'Patel', '900123']))
  expect(boxes).toHaveLength(text.length * 4)
  expect(words.every((w) => w.confidence !== null && w.confidence > 60)).toBe(true)
  expect(inkHeld(image, boxes)).toBeGreaterThan(0.999)
})

test('light print on dark paper is read', async () => {
  const image = inverted(await pictureOf(pagePdf({ content }), DPI))
  expect(draftFromOcr(await recognise(image, DPI), [1, 0, 0, -1, 0, 0]).text).toContain('07700 900123')
})

test('a heading in white on a dark bar is read with the rest', async () => {
  const bar = `0 g 20 320 260 30 re f ${show('OFFENCE DETAILS Imogen Bray', 30, 330, 14, '1 g')}`
  const image = await pictureOf(pagePdf({ content: bar + show('She was seen leaving the shop.', 30, 280, 14) }), DPI)
  const { text } = draftFromOcr(await recognise(image, DPI), [1, 0, 0, -1, 0, 0])
  expect(text).toContain('Imogen Bray')
  expect(text).toContain('leaving the shop')
})

import { describe, expect, test } from 'vitest'
import { pagePdf, show } from '../../fixtures/raw-pdf.ts'
import { boxOf, burned, differencesOutside, drawn, region } from './burned.ts'

const NAME = 'Quintermaine'
const other = show('there', 60, 140, 12)
const span = (shown: string): string => `/Span << /ActualText (${NAME}) >> BDC q ${shown} Q EMC\n`

/** What is drawn of a word that the file says otherwise. */
const ways: readonly (readonly [string, string])[] = [
  ['in one piece', 'BT /F1 11 Tf 60 200 Td (Quintermaine) Tj ET'],
  ['in pieces', 'BT /F1 11 Tf 60 200 Td (Quin) Tj (term) Tj (aine) Tj ET'],
  ['in wide letters', 'BT /F1 11 Tf 140 Tz 60 200 Td (Quintermaine) Tj ET'],
  ['divided at the end of a line', 'BT /F1 11 Tf 180 200 Td (Quinter-) Tj -120 -16 Td (maine) Tj ET'],
]
const turns = [0, 90, 180, 270]

describe('a word that a replacing text stands for is hidden wherever it is drawn (leak case 45)', () => {
  test.each(ways.flatMap(([name, shown]) => turns.map((turn) => [name, turn, shown] as const)))(
    '%s, page turned by %i°',
    async (_, turn, shown) => {
      const entries = `/Rotate ${turn}`
      const result = await burned(pagePdf({ content: span(shown) + other, entries }), (page) => {
        const units = [...page.text.matchAll(new RegExp(NAME, 'g'))].flatMap(({ index }) =>
          Array.from({ length: NAME.length }, (_letter, i) => page.boxes.subarray((index + i) * 4)),
        )
        return units.map(([left, bottom, right, top]) =>
          region({ left: left!, bottom: bottom!, right: right!, top: top! }),
        )
      })
      const dpi = Math.round((result.bitmap.widthPx / result.read.widthPt) * 72)
      const without = await drawn(pagePdf({ content: other, entries }), dpi)
      expect(differencesOutside(result.bitmap, without, result.painted)).toBe(0)
      expect(result.page.words.map(({ text }) => text)).toEqual(['there'])
    },
  )
  test('a line of several words is hidden whole', async () => {
    const line =
      '/Span << /ActualText (Mr Quintermaine said) >> BDC BT /F1 11 Tf 60 200 Td (Mr Quinter) Tj (maine said) Tj ET EMC\n'
    const result = await burned(pagePdf({ content: line + other }), (page) => [region(boxOf(page, NAME))])
    const dpi = Math.round((result.bitmap.widthPx / result.read.widthPt) * 72)
    expect(differencesOutside(result.bitmap, await drawn(pagePdf({ content: other }), dpi), result.painted)).toBe(0)
  })
})

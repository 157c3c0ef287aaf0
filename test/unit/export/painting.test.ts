import { describe, expect, test } from 'vitest'
import { grow, overlaps } from '../../../shared/geometry/quad.ts'
import { labelRects } from '../../../shared/paint/label.ts'
import { heightOf, toPixels, toPoints, widthOf } from '../../../shared/paint/pixel-box.ts'
import { pagePdf, show } from '../../fixtures/raw-pdf.ts'
import { boxOf, burned, differencesOutside, drawn, region } from './burned.ts'

/** A page just high enough for a few lines around y = 300. */
const strip = (content: string): Uint8Array => pagePdf({ content, entries: '/MediaBox [0 270 300 330]' })

/** Pixels outside the painted regions may not differ from a page on which the word was never written. */
const without = async (pdf: Uint8Array, result: Awaited<ReturnType<typeof burned>>): Promise<number> => {
  const dpi = Math.round((result.bitmap.widthPx / result.read.widthPt) * 72)
  return differencesOutside(result.bitmap, await drawn(pdf, dpi), result.painted)
}

describe('no part of a removed word stays visible beside its box', () => {
  const sizes = [7, 9]
  const names = ['Patel', 'Ali', 'Campbell', 'Isla', 'gypsy', 'Qajjy', 'WILLIAMS']
  const line = (name: string, size: number): string =>
    show(`Mr ${name}`, 40, 300, size) + show('said that he was there', 200, 300, size)
  const bare = (size: number): string => show('Mr ', 40, 300, size) + show('said that he was there', 200, 300, size)

  test.each(names.flatMap((name) => sizes.map((size) => [name, size] as const)))(
    '%s at %i pt, box of the text layer',
    async (name, size) => {
      const result = await burned(strip(line(name, size)), (page) => [region(boxOf(page, name))])
      expect(await without(strip(bare(size)), result)).toBe(0)
    },
  )

  test.each(names.flatMap((name) => sizes.map((size) => [name, size] as const)))(
    '%s at %i pt, three fifths of the height, cut by a quarter of a letter (doc_redaction)',
    async (name, size) => {
      const result = await burned(strip(line(name, size)), (page) => {
        const box = boxOf(page, name)
        const height = box.top - box.bottom
        const letter = (box.right - box.left) / name.length / 4
        return [
          region({
            left: box.left + letter,
            right: box.right - letter,
            bottom: box.bottom + height * 0.2,
            top: box.top - height * 0.2,
          }),
        ]
      })
      expect(await without(strip(bare(size)), result)).toBe(0)
    },
  )

  test.each(['culture', 'Kowalski', 'Ahmed'])(
    '%s, recognised, its last letter left out of the box (T2)',
    async (word) => {
      const content = (text: string) => show(text, 40, 300, 12) + show('was there', 140, 300, 12)
      const choose = (page: Parameters<typeof boxOf>[0]) => {
        const box = boxOf(page, word.slice(0, -1))
        return [region(box)]
      }
      const result = await burned(strip(content(word)), choose, 'ocr')
      const places = result.read.words.map(({ start, end }) => result.read.text.slice(start, end))
      expect(places).toContain('was')
      expect(await without(strip(show('was there', 140, 300, 12)), result)).toBe(0)
    },
  )
})

describe('a page is drawn again until no part of a letter is seen beside a box', () => {
  test.each([
    ['a band of a quarter of the height', 0.4, 0.35],
    ['its lower half', 0, 0.5],
    ['its upper half', 0.5, 0],
  ])('large print of which %s is marked', async (_, below, above) => {
    const result = await burned(strip(show('Kilgallon', 40, 295, 24) + show('was there', 180, 295, 24)), (page) => {
      const box = boxOf(page, 'Kilgallon')
      const height = box.top - box.bottom
      return [region({ ...box, bottom: box.bottom + below * height, top: box.top - above * height })]
    })
    expect(await without(strip(show('was there', 180, 295, 24)), result)).toBe(0)
  })

  test('what is painted is what is claimed', async () => {
    const { page, painted, bitmap } = await burned(strip(show('Kilgallon', 40, 295, 24)), (read) => {
      const box = boxOf(read, 'Kilgallon')
      return [region({ ...box, top: box.bottom + 6 })]
    })
    expect(page.regions.map(({ box }) => toPixels(box, page, bitmap))).toEqual(painted.map(({ box }) => box))
  })
})

describe('a place is painted whatever its extent', () => {
  test('a box of zero size is painted, not dropped (T1)', async () => {
    const result = await burned(strip(show('a B c', 40, 300, 12)), (page) => {
      const { left, right, bottom, top } = boxOf(page, 'B')
      const [x, y] = [(left + right) / 2, (bottom + top) / 2]
      return [region({ left: x, right: x, bottom: y, top: y })]
    })
    expect(result.painted).toHaveLength(1)
  })

  test('a box that is no box refuses the page', async () => {
    const nowhere = { left: Number.NaN, right: 10, bottom: 0, top: 10 }
    await expect(burned(strip(show('a', 40, 300)), () => [region(nowhere)])).rejects.toThrow('EXPORT_REFUSED')
  })
})

describe('no more is hidden than must be', () => {
  /** The line in the middle, with the name or with as much space as Helvetica gives it. */
  const crowded = (middle: string, size: number): string =>
    show('jumping gypsy quay', 40, 300 + size * 1.1, size) +
    `q BT /F1 ${size} Tf 1 0 0 1 40 300 Tm [${middle}] TJ ET Q\n` +
    show('HILL bdfhk BELOW', 40, 300 - size * 1.1, size)

  test.each([7, 9, 11])(
    'the words beside and the lines above and below stay whole, %i pt, leading 1.1',
    async (size) => {
      const pdf = strip(crowded('(dogs Smith flying)', size))
      const result = await burned(pdf, (page) => [region(boxOf(page, 'Smith'))])
      expect(await without(strip(crowded('(dogs ) -2556 ( flying)', size)), result)).toBe(0)
      const words = ['dogs', 'flying', 'jumping', 'gypsy', 'quay', 'HILL', 'bdfhk', 'BELOW']
      for (const word of words) {
        const ink = grow(boxOf(result.read, word), -0.5)
        expect(result.page.regions.some(({ box }) => overlaps(box, ink))).toBe(false)
      }
      expect(result.page.words.map((w) => w.text).sort()).toEqual(words.sort())
    },
  )

  test('a box does not grow along a table line or an underline', async () => {
    const rules = '0.7 w 20 296 m 280 296 l S 20 320 m 280 320 l S 20 296 m 20 320 l S 120 296 m 120 320 l S\n'
    const content = `${rules}${show('Smith', 30, 303, 12)}0.7 w 30 301 m 59 301 l S`
    const result = await burned(strip(content), (page) => [region(boxOf(page, 'Smith'))])
    const [{ box }] = result.page.regions as [(typeof result.page.regions)[0]]
    expect(box.left).toBeGreaterThan(20)
    expect(box.right).toBeLessThan(120)
    expect(box.bottom).toBeGreaterThan(296 - 270)
    expect(box.top).toBeLessThan(320 - 270)
  })
})

describe('the width of a box says little about the word (step 12 pt)', () => {
  test.each(['Ng', 'Li', 'Patel', 'Smith', 'Featherstone'])('%s at the end of a line', async (name) => {
    const result = await burned(strip(show(`Name: ${name}`, 40, 300, 11)), (page) => [region(boxOf(page, name))])
    const [{ box }] = result.page.regions as [(typeof result.page.regions)[0]]
    const steps = (box.right - box.left) / 12
    expect(Math.abs(steps - Math.round(steps))).toBeLessThan(0.05)
  })
})

describe('a policy may say how wide a step is', () => {
  test.each([20, 36])('%i pt', async (step) => {
    const pdf = strip(show('Name: Patel', 40, 300, 11))
    const result = await burned(pdf, (page) => [region(boxOf(page, 'Patel'))], undefined, { widthStepPt: step })
    const [{ box }] = result.page.regions as [(typeof result.page.regions)[0]]
    const steps = (box.right - box.left) / step
    expect(Math.abs(steps - Math.round(steps))).toBeLessThan(0.05)
  })
})

describe('sideways writing is hidden as upright writing is', () => {
  const turns = [90, 270]
  const names = ['Patel', 'Campbell', 'Qajjy']
  test.each(turns.flatMap((turn) => names.map((name) => [turn, name] as const)))(
    'turned by %i°: %s, its last letter cut in half',
    async (turn, name) => {
      const entries = `/Rotate ${turn}`
      const other = show('there', 60, 140, 12)
      const pdf = pagePdf({ content: show(name, 60, 200, 12) + other, entries })
      const result = await burned(pdf, (page) => {
        const box = boxOf(page, name)
        const cut = turn === 90 ? { bottom: box.bottom + 1.3 } : { top: box.top - 1.3 }
        return [region({ ...box, ...cut })]
      })
      expect(await without(pagePdf({ content: other, entries }), result)).toBe(0)
    },
  )
  test.each(['Ng', 'Patel', 'Featherstone'])('%s: its length says little about it (step 12 pt)', async (name) => {
    const pdf = pagePdf({ content: show(`Name: ${name}`, 40, 300, 11), entries: '/Rotate 90' })
    const result = await burned(pdf, (page) => [region(boxOf(page, name))])
    const [{ box }] = result.page.regions as [(typeof result.page.regions)[0]]
    const steps = (box.top - box.bottom) / 12
    expect(Math.abs(steps - Math.round(steps))).toBeLessThan(0.05)
  })
})

describe('pages that are turned, cropped or both: the box lands on the word', () => {
  const turns = [0, 90, 180, 270]
  const boxes = ['', '/CropBox [30 50 250 350]', '/MediaBox [-100 -50 200 350]']
  test.each(turns.flatMap((turn) => boxes.map((box) => [turn, box] as const)))('%i degrees %s', async (turn, box) => {
    const entries = `/Rotate ${turn} ${box}`
    const other = show('there', 60, 140, 12)
    const pdf = pagePdf({ content: show('Campbell', 60, 200, 12) + other, entries })
    const result = await burned(pdf, (page) => [region(boxOf(page, 'Campbell'))])
    expect(result.page.regions).toHaveLength(1)
    expect(await without(pagePdf({ content: other, entries }), result)).toBe(0)
    expect(result.page.words.map((w) => w.text)).toEqual(['there'])
  })
})

describe('what is painted', () => {
  test('is reported to the pixel, and never smaller than asked', async () => {
    const result = await burned(strip(show('Jo Smith and Al', 40, 300, 12)), (page) => [
      region(boxOf(page, 'Jo Smith')),
      region(boxOf(page, 'Al')),
    ])
    for (const [i, { box }] of result.page.regions.entries()) {
      expect(toPixels(box, result.read, result.bitmap)).toEqual(result.painted[i]!.box)
      const asked = boxOf(result.read, i === 0 ? 'Jo Smith' : 'Al')
      expect(box.left <= asked.left && box.right >= asked.right).toBe(true)
      expect(box.bottom <= asked.bottom && box.top >= asked.top).toBe(true)
    }
  })

  test('is black, but for the reason code in white where it fits', async () => {
    const result = await burned(strip(show('Smith', 40, 300, 12)), (page) => [
      { box: boxOf(page, 'Smith'), reasonCode: '12' },
    ])
    const [{ box }] = result.painted as [(typeof result.painted)[0]]
    const white = labelRects(box, '12')
    let painted = 0
    for (let y = box.top; y < box.bottom; y++)
      for (let x = box.left; x < box.right; x++) {
        const isWhite = white.some((r) => x >= r.left && x < r.right && y >= r.top && y < r.bottom)
        const at = (y * result.bitmap.widthPx + x) * 4
        expect([...result.bitmap.rgba.subarray(at, at + 4)]).toEqual(isWhite ? [255, 255, 255, 255] : [0, 0, 0, 255])
        painted++
      }
    expect(painted).toBe(widthOf(box) * heightOf(box))
    expect(white.length).toBeGreaterThan(10)
  })

  test('two regions of one code on one line become one where they meet; of two codes they stay two', async () => {
    const pdf = strip(show('SmithJones', 40, 300, 12))
    const both = (second: '1' | '5') => (page: Parameters<typeof boxOf>[0]) => [
      region(boxOf(page, 'Smith')),
      { box: grow(boxOf(page, 'Jones'), 0.5), reasonCode: second } as const,
    ]
    expect((await burned(pdf, both('1'))).painted).toHaveLength(1)
    expect((await burned(pdf, both('5'))).painted).toHaveLength(2)
  })

  test('pixel boxes survive the way to points and back, at any size', () => {
    for (const [widthPx, heightPx] of [
      [1654, 2339],
      [2481, 3508],
      [833, 1111],
    ] as const)
      for (let i = 0; i < 500; i++) {
        const box = { left: i, top: 2 * i, right: i + 17, bottom: 2 * i + 31 }
        const page = { widthPt: 595.276, heightPt: 841.89 }
        const image = { widthPx, heightPx }
        expect(toPixels(toPoints(box, page, image), page, image)).toEqual({
          ...box,
          right: Math.min(box.right, widthPx),
          bottom: Math.min(box.bottom, heightPx),
        })
      }
  })
})

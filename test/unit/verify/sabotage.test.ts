import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeOcr } from '../../../electron/worker/engines/ocr-worker.ts'
import type { Region } from '../../../shared/model/mark.ts'
import { burnedFile, type Sabotage } from './burned-file.ts'
import { type Letter, letter } from './letter.ts'
import { prove, summary } from './prove.ts'

const values = ['Gillian Wetherby', 'Patel', '07700 900123']
let page: Letter
beforeAll(async () => {
  page = await letter()
})
afterAll(closeOcr)

const regionsOf = (change: (region: Region, value: string) => Region = (region) => region): readonly Region[] =>
  values.map((value) => change({ box: page.box(value), reasonCode: value === values[2] ? '12' : '1' }, value))

const outcome = async (sabotage: Sabotage, change?: (region: Region, value: string) => Region): Promise<string> =>
  summary(await prove('all', await burnedFile(page.pdf, regionsOf(change), sabotage), values))

describe('the proof passes an honest export', () => {
  it.each([['bilevel'], ['jpeg']] as const)('%s', async (encoding) => {
    expect(await outcome({ encoding })).toBe('passed')
  })
  it('at 300 dpi', async () => {
    expect(await outcome({ dpi: 300 })).toBe('passed')
  })
})

/** Paints over every black pixel of the page, so that what the boxes hold is grey and nothing else is changed. */
const bleached = (level: number) => (rgba: Uint8Array) => {
  for (let i = 0; i < rgba.length; i += 4) if (rgba[i] === 0) rgba.fill(level, i, i + 3)
}

describe('the proof fails an export whose painter failed', () => {
  const faults: readonly (readonly [string, Sabotage, readonly string[]])[] = [
    ['nothing painted', { unpainted: true }, ['region-pixels', 'region-as-drawn', 'region-ocr']],
    [
      'nothing painted, as JPEG',
      { unpainted: true, encoding: 'jpeg' },
      ['region-pixels', 'region-as-drawn', 'region-ocr'],
    ],
    ['painted grey', { encoding: 'jpeg', afterPaint: bleached(120) }, ['region-pixels']],
    [
      'the redacted words left in the text layer',
      { keepsWords: true },
      ['text-under-region', 'forbidden-text', 'forbidden-bytes'],
    ],
  ]
  it.each(faults)('%s', async (_, sabotage, names) => {
    const found = await outcome(sabotage)
    for (const name of names) expect(found).toContain(`${name} failed`)
  })

  it('letters drawn over the boxes in a shade that the eye does not see', async () => {
    const faint = await burnedFile(page.pdf, regionsOf(), {
      encoding: 'jpeg',
      afterPaint: (rgba, widthPx) => {
        for (let y = 366; y < 394; y += 1)
          for (let x = 330; x < 400; x += 4) rgba.fill(26, (y * widthPx + x) * 4, (y * widthPx + x) * 4 + 3)
      },
    })
    expect(summary(await prove('region-pixels', faint, values))).toContain('not solid')
  })

  const geometry: readonly (readonly [string, (region: Region) => Region, RegExp])[] = [
    [
      'the last letter cut in half',
      (r) => ({ ...r, box: { ...r.box, right: r.box.right - 2.6 } }),
      /region-edge failed/,
    ],
    [
      'the last two letters left',
      (r) => ({ ...r, box: { ...r.box, right: r.box.right - 9 } }),
      /region-(edge|ocr) failed/,
    ],
    ['ascenders left above the box', (r) => ({ ...r, box: { ...r.box, top: r.box.top - 4 } }), /region-edge failed/],
    [
      'descenders left below the box',
      (r) => ({ ...r, box: { ...r.box, bottom: r.box.bottom + 3.5 } }),
      /region-edge failed/,
    ],
    [
      'the box a line too high',
      (r) => ({ ...r, box: { ...r.box, bottom: r.box.bottom + 18, top: r.box.top + 18 } }),
      /forbidden-text failed/,
    ],
  ]
  it.each(geometry)('%s', async (_, change, expected) => {
    expect(await outcome({}, change)).toMatch(expected)
  })
})

describe('the proof fails an export that is not the certified one', () => {
  it('a region that the certificate states is nowhere painted', async () => {
    const file = await burnedFile(page.pdf, regionsOf())
    const [first] = file.pages
    const more = { box: { left: 100, bottom: 400, right: 200, top: 420 }, reasonCode: '1' as const }
    const found = summary(
      await prove('all', { ...file, pages: [{ ...first!, regions: [...first!.regions, more] }] }, values),
    )
    expect(found).toContain('region-pixels failed')
    expect(found).toContain('region-as-drawn failed')
  })
  it('a page is missing', async () => {
    const file = await burnedFile(page.pdf, regionsOf())
    const [first] = file.pages
    const found = await prove('all', { ...file, pages: [first!, { ...first!, pageNumber: 2 }] }, values)
    expect(summary(found)).toContain('page-count-and-size failed: another number of pages')
    expect(found.passed).toBe(false)
  })
  it('a page has another size', async () => {
    const file = await burnedFile(page.pdf, regionsOf())
    const pages = [{ ...file.pages[0]!, heightPt: 800 }]
    expect(summary(await prove('page-count-and-size', { ...file, pages }))).toContain('a page of another size')
  })
  it('no page can be read', async () => {
    const file = await burnedFile(page.pdf, regionsOf())
    const broken = { ...file, path: `${file.path}.missing` }
    await expect(prove('all', broken, values)).rejects.toThrow()
    expect(readFileSync(file.path).length).toBeGreaterThan(1000)
  })
})

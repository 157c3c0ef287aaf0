import { describe, expect, test } from 'vitest'
import { widen } from '../../../electron/session/widen.ts'
import type { CertifiedPage, Check, Verification } from '../../../shared/model/export.ts'
import type { PageText } from '../../../shared/model/page-text.ts'

const size = { widthPt: 595, heightPt: 842 }
const text = { pageIndex: 1, ...size } as PageText
const region = { box: { left: 100, bottom: 700, right: 160, top: 710 }, reasonCode: '1' as const }
const plan = [
  { method: 'copied', pageIndex: 0 },
  { method: 'burned', page: text, regions: [region] },
] as const
const painted: readonly CertifiedPage[] = [
  { pageNumber: 1, method: 'copied', regions: [], ...size },
  { pageNumber: 2, method: 'burned', regions: [region], ...size },
]
const check = (name: string, result: Check['result'], regions: Check['regions'] = []): Check => ({
  name,
  engine: 'any 1',
  result,
  pages: [],
  regions,
})
const verification = (...checks: Check[]): Verification => ({
  passed: checks.every((c) => c.result === 'passed'),
  checks,
})
const onTheBox = [{ pageNumber: 2, region: 0 }]

describe('a box is made larger only where a larger box can help', () => {
  test.each([
    ['everything passed', verification(check('region-edge', 'passed'))],
    ['a check could not run', verification(check('region-edge', 'unknown', onTheBox))],
    ['the text layer still holds the word', verification(check('text-under-region', 'failed', onTheBox))],
    [
      'one fault can be cured and another cannot',
      verification(check('region-edge', 'failed', onTheBox), check('object-allow-list', 'failed')),
    ],
    ['nobody knows which box', verification(check('region-ocr', 'failed'))],
  ])('not when %s', (_, given) => {
    expect(widen(plan, given, painted, 1)).toBeNull()
  })

  test('ink beside a box: that box grows, keeps its reason, and no other page is touched', () => {
    const wider = widen(plan, verification(check('region-edge', 'failed', onTheBox)), painted, 1)
    expect(wider?.[0]).toBe(plan[0])
    expect(wider?.[1]).toMatchObject({
      regions: [region, { box: { left: 94, bottom: 698, right: 166, top: 712 }, reasonCode: '1' }],
    })
  })

  test('ink whose extent is known: that box grows just over it', () => {
    const piece = { left: 158, bottom: 698, right: 166, top: 706 }
    const faulty = verification(check('region-edge', 'failed', [{ pageNumber: 2, region: 0, piece }]))
    expect(widen(plan, faulty, painted, 1)?.[1]).toMatchObject({
      regions: [region, { box: { left: 100, bottom: 698, right: 166, top: 710 }, reasonCode: '1' }],
    })
  })

  test('a second round grows further, and never past the page', () => {
    const atTheEdge = painted.map((page) =>
      page.pageNumber === 2 ? { ...page, regions: [{ ...region, box: { ...region.box, left: 2 } }] } : page,
    )
    const wider = widen(plan, verification(check('region-ocr', 'failed', onTheBox)), atTheEdge, 2)
    expect(wider?.[1]).toMatchObject({ regions: [region, { box: { left: 0, bottom: 696, right: 172, top: 714 } }] })
  })
})

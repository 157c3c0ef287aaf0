import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { blackPage } from '../../../electron/session/black-page.ts'
import { loadPolicy, policyIds } from '../../../electron/session/load-policy.ts'
import { Patience } from '../../../electron/session/patience.ts'
import { planPages } from '../../../electron/session/plan-pages.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { Cleanliness } from '../../../shared/model/export.ts'
import type { Region } from '../../../shared/model/mark.ts'
import type { ReadPage } from '../../../shared/model/page-text.ts'
import { pageOf } from '../review/page-of.ts'

const region: Region = { box: { left: 0, bottom: 0, right: 9, top: 9 }, reasonCode: '1' }
const failed: ReadPage = { pageIndex: 0, status: 'failed', error: 'TIMED_OUT', widthPt: 100, heightPt: 200 }

describe('how a page goes into the redacted copy', () => {
  const rows: readonly [why: string, page: ReadPage, regions: Region[], clean: Cleanliness[], method: string][] = [
    ['clean, nothing to hide: copied', pageOf('a'), [], [{ pageIndex: 0, reason: null }], 'copied'],
    ['clean, something to hide: burned', pageOf('a'), [region], [{ pageIndex: 0, reason: null }], 'burned'],
    ['not clean: burned', pageOf('a'), [], [{ pageIndex: 0, reason: 'has-image' }], 'burned'],
    ['nobody vouched for it: burned', pageOf('a'), [], [], 'burned'],
    ['not read: nothing of it is shown', failed, [], [{ pageIndex: 0, reason: null }], 'blackened'],
  ]
  test.each(rows)('%s', (_, page, regions, clean, method) => {
    expect(planPages([page], new Map([[0, regions]]), clean).map((p) => p.method)).toEqual([method])
  })

  test('a page that shows nothing is black from edge to edge but for the code of the reason', () => {
    const page = blackPage(3, { widthPt: 100, heightPt: 200 })
    const { widthPx, heightPx, bytes } = page.image
    const rows = inflateSync(bytes)
    const rowBytes = Math.ceil(widthPx / 8)
    expect([widthPx, heightPx, rows.length]).toEqual([139, 278, rowBytes * heightPx])
    const isWhite = (x: number, y: number) => ((rows[y * rowBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0
    const edge = [...Array(heightPx).keys()].flatMap((y) => [isWhite(0, y), isWhite(widthPx - 1, y)])
    expect(edge.every((white) => !white)).toBe(true)
    const white = [...rows].reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)
    expect(white / (widthPx * heightPx)).toBeLessThan(0.05)
    expect(page).toMatchObject({
      pageIndex: 3,
      words: [],
      regions: [{ box: { left: 0, bottom: 0, right: 100, top: 200 } }],
    })
  })
})

describe('how long a page is waited for', () => {
  const after = (...ends: (ErrorCode | 'ok')[]): number | null => {
    const patience = new Patience()
    for (const end of ends) end === 'ok' ? patience.wentWell() : patience.failed(end)
    return patience.timeoutMs
  }
  const rows: readonly [why: string, ends: (ErrorCode | 'ok')[], waits: number | null][] = [
    ['the first', [], 40_000],
    ['after one that hung: half', ['TIMED_OUT'], 20_000],
    ['after two', ['TIMED_OUT', 'OUT_OF_MEMORY'], 10_000],
    ['after one that went well again: as at first', ['TIMED_OUT', 'ok'], 40_000],
    ['a page that merely cannot be read costs no time', ['FILE_DAMAGED', 'FILE_DAMAGED'], 40_000],
    ['after four in a row: no longer at all', ['TIMED_OUT', 'TIMED_OUT', 'WORKER_DIED', 'TIMED_OUT'], null],
  ]
  test.each(rows)('%s', (_, ends, waits) => expect(after(...ends)).toBe(waits))
})

describe('policies', () => {
  test('all that come with the program are valid', async () => {
    expect(await policyIds()).toEqual(expect.arrayContaining(['everything', 'pre-charge']))
    for (const id of await policyIds()) expect((await loadPolicy(id)).policy.id).toBe(id)
  })
  test('from a file', async () => {
    expect((await loadPolicy('resources/policies/everything.json')).policy.id).toBe('everything')
  })
  test('unknown', () => expect(loadPolicy('no-such-policy')).rejects.toMatchObject({ code: 'POLICY_UNKNOWN' }))
  test('not a policy', () => expect(loadPolicy('package.json')).rejects.toMatchObject({ code: 'POLICY_INVALID' }))
})

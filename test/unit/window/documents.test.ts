import { describe, expect, test } from 'vitest'
import { orderAfterDrop } from '../../../renderer/screens/case/document-order.ts'
import { readingWords, stateOf } from '../../../renderer/screens/case/document-words.ts'
import { pagesOfPlaces } from '../../../renderer/state/places.ts'
import { rateOf, readingAfter, secondsLeft } from '../../../renderer/state/reading.ts'
import type { RouteName } from '../../../renderer/state/route.ts'
import { tourSentence } from '../../../renderer/state/tour.ts'
import type { CaseStatus } from '../../../shared/review/case/case-view.ts'

describe('documents after a drop', () => {
  const rows: readonly [moved: string, target: string, isAfter: boolean, order: string][] = [
    ['a', 'c', true, 'bcad'],
    ['a', 'c', false, 'bacd'],
    ['d', 'a', false, 'dabc'],
    ['bd', 'a', true, 'abdc'],
    ['db', 'a', false, 'bdac'],
    ['a', 'a', true, 'abcd'],
    ['a', 'x', true, 'abcd'],
  ]
  test.each(rows)('%s moved next to %s (after: %s): %s', (moved, target, isAfter, order) => {
    expect(orderAfterDrop([...'abcd'], [...moved], target, isAfter).join('')).toBe(order)
  })
})

const states = (part: Partial<Record<'unread' | 'read' | 'failed' | 'low-confidence', number>>) => ({
  ...{ unread: 0, read: 0, failed: 0, 'low-confidence': 0 },
  ...part,
})

describe('where a document stands, the gravest first', () => {
  const none = { open: 0, accepted: 0, rejected: 0, kept: 0 }
  const rows: readonly [
    pages: ReturnType<typeof states>,
    open: number,
    excluded: number,
    unsearched: number,
    tone: string,
    words: RegExp,
  ][] = [
    [states({ read: 3 }), 0, 0, 0, 'good', /^Read and decided$/],
    [states({ read: 3 }), 0, 1, 0, 'good', /decided, 1 page left out/],
    [states({ read: 3 }), 4, 0, 0, 'watch', /waits for your decisions/],
    [states({ read: 3 }), 0, 0, 1, 'watch', /being searched/],
    [states({ read: 2, 'low-confidence': 1 }), 4, 0, 0, 'watch', /1 page hard to read/],
    [states({ read: 2, unread: 2 }), 4, 0, 0, 'watch', /2 pages not read yet/],
    [states({ read: 2, failed: 2, unread: 1 }), 0, 0, 0, 'bad', /2 pages could not be read: read them yourself/],
  ]
  test.each(rows)(
    '%o, %i open, %i left out, %i not searched: %s',
    (pageStates, open, pagesExcluded, pagesUnsearched, tone, words) => {
      const said = stateOf({ pageStates, pagesExcluded, pagesUnsearched, marks: { ...none, open } }, null)
      expect(said.tone).toBe(tone)
      expect(said.words).toMatch(words)
    },
  )

  test('what ended the reading is told in its sentence', () => {
    const said = stateOf(
      { pageStates: states({ unread: 1 }), pagesExcluded: 0, pagesUnsearched: 0, marks: none },
      { error: 'TIMED_OUT' },
    )
    expect(said).toEqual({ tone: 'bad', words: 'This took longer than the safe limit and was stopped.' })
  })
})

describe('the progress of reading', () => {
  const told = (pagesRead: number) => ({
    caseId: 'c',
    documentId: 'd',
    pagesRead,
    pages: 100,
    isDone: false,
    error: null,
    isHeld: false,
  })

  test('has a rate and a time left once two moments are known', () => {
    const first = readingAfter(null, told(10), 1_000)
    expect([rateOf(first), secondsLeft(first)]).toEqual([null, null])
    const second = readingAfter(first, told(30), 11_000)
    expect([rateOf(second), secondsLeft(second)]).toEqual([2, 35])
  })

  test('begins anew when a document is read again', () => {
    const done = { ...readingAfter(null, told(100), 0), isDone: true }
    expect(rateOf(readingAfter(done, told(5), 60_000))).toBeNull()
  })

  const rows: readonly [rate: number | null, seconds: number | null, words: string][] = [
    [null, null, '40 of 100 pages read'],
    [2.04, 29, '40 of 100 pages read, 2.0 pages a second, less than a minute left'],
    [0.5, 120, '40 of 100 pages read, 30 pages a minute, about 2 min left'],
    [0.001, 6e4, '40 of 100 pages read, 1 pages a minute, about 1000 min left'],
  ]
  test.each(rows)('at %s pages a second, %s seconds left: "%s"', (rate, seconds, words) => {
    expect(readingWords({ pages: 100, pageStates: states({ read: 40, unread: 60 }) }, rate, seconds)).toBe(words)
  })
})

test('places are put together by page, the first of each kept', () => {
  const at = (documentId: string, pageIndex: number, markId: string | null) => ({ documentId, pageIndex, markId })
  expect(pagesOfPlaces([at('d', 0, 'm1'), at('d', 1, 'm2'), at('d', 0, 'm3'), at('e', 0, null)])).toEqual([
    { first: at('d', 0, 'm1'), count: 2 },
    { first: at('d', 1, 'm2'), count: 1 },
    { first: at('e', 0, null), count: 1 },
  ])
})

describe('the first steps on the training case', () => {
  const training = { details: { urn: 'TRAINING' }, marks: { open: 5 }, unready: [{}] } as unknown as CaseStatus
  const decided = { ...training, marks: { open: 0 } } as CaseStatus
  const ready = { ...decided, unready: [] } as CaseStatus
  const rows: readonly [what: string, status: CaseStatus, screen: RouteName, sentence: RegExp | null][] = [
    ['in its review', training, 'review', /A: hide it/],
    ['in its review, once decided', decided, 'review', /Choose Export/],
    ['before its export', training, 'export', /set the tick/],
    ['when it is ready', ready, 'export', /Choose a folder/],
    ['elsewhere', training, 'audit', null],
    ['in a real case', { ...training, details: { urn: '01AB' } } as unknown as CaseStatus, 'review', null],
  ]
  test.each(rows)('%s', (_, status, screen, sentence) => {
    if (sentence) expect(tourSentence(status, screen)).toMatch(sentence)
    else expect(tourSentence(status, screen)).toBeNull()
  })
})

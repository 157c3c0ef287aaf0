import { describe, expect, test } from 'vitest'
import { type ListedCase, queueOf, shareDone } from '../../../renderer/screens/cases/case-queue.ts'
import { daysBetween, timeLimit } from '../../../renderer/screens/cases/time-limit.ts'

describe('a statutory time limit', () => {
  const rows: readonly [days: number | null, tone: string, words: string][] = [
    [null, 'plain', 'No time limit'],
    [-3, 'bad', 'Passed 3 days ago'],
    [-1, 'bad', 'Passed 1 day ago'],
    [0, 'bad', 'Ends today'],
    [1, 'bad', '1 day left'],
    [7, 'bad', '7 days left'],
    [8, 'watch', '8 days left'],
    [28, 'watch', '28 days left'],
    [29, 'good', '29 days left'],
  ]
  test.each(rows)('%s days: %s, "%s"', (days, tone, words) => {
    expect(timeLimit(days)).toEqual({ tone, words })
  })

  test.each([
    ['2026-11-25', '2026-11-25', 0],
    ['2026-11-25', '2026-12-01', 6],
    ['2026-03-28', '2026-03-30', 2],
    ['2026-11-25', '2026-11-24', -1],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-11-25', null, null],
  ])('from %s to %s: %s days', (today, day, days) => {
    expect(daysBetween(today, day)).toBe(days)
  })
})

const listed = (title: string, part: Partial<NonNullable<ListedCase['summary']>> = {}): ListedCase => ({
  caseId: title.padEnd(32, '0'),
  holder: null,
  summary: {
    ...{ title, urn: null, classification: 'OFFICIAL', limitOn: null, retainUntil: null, documents: 1, pages: 10 },
    ...{ pagesRead: 10, marks: 20, marksOpen: 0, phase: 'open', changedAt: '2026-11-01T10:00:00Z' },
    ...part,
  },
})

describe('the queue of cases', () => {
  const cases: readonly ListedCase[] = [
    listed('Ash', { limitOn: '2026-12-24', marksOpen: 10 }),
    listed('Birch', { urn: '24EL0441726', changedAt: '2026-11-20T10:00:00Z' }),
    listed('Cedar', { limitOn: '2026-11-30', pagesRead: 5, marksOpen: 20 }),
    { caseId: 'd'.repeat(32), holder: { reviewer: 'R. Smith', host: 'pc7', since: '', isHere: false }, summary: null },
  ]
  const order = (column: 'title' | 'limit' | 'progress' | 'changed', isDescending = false, search = '') =>
    queueOf(cases, search, { column, isDescending }).map(({ summary }) => summary?.title ?? 'locked')

  test('begins with the nearest time limit; those without one come last, in their order', () => {
    expect(order('limit')).toEqual(['Cedar', 'Ash', 'Birch', 'locked'])
  })
  test('is sorted by title, progress and last work, either way', () => {
    expect(order('title')).toEqual(['Ash', 'Birch', 'Cedar', 'locked'])
    expect(order('progress')).toEqual(['Cedar', 'locked', 'Ash', 'Birch'])
    expect(order('changed', true)).toEqual(['Birch', 'Ash', 'Cedar', 'locked'])
  })
  test.each([
    ['birch', ['Birch']],
    ['0441726', ['Birch']],
    ['smith', ['locked']],
    ['official ash', ['Ash']],
    ['no such case', []],
  ])('is searched for "%s"', (search, titles) => {
    expect(order('title', false, search)).toEqual(titles)
  })

  test('counts a case as done when everything is read and decided', () => {
    expect(cases.map(shareDone)).toEqual([0.5, 1, 0, 0])
    expect(shareDone(listed('empty', { pages: 0, pagesRead: 0, marks: 0 }))).toBe(0)
    expect(shareDone(listed('nothing found', { marks: 0 }))).toBe(1)
  })
})

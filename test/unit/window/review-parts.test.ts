import { describe, expect, test } from 'vitest'
import { commands } from '../../../renderer/commands/index.ts'
import { keptFrom, type ReviewPage } from '../../../renderer/state/review.ts'
import { groupsOf } from '../../../renderer/state/review-groups.ts'
import { waitingPage, waitOf, waitWords } from '../../../renderer/state/waiting-page.ts'
import { keyWords } from '../../../renderer/text/key-words.ts'
import { historyOf } from '../../../renderer/text/mark-history.ts'
import { boxBetween, boxOnScreen, dpiFor, pointOnPage } from '../../../renderer/viewer/page-transform.ts'
import type { AuditEntry } from '../../../shared/audit/entry.ts'
import { moved, resized } from '../../../shared/geometry/move.ts'
import { quadOf } from '../../../shared/geometry/quad.ts'
import type { CaseMark } from '../../../shared/review/case/case-state.ts'
import { openMark } from '../../../shared/review/case/case-state.ts'
import { inReadingOrder } from '../../../shared/review/case/reading-order.ts'
import { lineAround, offsetAt, paragraphAround, spanBetween, wordAround } from '../../../shared/review/text-at.ts'

const a4 = { widthPt: 595, heightPt: 842 }

describe('page space and the screen', () => {
  test('a box at the top of the page is at the top of the screen', () => {
    const box = { left: 10, bottom: 832, right: 110, top: 842 }
    expect(boxOnScreen(box, a4, 2)).toEqual({ left: 20, top: 0, width: 200, height: 20 })
  })
  test.each([
    [
      { x: 20, y: 40 },
      { x: 10, y: 822 },
    ],
    [
      { x: -5, y: -5 },
      { x: 0, y: 842 },
    ],
    [
      { x: 9999, y: 9999 },
      { x: 595, y: 0 },
    ],
  ])('the point %o of the screen is %o of the page', (screen, page) => expect(pointOnPage(screen, a4, 2)).toEqual(page))
  test('two corners make a box, whichever come first', () =>
    expect(boxBetween({ x: 9, y: 1 }, { x: 2, y: 5 })).toEqual({ left: 2, bottom: 1, right: 9, top: 5 }))
  test.each([
    [0.5, 1, 72],
    [1, 1, 72],
    [1.3, 1, 100],
    [1.3, 2, 200],
    [9, 3, 300],
  ])('at %s pixels a point on a screen of density %s a page is drawn at %s dpi', (scale, density, dpi) =>
    expect(dpiFor(scale, density)).toBe(dpi),
  )
})

describe('a box that is placed stays on its page', () => {
  const box = { left: 10, bottom: 10, right: 30, top: 20 }
  test.each([
    [5, 5, 15, 15],
    [-99, -99, 0, 0],
    [9999, 9999, 575, 832],
  ])('moved by %s, %s its corner is at %s, %s', (dx, dy, left, bottom) => {
    const to = moved(box, dx, dy, a4)
    expect(to).toMatchObject({ left, bottom })
    expect([to.right - to.left, to.top - to.bottom]).toEqual([20, 10])
  })
  test.each([
    [5, 5, 35, 5],
    [-99, -99, 12, 18],
    [9999, 9999, 595, 0],
  ])('resized by %s, %s its edges are at %s, %s', (dx, dy, right, bottom) =>
    expect(resized(box, dx, dy, a4)).toEqual({ ...box, right, bottom }),
  )
})

/** Letters 6 wide and 10 high, a line every 12. */
function typed(text: string) {
  const boxes = new Float32Array(text.length * 4)
  let line = 0
  let column = 0
  for (let unit = 0; unit < text.length; unit++, column++) {
    if (text[unit] === '\n') {
      line++
      column = -1
    } else if (text[unit] !== ' ') boxes.set([column * 6, 800 - line * 12, column * 6 + 6, 810 - line * 12], unit * 4)
  }
  return { text, boxes }
}

describe('text under the mouse', () => {
  const page = typed('Anna went home.\nShe slept.\n\nThen it\nrained.')
  const textOf = ({ start, end }: { start: number; end: number }) => page.text.slice(start, end)
  test.each([
    [31, 805, 'went'],
    [500, 805, 'home.'],
    [3, 793, 'She'],
    [2, 0, 'rained.'],
  ])('the word nearest to %s, %s is “%s”', (x, y, word) =>
    expect(textOf(wordAround(page, offsetAt(page, x, y) ?? -1))).toBe(word),
  )
  test('a page without text has no letter', () => expect(offsetAt(typed(''), 1, 1)).toBeNull())
  test.each([
    ['from a point to the end of the page', { x: 57, y: 793 }, null, '.\n\nThen it\nrained.'],
    ['from its beginning to a point', null, { x: 37, y: 805 }, 'Anna we'],
    ['the whole of a page between', null, null, page.text],
    ['from one point to another', { x: 2, y: 805 }, { x: 3, y: 793 }, 'Anna went home.\nS'],
  ])('a drag over pages chooses %s', (_, from, to, chosen) => {
    const span = spanBetween(page, from, to)
    expect(span && textOf(span)).toBe(chosen)
  })
  test('and nothing where there is no text', () => {
    expect(spanBetween(typed(''), null, null)).toBeNull()
    expect(spanBetween(typed(''), { x: 1, y: 1 }, null)).toBeNull()
  })
  test('a line ends where it ends', () =>
    expect(textOf(lineAround(page, { start: 5, end: 9 }))).toBe('Anna went home.'))
  test('a paragraph ends at an empty line', () => {
    expect(textOf(paragraphAround(page, { start: 5, end: 9 }))).toBe('Anna went home.\nShe slept.')
    expect(textOf(paragraphAround(page, { start: 40, end: 41 }))).toBe('Then it\nrained.')
  })
})

function mark(
  id: string,
  part: Partial<CaseMark> & { readonly at?: number; readonly text?: string; readonly score?: number },
): CaseMark {
  const { at, text = id, score = 0.9, ...rest } = part
  const finding =
    at === undefined
      ? null
      : {
          ...{ id, pageIndex: 0, entity: 'PERSON' as const, start: at, end: at + text.length, text, score },
          ...{ recognizer: 'x', because: 'y', role: null, disposition: 'redact' as const, reasonCode: null },
        }
  const placed = {
    ...{ id, documentId: 'd', pageIndex: 0, origin: finding ? ('finding' as const) : ('drawn' as const), quads: [] },
    ...{
      entity: finding ? ('PERSON' as const) : null,
      reasonCode: '1' as const,
      disposition: 'redact' as const,
      finding,
    },
  }
  return { ...openMark(placed, false), ...rest }
}

const boxAt = (left: number, bottom: number) => quadOf({ left, bottom, right: left + 40, top: bottom + 10 })

test('marks are in the order in which one reads, a box by hand where it stands', () => {
  const marks = [
    mark('third', { at: 50, quads: [boxAt(0, 700)] }),
    mark('box', { quads: [boxAt(100, 750)] }),
    mark('first', { at: 0, quads: [boxAt(0, 800)] }),
    mark('second', { at: 20, quads: [boxAt(0, 750)] }),
  ]
  expect(inReadingOrder(marks).map(({ id }) => id)).toEqual(['first', 'second', 'box', 'third'])
})

describe('the list of marks', () => {
  const person = { id: 'anna', names: ['Anna Bell'], role: null, treatment: 'by-policy' as const }
  const marks = [
    mark('a', { at: 0, text: 'Anna Bell', score: 0.95 }),
    mark('b', { at: 20, text: 'Tom Reed', score: 0.7 }),
    mark('c', { at: 40, text: 'Anna', score: 0.5, pageIndex: 1 }),
    mark('d', { pageIndex: 1 }),
  ]
  const rows = (by: Parameters<typeof groupsOf>[1]) =>
    groupsOf(marks, by, [person]).map(({ label, ids }) => `${label}: ${ids.join(' ')}`)
  test('by page', () => expect(rows('page')).toEqual(['Page 1: a b', 'Page 2: c d']))
  test('by person, the register’s own first names included', () =>
    expect(rows('person')).toEqual(['Anna Bell: a c', 'Tom Reed: b', 'Box drawn by hand: d']))
  test('by kind', () => expect(rows('kind')).toEqual(['Name: a b c', 'Box drawn by hand: d']))
  test('by confidence, what is least sure first', () =>
    expect(rows('confidence')).toEqual([
      'Unsure: below 60 %: c',
      'Likely: 60 to 85 %: b',
      'Sure: 85 % and more: a',
      'By hand: d',
    ]))
})

describe('a page waits for a person', () => {
  const leaveOut = { id: 'x', pageIndex: 0, reasonCode: '16', score: 1, because: 'a back page', disposition: 'redact' }
  const pageOf = (page: object, more: Partial<ReviewPage> = {}): ReviewPage =>
    ({
      page: { pageIndex: 0, state: 'read', detectedBy: 'v1', ...page },
      ...{ excluded: null, readBy: null, isShown: false, ...more },
    }) as ReviewPage
  const rows: readonly [what: string, page: ReviewPage, wait: ReturnType<typeof waitOf>][] = [
    ['that was read well', pageOf({}), null],
    ['that could not be read', pageOf({ state: 'failed' }), 'reader'],
    ['that was read badly', pageOf({ state: 'low-confidence', leaveOut }), 'reader'],
    ['for which a person answers', pageOf({ state: 'failed' }, { readBy: 'Ann' }), null],
    ['proposed to be left out', pageOf({ leaveOut }), 'leave-out'],
    ['that was kept in', pageOf({ leaveOut }, { isShown: true }), null],
    ['that was left out', pageOf({ state: 'failed', leaveOut }, { excluded: '16' }), null],
  ]
  test.each(rows)('or not: one %s', (_, page, wait) => expect(waitOf(page)).toBe(wait))

  test('and is said with the key that answers; one that is just being settled is passed over', () => {
    const pages = [pageOf({ leaveOut }), pageOf({ pageIndex: 1, state: 'failed' })]
    const said = (except?: number) => waitWords(waitingPage(pages, except) as ReviewPage)
    expect(said()).toBe('Page 1 is proposed to be left out; Space leaves it out.')
    expect(said(0)).toBe('Page 2 waits for you to read it; I says that you have.')
  })

  test('one that has been searched meanwhile is another, so that it no longer counts as under way', () => {
    const [before, after] = [pageOf({ detectedBy: null }), pageOf({})]
    expect(keptFrom([before])(after, 0)).toBe(after)
    expect(keptFrom([after])(pageOf({}), 0)).toBe(after)
  })
})

test('the history of a mark names who acted, and is of no other mark', () => {
  const ofMark = { documentSha256: 's', pageNumber: 1 }
  const entries = [
    { seq: 1, type: 'mark.proposed', markId: 'm', ...ofMark },
    { seq: 2, type: 'act.begun', reviewer: 'Ann' },
    { seq: 3, type: 'mark.decided', markId: 'm', decision: 'accepted', isBulk: false, reviewer: 'Ann', ...ofMark },
    { seq: 4, type: 'mark.decided', markId: 'other', decision: 'rejected', isBulk: false, reviewer: 'Ann', ...ofMark },
    { seq: 5, type: 'act.undone', reviewer: 'Ben' },
    { seq: 6, type: 'mark.restored', markId: 'm', decision: 'proposed', reasonCode: '1', ...ofMark },
  ] as unknown as readonly AuditEntry[]
  expect(historyOf(entries, 'm').map(({ seq, by, what }) => [seq, by, what])).toEqual([
    [1, null, 'Proposed'],
    [3, 'Ann', 'Hidden'],
    [6, 'Ben', 'Undecided again, by Undo or Redo'],
  ])
})

describe('the commands', () => {
  test('have names of their own, and keys of their own', () => {
    const ids = commands.map(({ id }) => id)
    const keys = commands.flatMap(({ key, whileReading = [] }) => [key, ...whileReading]).filter((key) => key !== null)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { id, label } of commands) {
      expect(id).toMatch(/^[a-z][a-z-]{0,39}$/)
      expect(label.length).toBeLessThanOrEqual(80)
    }
  })
  test.each([
    ['CmdOrCtrl+Shift+O', [], 'Ctrl Shift O'],
    ['N', ['Tab'], 'N or Tab'],
    ['+', [], '+'],
    [null, ['ArrowRight'], '→'],
    [null, [], ''],
  ])('the keys %s and %o are written “%s”', (key, whileReading, words) =>
    expect(keyWords({ key, whileReading })).toBe(words),
  )
})

import { describe, expect, test } from 'vitest'
import type { Disposition, Finding } from '../../../shared/model/finding.ts'
import type { PageProposal } from '../../../shared/model/page-proposal.ts'
import { compareProposals } from '../../../shared/review/compare-proposals.ts'

/** On page index, place and word, and what the policy does with it. */
type Place = readonly [pageIndex: number, start: number, text: string, disposition: Disposition]

const finding = ([pageIndex, start, text, disposition]: Place): Finding => ({
  ...{ id: `${pageIndex}-${start}`, pageIndex, start, end: start + text.length, text, disposition },
  ...{ entity: 'PERSON', score: 0.9, recognizer: 'test', because: 'test', role: null, reasonCode: null },
})

const page = (pageIndex: number): PageProposal => ({
  ...{ id: `page ${pageIndex}`, pageIndex, reasonCode: '18', score: 1, because: 'empty', disposition: 'redact' },
})

const rows: readonly [why: string, left: Place[], right: Place[], is: readonly (string | null)[][]][] = [
  ['the same on both sides', [[0, 5, 'Ann', 'redact']], [[0, 5, 'Ann', 'redact']], [['Ann', 'redact', 'redact']]],
  ['only on the left', [[0, 5, 'Ann', 'redact']], [], [['Ann', 'redact', null]]],
  ['only on the right', [], [[0, 5, 'Ann', 'review']], [['Ann', null, 'review']]],
  ['kept is proposed by nobody', [[0, 5, 'Ann', 'keep']], [[0, 5, 'Ann', 'redact']], [['Ann', null, 'redact']]],
  ['kept on both sides is nothing', [[0, 5, 'Ann', 'keep']], [[0, 5, 'Ann', 'keep']], []],
  ['in another way', [[0, 5, 'Ann', 'redact']], [[0, 5, 'Ann', 'review']], [['Ann', 'redact', 'review']]],
  [
    'another extent is another proposal',
    [[0, 5, 'Ann', 'redact']],
    [[0, 5, 'Ann Other', 'redact']],
    [
      ['Ann', 'redact', null],
      ['Ann Other', null, 'redact'],
    ],
  ],
  [
    'in the order of the pages, the tenth after the second',
    [
      [10, 0, 'late', 'redact'],
      [1, 90, 'early', 'redact'],
    ],
    [[1, 100, 'middle', 'redact']],
    [
      ['early', 'redact', null],
      ['middle', null, 'redact'],
      ['late', 'redact', null],
    ],
  ],
]

describe('what two policies propose', () => {
  test.each(rows)('%s', (_, left, right, is) => {
    const [ours, theirs] = [left, right].map((places) => ({ findings: places.map(finding), leaveOut: [] }))
    if (!ours || !theirs) throw new Error('two sides')
    expect(compareProposals(ours, theirs).map((one) => [one.text, one.left, one.right])).toEqual(is)
  })

  test('a page that only one of them leaves out', () => {
    const ours = { findings: [], leaveOut: [page(3)] }
    const theirs = { findings: [finding([3, 0, 'Ann', 'redact'])], leaveOut: [] }
    expect(compareProposals(ours, theirs)).toMatchObject([
      { pageIndex: 3, pageReason: '18', left: 'redact', right: null },
      { pageIndex: 3, pageReason: null, text: 'Ann', left: null, right: 'redact' },
    ])
  })
})

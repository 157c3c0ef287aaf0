import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { caseReport } from '../../../shared/audit/case-report.ts'
import { append, genesis } from '../../../shared/audit/chain.ts'
import type { AuditEntry, AuditEvent } from '../../../shared/audit/entry.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const documentSha256 = sha256('x')
const review = { seq: 1, hash: 'f'.repeat(64) }
const of = (markId: string) => ({ documentSha256, markId, pageNumber: 2 })

const opened: AuditEvent = { type: 'document.opened', documentSha256, format: 'pdf', bytes: 1, pages: 3 }
const proposed = (markId: string): AuditEvent => ({
  ...{ type: 'mark.proposed', ...of(markId), origin: 'finding', entity: 'PERSON', recognizer: 'person', score: 0.9 },
  ...{ disposition: 'redact', reasonCode: '1', boxes: [], value: null },
})
const begun = (reviewer: string, act: 'decided' | 'kept' | 'edited' = 'decided'): AuditEvent => ({
  ...{ type: 'act.begun', act, scope: 'marks', isBulk: false, marks: 1, reviewer, review },
})
const decided = (markId: string, decision: 'accepted' | 'rejected', reviewer: string): AuditEvent => ({
  ...{ type: 'mark.decided', ...of(markId), decision, isBulk: false, reasonCode: '1', reviewer },
})
const undone = (reviewer: string): AuditEvent => ({ type: 'act.undone', act: 'decided', marks: 1, reviewer, review })
const restored = (markId: string, decision: 'proposed' | 'accepted' | 'rejected' | null): AuditEvent => ({
  ...{ type: 'mark.restored', ...of(markId), decision, reasonCode: decision === null ? null : '6' },
})
const kept = (markId: string): AuditEvent => ({
  type: 'mark.kept',
  ...of(markId),
  owner: 'Insp. Reid',
  ground: 'consent',
})

function journalOf(events: readonly AuditEvent[], at = (_: number) => '2026-11-24T10:00:00.000Z'): AuditEntry[] {
  const entries: AuditEntry[] = []
  for (const [n, event] of events.entries()) entries.push(append(entries.at(-1) ?? genesis, at(n), event, sha256))
  return entries
}

const tableOf = (entries: readonly AuditEntry[], title: string) =>
  caseReport(entries).tables.find((table) => table.title.startsWith(title))?.rows ?? []

const rows: readonly [what: string, events: readonly AuditEvent[], standing: readonly string[], counts: string][] = [
  ['decided', [begun('Ann'), decided('m', 'accepted', 'Ann')], ['accepted Ann'], '1 0'],
  [
    'decided twice: only the last stands',
    [begun('Ann'), decided('m', 'accepted', 'Ann'), begun('Bob'), decided('m', 'rejected', 'Bob')],
    ['rejected Bob'],
    '0 1',
  ],
  [
    'decided and undone: nothing stands',
    [begun('Ann'), decided('m', 'accepted', 'Ann'), undone('Ann'), restored('m', 'proposed')],
    [],
    '0 0',
  ],
  [
    'undone to what was decided before',
    [
      ...[begun('Ann'), decided('m', 'rejected', 'Ann'), begun('Ann'), decided('m', 'accepted', 'Ann')],
      ...[undone('Bob'), restored('m', 'rejected')],
    ],
    ['rejected Bob'],
    '0 1',
  ],
  ['left visible for a reason on record', [begun('Ann', 'kept'), kept('m')], ['rejected Ann'], '0 1'],
  [
    'its extent changed, which is a decision to hide it',
    [begun('Ann', 'edited'), { type: 'mark.edited', ...of('m'), value: null, parts: 1 }],
    ['accepted Ann'],
    '1 0',
  ],
  [
    'drawn and undone: it is gone',
    [begun('Ann'), decided('m', 'accepted', 'Ann'), undone('Ann'), restored('m', null)],
    [],
    '0 0',
  ],
]

describe('the report of a case tells decisions as they stand, and how they came about', () => {
  test.each(rows)('a mark %s', (_, events, standing, counts) => {
    const entries = journalOf([opened, proposed('m'), ...events])
    expect(tableOf(entries, 'Decisions').map((row) => `${row[5]} ${row[7]}`)).toEqual(standing)
    expect(tableOf(entries, 'Documents').map((row) => row.slice(5, 7).join(' '))).toEqual([counts])
    const acts = events.filter(({ type }) => type.startsWith('act.')).length
    expect(tableOf(entries, 'What was done')).toHaveLength(acts)
  })

  test('of fifty thousand decisions it counts, and says that it counts', () => {
    const ids = Array.from({ length: 50_000 }, (_, n) => `m${n}`)
    const entries = journalOf([
      opened,
      ...ids.map(proposed),
      begun('Ann'),
      ...ids.map((id, n) => decided(id, n % 5 === 0 ? 'rejected' : 'accepted', 'Ann')),
    ])
    const table = caseReport(entries).tables.find(({ title }) => title.startsWith('Decisions'))
    expect(table?.title).toContain('50000 in all, counted')
    expect(table?.rows.map((row) => [row[2], row.at(-1)])).toEqual([
      ['rejected', '10000'],
      ['accepted', '40000'],
    ])
    expect(table?.columns.map(([heading]) => heading)).toEqual([
      'Document',
      'Kind and rule',
      'Decision',
      'Reason',
      'By',
      'Number',
    ])
  })

  test('what was on the screen, by document', () => {
    const viewed = (pageNumber: number): AuditEvent => ({ type: 'page.viewed', documentSha256, pageNumber })
    const entries = journalOf([opened, viewed(1), viewed(2), viewed(1)])
    expect(tableOf(entries, 'Pages that were').map((row) => row.slice(0, 3))).toEqual([
      [documentSha256.slice(0, 12), '2', '3'],
    ])
  })

  test.each([
    ['that never jumped', (n: number) => `2026-11-24T10:00:0${n}.000Z`, 'never went back'],
    ['that went back once', (n: number) => `2026-11-24T1${n === 1 ? 9 : 0}:00:00.000Z`, 'went back 1 time'],
  ])('a clock %s', (_, at, says) => {
    const facts = new Map(caseReport(journalOf([opened, proposed('a'), proposed('b')], at)).facts)
    expect(facts.get('Clock')).toContain(says)
  })
})

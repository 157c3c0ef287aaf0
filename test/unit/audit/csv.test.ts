import { describe, expect, test } from 'vitest'
import { auditCsv } from '../../../shared/audit/csv.ts'
import type { AuditEntry } from '../../../shared/audit/entry.ts'
import { lengthBucket } from '../../../shared/audit/length-bucket.ts'

const decidedBy = (reviewer: string): AuditEntry => ({
  seq: 1,
  at: '2026-11-24T10:00:00.000Z',
  prev: '0'.repeat(64),
  type: 'mark.decided',
  documentSha256: 'd'.repeat(64),
  markId: 'm1',
  pageNumber: 2,
  decision: 'accepted',
  isBulk: true,
  reasonCode: '12',
  reviewer,
  hash: 'f'.repeat(64),
})

const cellOf = (reviewer: string) => auditCsv([decidedBy(reviewer)]).split('\r\n')[1] ?? ''

describe('audit.csv', () => {
  const rows: readonly [reviewer: string, cell: string][] = [
    ['Ann Lee', ',Ann Lee,'],
    ['Lee, Ann', ',"Lee, Ann",'],
    ['Ann "A" Lee', ',"Ann ""A"" Lee",'],
    ['=HYPERLINK("http://x")', `,"'=HYPERLINK(""http://x"")",`],
    ['+44', `,"'+44",`],
    ['-1', `,"'-1",`],
    ['@SUM(A1)', `,"'@SUM(A1)",`],
    ['\tx', `,"'\tx",`],
    ['\rx', `,"'\rx",`],
  ]
  test.each(rows)('a reviewer called %j', (reviewer, cell) => expect(cellOf(reviewer)).toContain(cell))

  test('each row says under which program, policy, user and machine it came about', () => {
    const policy = { id: 'pre-charge', version: '1.0.0', sha256: 'a'.repeat(64) }
    const started: AuditEntry = {
      ...{ seq: 1, at: '2026-11-24T10:00:00.000Z', prev: '0'.repeat(64), hash: 'e'.repeat(64) },
      ...{ type: 'run.started', app: 'RA 1', runtime: 'node', policy, reviewer: 'Ann', user: 'u1', machine: 'm1' },
    }
    const row = auditCsv([started, decidedBy('Ann')]).split('\r\n')[2]
    expect(row).toContain(`,u1,m1,RA 1,pre-charge 1.0.0 ${'a'.repeat(64)},`)
  })

  test('opens as UTF-8 in a spreadsheet and has one row an entry under its heading', () => {
    const csv = auditCsv([decidedBy('Ann'), decidedBy('Bob')])
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    expect(csv.trimEnd().split('\r\n')).toHaveLength(3)
  })
})

describe('lengths are told coarsely', () => {
  const rows = [
    [1, '1-4'],
    [4, '1-4'],
    [5, '5-8'],
    [16, '9-16'],
    [17, '17-32'],
    [64, '33-64'],
    [900, '65+'],
  ] as const
  test.each(rows)('%i → %s', (length, bucket) => expect(lengthBucket(length)).toBe(bucket))
})

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
    [' =1+1', `,"' =1+1",`],
    ['＝1+1', `,"'＝1+1",`],
    ['＠SUM(A1)', `,"'＠SUM(A1)",`],
    ['|calc', `,"'|calc",`],
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

test('no cell of any column begins like a formula, whatever a person wrote', () => {
  const evil = `=cmd|' /C calc'!A0`
  const export_: AuditEntry = {
    ...{ seq: 1, at: evil, prev: '0'.repeat(64), hash: 'e'.repeat(64), type: 'export.begun' },
    ...{ recipient: evil, justification: `\n${evil}`, classification: evil, documents: 1, reviewer: evil },
  }
  const kept: AuditEntry = {
    ...{ seq: 2, at: evil, prev: '0'.repeat(64), hash: 'e'.repeat(64), type: 'mark.kept', documentSha256: evil },
    ...{ markId: evil, pageNumber: 1, owner: evil, ground: 'consent' },
  }
  const cells = auditCsv([export_, kept]).split(/,|\r\n/)
  expect(cells.filter((cell) => cell.includes('cmd')).length).toBeGreaterThan(6)
  expect(cells.filter((cell) => /^"?\s*[=+\-@|]/.test(cell))).toEqual([])
})

test('a sealed value is told by its seal and a coarse length that no spreadsheet takes for a date', () => {
  const proposed: AuditEntry = {
    ...{ seq: 1, at: 'x', prev: '0'.repeat(64), hash: 'e'.repeat(64), type: 'mark.proposed', documentSha256: 'd' },
    ...{ markId: 'm', pageNumber: 1, origin: 'finding', entity: 'PHONE_NUMBER', recognizer: 'phone', score: 1 },
    ...{ disposition: 'redact', reasonCode: '12', boxes: [], value: { hmac: 'abc', keyId: 'k', length: '5-8' } },
  }
  const row = auditCsv([proposed]).split('\r\n')[1]
  expect(row).toContain(',abc,')
  expect(row).toContain(',5 to 8,')
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

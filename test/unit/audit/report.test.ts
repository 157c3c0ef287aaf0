import { createHash } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { drawReport } from '../../../electron/worker/engines/pdf-writer-report.ts'
import { append, genesis } from '../../../shared/audit/chain.ts'
import type { AuditEntry, AuditEvent } from '../../../shared/audit/entry.ts'
import { auditReport } from '../../../shared/audit/report.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const document = sha256('x')

function logOf(marks: number): AuditEntry[] {
  const entries: AuditEntry[] = []
  const add = (event: AuditEvent) =>
    entries.push(append(entries.at(-1) ?? genesis, '2026-11-24T10:00:00.000Z', event, sha256))
  add({
    type: 'run.started',
    app: 'RA 1',
    runtime: 'node',
    policy: { id: 'p', version: '1', sha256: sha256('p') },
    reviewer: 'Łukasz 李',
    user: 'u',
    machine: 'm',
  })
  add({ type: 'document.opened', documentSha256: document, format: 'pdf', bytes: 1, pages: 3 })
  add({ type: 'page.failed', documentSha256: document, pageNumber: 3, code: 'TIMED_OUT' })
  for (let n = 0; n < marks; n++) {
    const markId = `m${n}`
    add({
      ...{ type: 'mark.proposed', documentSha256: document, markId, pageNumber: 1, origin: 'finding' },
      ...{ entity: 'PHONE_NUMBER', recognizer: 'phone-number', score: 0.8, disposition: 'redact' },
      ...{ reasonCode: '12', boxes: [], value: null },
    })
    add({
      ...{ type: 'mark.decided', documentSha256: document, markId, pageNumber: 1, isBulk: true },
      ...{ decision: n === 0 ? 'rejected' : 'accepted', reasonCode: '12', reviewer: 'Łukasz 李' },
    })
  }
  add({ type: 'export.refused', documentSha256: document, code: 'NOT_READY' })
  return entries
}

describe('the audit report', () => {
  test('counts what happened to a document', () => {
    const [, documents] = auditReport(logOf(3)).tables
    expect(documents?.rows).toEqual([
      ['2026-11-24 10:00:00 UTC', document.slice(0, 12), '3', '1', '3', '2', '1', 'refused: NOT_READY'],
    ])
  })

  test('names kind, rule, reason and who, for each decision', () => {
    const decisions = auditReport(logOf(1)).tables[2]
    expect(decisions?.rows[0]?.slice(2)).toEqual([
      '1',
      'Phone number (phone-number)',
      '0.80',
      'rejected',
      '12 Phone number',
      'Łukasz 李 (in bulk)',
    ])
  })

  test('of an empty log says so', () => expect(auditReport([]).tables).toEqual([]))

  test('is drawn over as many pages as it needs, whatever the letters', async () => {
    const pdf = await PDFDocument.load(await drawReport(auditReport(logOf(120))))
    expect(pdf.getPageCount()).toBeGreaterThan(3)
  })
})

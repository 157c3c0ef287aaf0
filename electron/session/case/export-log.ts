import { caseReport } from '../../../shared/audit/case-report.ts'
import { auditCsv } from '../../../shared/audit/csv.ts'
import { Failure } from '../../../shared/result.ts'
import { condemned } from '../../store/case/open-store.ts'
import { signJournal } from './close-case.ts'
import { nowOf, type OpenCase, remember } from './open-case.ts'

export type LogFormat = 'jsonl' | 'csv' | 'pdf'

/** The whole journal, signed at its end, in one of its forms. AUDIT_BROKEN where it is not as it was written. */
export async function exportLog(c: OpenCase, format: LogFormat): Promise<Uint8Array> {
  if (!c.store.journal.verify().intact) throw new Failure('AUDIT_BROKEN')
  const { reviewer } = c.actor
  c.store.commit({ at: nowOf(c), journal: () => [{ type: 'log.exported', format, reviewer }] })
  signJournal(c, 'log')
  await remember(c)
  return render(c, format)
}

/** The journal as it stands, in one of its forms. */
export async function render(c: OpenCase, format: LogFormat): Promise<Uint8Array> {
  if (format === 'jsonl') return Buffer.from(c.store.journal.text())
  const entries = c.store.journal.entries()
  if (format === 'csv') return Buffer.from(auditCsv(entries))
  const { pool, signal } = c.session
  return (await pool.run('draw-report', { report: caseReport(entries) }, { signal })).pdf
}

/**
 * Reads the whole case file: SQLite's check, both chains, as a case that is opened as it was left has not been read whole.
 * What is damaged is set aside (CASE_DAMAGED) and the case is closed.
 */
export async function checkStore(c: OpenCase): Promise<void> {
  if (c.store.isIntact()) return
  c.isClosed = true
  c.store.abandon()
  throw await condemned(c.store.folder, 'pages-damaged', c.session.now())
}

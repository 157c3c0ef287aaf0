import { join } from 'node:path'
import { auditCsv } from '../../shared/audit/csv.ts'
import { auditReport } from '../../shared/audit/report.ts'
import type { Log } from '../store/audit-log.ts'
import { writing } from '../store/disk-failure.ts'
import { replaceFile } from '../store/durable.ts'
import type { Session } from './session.ts'

/** Writes the log out for people: a table for a spreadsheet and a printable report. Each replaces the one before whole. */
export const writeReports = (session: Session, out: string, log: Log): Promise<void> =>
  writing(async () => {
    const entries = await log.entries()
    await replaceFile(join(out, 'audit', 'audit.csv'), auditCsv(entries))
    const { pdf } = await session.pool.run('draw-report', { report: auditReport(entries) }, { signal: session.signal })
    await replaceFile(join(out, 'audit', 'audit.pdf'), pdf)
  })

import { keepGrounds } from '../model/case.ts'
import type { AuditEntry } from './entry.ts'
import { auditReport, type Report, type Table } from './report.ts'

type Of<T extends AuditEntry['type']> = Extract<AuditEntry, { type: T }>

const ofType = <T extends AuditEntry['type']>(entries: readonly AuditEntry[], type: T): readonly Of<T>[] =>
  entries.filter((entry): entry is Of<T> => entry.type === type)

const when = (at: string): string => at.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')

/** The journal of a case for a reader: who worked on it, what left it and to whom, what was kept visible and why, every decision. */
export function caseReport(entries: readonly AuditEntry[]): Report {
  const report = auditReport(entries)
  const own = [sessions(entries), disclosures(entries), kept(entries), secondReviews(entries)]
  return {
    ...report,
    title: 'Journal of a case',
    tables: [...own.filter(({ rows }) => rows.length > 0), ...report.tables],
  }
}

const sessions = (entries: readonly AuditEntry[]): Table => ({
  title: 'Sessions',
  columns: [
    ['Opened', 20],
    ['Reviewer', 20],
    ['Role', 14],
    ['User and machine', 22],
    ['Program', 24],
  ],
  rows: ofType(entries, 'session.opened').map((session) => [
    when(session.at),
    session.reviewer,
    session.role,
    `${session.user} on ${session.machine}`,
    session.app,
  ]),
})

const disclosures = (entries: readonly AuditEntry[]): Table => ({
  title: 'Exports (DPA 2018 s.62: to whom and why)',
  columns: [
    ['When', 20],
    ['Recipient', 24],
    ['Justification', 32],
    ['Documents', 10],
    ['By', 14],
  ],
  rows: ofType(entries, 'export.begun').map((made) => [
    when(made.at),
    made.recipient,
    made.justification,
    String(made.documents),
    made.reviewer,
  ]),
})

const kept = (entries: readonly AuditEntry[]): Table => ({
  title: 'Left visible for a reason on record',
  columns: [
    ['When', 20],
    ['Document', 14],
    ['Page', 6],
    ['Owner', 20],
    ['Ground', 40],
  ],
  rows: ofType(entries, 'mark.kept').map((mark) => [
    when(mark.at),
    mark.documentSha256.slice(0, 12),
    String(mark.pageNumber),
    mark.owner,
    keepGrounds[mark.ground],
  ]),
})

const steps = ['review.submitted', 'review.sampled', 'review.returned', 'review.signed-off'] as const

const secondReviews = (entries: readonly AuditEntry[]): Table => ({
  title: 'Second review',
  columns: [
    ['When', 20],
    ['Step', 30],
    ['By', 30],
    ['Same account', 20],
  ],
  rows: entries
    .filter((entry): entry is Of<(typeof steps)[number]> => (steps as readonly string[]).includes(entry.type))
    .map((entry) => [
      when(entry.at),
      entry.type.replace('review.', ''),
      entry.reviewer,
      entry.type === 'review.signed-off' ? (entry.isSharedAccount ? 'yes' : 'no') : '',
    ]),
})

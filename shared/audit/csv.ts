import type { AuditEntry } from './entry.ts'

/** One row an entry; what a column means is said in the README's table of the audit. */
const columns = [
  'seq',
  'at',
  'type',
  'documentSha256',
  'pageNumber',
  'markId',
  'origin',
  'entity',
  'recognizer',
  'score',
  'disposition',
  'decision',
  'isBulk',
  'reasonCode',
  'reviewer',
  'user',
  'machine',
  'app',
  'policy',
  'value',
  'code',
  'pages',
  'redactions',
  'redactedSha256',
  'unredactedSha256',
  'recipient',
  'justification',
  'act',
  'scope',
  'owner',
  'ground',
  'personId',
  'role',
  'treatment',
  'fields',
  'valueLength',
  'caseId',
  'session',
  'by',
  'hits',
  'marks',
  'rules',
  'purpose',
  'sampled',
  'isSharedAccount',
  'fromSha256',
  'fromPageNumber',
  'isSame',
  'carried',
  'lost',
  'entriesLost',
  'eventsLost',
  'documentsLost',
  'hash',
] as const

/** RFC 4180 with CRLF and a byte order mark, so that a spreadsheet opens it as UTF-8. No cell can act as a formula. */
export function auditCsv(entries: readonly AuditEntry[]): string {
  const rows = withRuns(entries).map((entry) => columns.map((column) => cellOf(entry, column)))
  return `\uFEFF${[columns, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
}

/** Each row says under which program, policy, user and machine it came about: its run's first entry does. */
function withRuns(entries: readonly AuditEntry[]): readonly object[] {
  let run = {}
  return entries.map((entry) => {
    if (entry.type === 'run.started' || entry.type === 'session.opened')
      run = { app: entry.app, policy: entry.policy, user: entry.user, machine: entry.machine }
    return { ...run, ...entry }
  })
}

function cellOf(entry: object, column: (typeof columns)[number]): string {
  const record = entry as Record<string, unknown>
  if (column === 'valueLength') return lengthOf(record.value)
  const value = record[column]
  if (value === undefined || value === null) return ''
  if (column === 'policy') return policyOf(value as { id: string; version: string; sha256: string })
  if (column === 'value') return (value as { hmac: string }).hmac
  return String(value)
}

/** A spreadsheet would take "5-8" for a day in August. */
const lengthOf = (value: unknown): string =>
  ((value as { length?: string } | null | undefined)?.length ?? '').replace('-', ' to ')

const policyOf = ({ id, version, sha256 }: { id: string; version: string; sha256: string }): string =>
  `${id} ${version} ${sha256}`

/** OWASP "CSV injection": a cell that begins with one of these, blanks aside, is a formula in some spreadsheet; full-width signs in some languages. */
const actsAsFormula = /^\s*[=+\-@＝＋－＠|%]|^[\t\r\n]/

function quoted(cell: string): string {
  const harmless = actsAsFormula.test(cell) ? `'${cell}` : cell
  return /[",\r\n']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

import { entities } from '../model/entity.ts'
import { reasonCodes } from '../model/reason-code.ts'
import { countRows } from './count-rows.ts'
import type { AuditEntry } from './entry.ts'

export interface Table {
  readonly title: string
  /** Heading and share of the width. */
  readonly columns: readonly (readonly [heading: string, share: number])[]
  readonly rows: readonly (readonly string[])[]
}

/** What the printable audit report says; an engine draws it. Holds no document text, like the log it is made from. */
export interface Report {
  readonly title: string
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly tables: readonly Table[]
  readonly foot: string
}

type Of<T extends AuditEntry['type']> = Extract<AuditEntry, { type: T }>

const ofType = <T extends AuditEntry['type']>(entries: readonly AuditEntry[], type: T): readonly Of<T>[] =>
  entries.filter((entry): entry is Of<T> => entry.type === type)

/** From an intact log. */
export function auditReport(entries: readonly AuditEntry[]): Report {
  const last = entries.at(-1)
  return {
    title: 'Audit report',
    facts: [
      ['Entries', String(entries.length)],
      ['From', when(entries[0]?.at ?? '')],
      ['To', when(last?.at ?? '')],
      ['Head of the chain', last?.hash ?? 'none'],
      ['Values', 'sealed: the log holds keyed hashes (HMAC-SHA256), no text of any document'],
    ],
    tables: [runs(entries), documents(entries), countRows(decisions(entries), [1, 3, 5, 6, 7])].filter(
      ({ rows }) => rows.length > 0,
    ),
    foot: `Head ${last?.hash.slice(0, 16) ?? 'none'} - check with: audit verify audit.jsonl`,
  }
}

const when = (at: string): string => at.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')
const short = (sha256: string | null): string => sha256?.slice(0, 12) ?? '-'

const runs = (entries: readonly AuditEntry[]): Table => ({
  title: 'Runs',
  columns: [
    ['Began', 20],
    ['Program', 22],
    ['Policy', 20],
    ['Reviewer', 20],
    ['User and machine', 18],
  ],
  rows: ofType(entries, 'run.started').map((run) => [
    when(run.at),
    run.app,
    `${run.policy.id} ${run.policy.version} (${short(run.policy.sha256)})`,
    run.reviewer,
    `${run.user} on ${run.machine}`,
  ]),
})

const documents = (entries: readonly AuditEntry[]): Table => ({
  title: 'Documents',
  columns: [
    ['Opened', 20],
    ['Document (SHA-256)', 16],
    ['Pages', 8],
    ['Not read', 9],
    ['Proposed', 10],
    ['Accepted', 10],
    ['Rejected', 10],
    ['Outcome', 17],
  ],
  rows: perDocument(entries),
})

function perDocument(entries: readonly AuditEntry[]): readonly (readonly string[])[] {
  const rows: { entry: Of<'document.opened'>; counts: [number, number, number, number]; outcome: string }[] = []
  const open = new Map<string, (typeof rows)[number]>()
  for (const entry of entries) {
    if (entry.type === 'document.opened') {
      const row: (typeof rows)[number] = { entry, counts: [0, 0, 0, 0], outcome: 'stopped' }
      rows.push(row)
      open.set(entry.documentSha256, row)
    } else if ('documentSha256' in entry) count(open.get(entry.documentSha256 ?? ''), entry)
  }
  return rows.map(({ entry, counts, outcome }) => [
    when(entry.at),
    short(entry.documentSha256),
    String(entry.pages),
    ...counts.map(String),
    outcome,
  ])
}

function count(
  row: { counts: [number, number, number, number]; outcome: string } | undefined,
  entry: AuditEntry,
): void {
  if (!row) return
  if (entry.type === 'page.failed') row.counts[0] += 1
  if (entry.type === 'mark.proposed') row.counts[1] += 1
  if (entry.type === 'mark.decided') row.counts[entry.decision === 'accepted' ? 2 : 3] += 1
  if (entry.type === 'export.released') row.outcome = 'released'
  if (entry.type === 'export.refused') row.outcome = `refused: ${entry.code}`
}

const decisions = (entries: readonly AuditEntry[]): Table => {
  const marks = new Map(ofType(entries, 'mark.proposed').map((mark) => [mark.markId, mark]))
  return {
    title: 'Decisions',
    columns: [
      ['When', 19],
      ['Document', 12],
      ['Page', 5],
      ['Kind and rule', 20],
      ['Score', 6],
      ['Decision', 9],
      ['Reason', 15],
      ['By', 14],
    ],
    rows: ofType(entries, 'mark.decided').map((made) => [
      when(made.at),
      short(made.documentSha256),
      String(made.pageNumber),
      ...whatOf(marks.get(made.markId)),
      made.decision,
      `${made.reasonCode} ${reasonCodes[made.reasonCode]}`,
      made.isBulk ? `${made.reviewer} (in bulk)` : made.reviewer,
    ]),
  }
}

function whatOf(mark: Of<'mark.proposed'> | undefined): readonly [string, string] {
  if (!mark) return ['-', '-']
  const kind = mark.entity ? entities[mark.entity].label : mark.origin
  return [mark.recognizer ? `${kind} (${mark.recognizer})` : kind, mark.score?.toFixed(2) ?? '-']
}

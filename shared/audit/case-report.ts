import { keepGrounds } from '../model/case.ts'
import { countRows } from './count-rows.ts'
import type { AuditEntry } from './entry.ts'
import { auditReport, type Report, type Table } from './report.ts'
import { settled } from './settled.ts'

type Of<T extends AuditEntry['type']> = Extract<AuditEntry, { type: T }>

const ofType = <T extends AuditEntry['type']>(entries: readonly AuditEntry[], type: T): readonly Of<T>[] =>
  entries.filter((entry): entry is Of<T> => entry.type === type)

const when = (at: string): string => at.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')

/** The journal of a case for a reader: who worked on it, what left it and to whom, what was kept visible and why, every decision. */
export function caseReport(entries: readonly AuditEntry[]): Report {
  const report = auditReport(settled(entries))
  const own = [
    countRows(sessions(entries), [0, 1, 2, 3, 4], 0),
    disclosures(entries),
    secondReviews(entries),
    countRows(kept(entries), [1, 3, 4]),
    viewed(entries),
    countRows(acts(entries), [0, 1, 4], 0),
  ]
  return {
    ...report,
    title: 'Journal of a case',
    facts: [...report.facts, ['Clock', clock(entries)]],
    tables: [...own, ...report.tables.map(asItStands)].filter(({ rows }) => rows.length > 0),
  }
}

const asItStands = (table: Table): Table => ({
  ...table,
  title: table.title.replace(/^Decisions/, 'Decisions as they stand at the end of the journal'),
})

/** The order of entries is that of their numbers, whatever the clock said. */
function clock(entries: readonly AuditEntry[]): string {
  const back = entries.filter(({ at }, n) => at < (entries[n - 1]?.at ?? '')).length
  return back === 0
    ? 'never went back'
    : `went back ${back} time${back === 1 ? '' : 's'}: entries are in the order of their numbers`
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

/** Consultation: what was on the screen. */
const viewed = (entries: readonly AuditEntry[]): Table => {
  const seen = new Map<string, { readonly first: string; last: string; readonly pages: Set<number>; times: number }>()
  for (const { documentSha256, pageNumber, at } of ofType(entries, 'page.viewed')) {
    const one = seen.get(documentSha256) ?? { first: at, last: at, pages: new Set(), times: 0 }
    seen.set(documentSha256, { ...one, last: at, pages: one.pages.add(pageNumber), times: one.times + 1 })
  }
  return {
    title: 'Pages that were on the screen',
    columns: [
      ['Document', 18],
      ['Pages', 12],
      ['Times', 12],
      ['First', 29],
      ['Last', 29],
    ],
    rows: [...seen].map(([sha256, { first, last, pages, times }]) => [
      sha256.slice(0, 12),
      String(pages.size),
      String(times),
      when(first),
      when(last),
    ]),
  }
}

const acts = (entries: readonly AuditEntry[]): Table => ({
  title: 'What was done, step by step',
  columns: [
    ['When', 22],
    ['What', 34],
    ['Chosen by', 12],
    ['Marks', 10],
    ['By', 22],
  ],
  rows: entries.flatMap((entry): readonly (readonly string[])[] => {
    if (entry.type === 'act.begun')
      return [[when(entry.at), actWords[entry.act], entry.scope, String(entry.marks), entry.reviewer]]
    if (entry.type === 'act.undone' || entry.type === 'act.redone') {
      const again = entry.type === 'act.undone' ? 'Undid' : 'Did again'
      return [
        [when(entry.at), `${again}: ${actWords[entry.act].toLowerCase()}`, '', String(entry.marks), entry.reviewer],
      ]
    }
    if (entry.type === 'searched') return [[when(entry.at), `Searched: ${entry.hits} found`, '', '', entry.reviewer]]
    return []
  }),
})

const actWords: Readonly<Record<Of<'act.begun'>['act'], string>> = {
  decided: 'Decided',
  kept: 'Left visible for a reason on record',
  edited: 'Changed an extent',
  drawn: 'Drew a box',
  searched: 'Hid what a search found',
  propagated: 'Decided on a text everywhere',
  carried: 'Took decisions over',
  reasoned: 'Gave another reason',
  noted: 'Wrote a note',
  excluded: 'Left pages out or took them in',
  'read-by-hand': 'Read pages that the machine could not',
  people: 'Changed the register of people',
}

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

import type { AuditEntry } from '../../shared/audit/entry.ts'
import { errors } from '../../shared/errors.ts'
import { keepGrounds } from '../../shared/model/case.ts'
import { entities } from '../../shared/model/entity.ts'
import { reasonCodes } from '../../shared/model/reason-code.ts'
import { count } from './mark-words.ts'

type Type = AuditEntry['type']
/** Some entries share a shape between two types. */
type Of<T extends Type, E = AuditEntry> = E extends { readonly type: infer U } ? (T extends U ? E : never) : never

export const auditKinds = {
  decisions: 'Decisions',
  documents: 'Documents and pages',
  viewing: 'Pages viewed',
  exports: 'Exports',
  second: 'Second review',
  sessions: 'Sessions and the case',
} as const

export type AuditKind = keyof typeof auditKinds

interface Row<T extends Type> {
  readonly kind: AuditKind
  words(entry: Of<T>): string
}

const row = <T extends Type>(kind: AuditKind, words: (entry: Of<T>) => string): Row<T> => ({ kind, words })

const decided = { accepted: 'to be hidden', rejected: 'left visible', proposed: 'undecided again' } as const

/** Each kind of entry, in words a reader understands. */
const rows: { readonly [T in Type]: Row<T> } = {
  'run.started': row('sessions', (e) => `${e.reviewer} started a run of ${e.app}`),
  'run.finished': row('sessions', (e) => `The run ended: ${e.released} released, ${e.refused} refused`),
  'log.recovered': row(
    'sessions',
    (e) => `The log was taken up again after a crash; ${count(e.bytesDropped, 'byte')} were incomplete`,
  ),
  'case.created': row('sessions', (e) => `${e.by} made the case`),
  'session.opened': row('sessions', (e) => `${e.reviewer} (${e.role}) opened the case as ${e.user} on ${e.machine}`),
  'session.closed': row('sessions', () => 'The case was closed'),
  'journal.signed': row('sessions', (e) => `The journal was signed (${e.purpose})`),
  'journal.resumed': row(
    'sessions',
    (e) =>
      `${e.acceptedBy} opened an older state: ${e.entriesLost === 1 ? '1 entry is' : `${e.entriesLost} entries are`} missing`,
  ),
  'case.changed': row('sessions', (e) => `${e.reviewer} changed ${e.fields.join(', ')}`),
  'policy.changed': row('sessions', (e) => `${e.reviewer} chose the policy ${e.policy.id} ${e.policy.version}`),
  'key.exported': row('sessions', (e) => `${e.reviewer} added a way to open the case: ${e.protector}`),
  'case.deleted': row('sessions', (e) => `${e.reviewer} destroyed the case: ${e.justification}`),
  'store.migrated': row('sessions', (e) => `The case file was brought from version ${e.from} to ${e.to}`),
  'document.opened': row('documents', (e) => `A document of ${count(e.pages, 'page')} was added (${e.format})`),
  'document.changed': row('documents', (e) => `A document was changed: ${e.fields.join(', ')}`),
  'document.removed': row('documents', (e) => `${e.reviewer} took a document out`),
  'document.replaced': row(
    'documents',
    (e) => `A newer version came: ${count(e.carried, 'decision')} carried over, ${e.lost} lost`,
  ),
  'document.detected': row('documents', (e) => `A document was searched: ${count(e.marks, 'proposal')}`),
  'page.failed': row('documents', (e) => `Page ${e.pageNumber} could not be read: ${errors[e.code].sentence}`),
  'page.accepted-unread': row('documents', (e) => `${e.reviewer} answers for page ${e.pageNumber}, which was not read`),
  'page.proposed': row(
    'documents',
    (e) => `Page ${e.pageNumber} was proposed to be left out (${reasonCodes[e.reasonCode]})`,
  ),
  'page.excluded': row('documents', (e) => `${e.reviewer} left page ${e.pageNumber} out`),
  'page.included': row('documents', (e) => `${e.reviewer} kept page ${e.pageNumber} in`),
  'page.read-by-hand': row('documents', (e) =>
    e.isRead
      ? `${e.reviewer} read page ${e.pageNumber} themselves`
      : `${e.reviewer} withdrew having read page ${e.pageNumber}`,
  ),
  'case.salvaged': row(
    'sessions',
    (e) =>
      `${e.reviewer} took what could be vouched for out of a damaged file. Lost: ${e.entriesLost} of the journal, ${count(e.eventsLost, 'step')}, ${count(e.documentsLost, 'document')}`,
  ),
  'page.carried': row(
    'decisions',
    (e) =>
      `Page ${e.pageNumber}: ${count(e.carried, 'decision')} taken over from page ${e.fromPageNumber}, which says ${e.isSame ? 'the same' : 'nearly the same'}`,
  ),
  'page.viewed': row('viewing', (e) => `Page ${e.pageNumber} was on the screen`),
  searched: row('viewing', (e) => `${e.reviewer} searched: ${count(e.hits, 'hit')}`),
  'mark.proposed': row(
    'decisions',
    (e) => `Page ${e.pageNumber}: ${e.entity ? entities[e.entity].label : 'a box'} was proposed (${e.origin})`,
  ),
  'mark.decided': row(
    'decisions',
    (e) =>
      `Page ${e.pageNumber}: ${e.reviewer} decided: ${decided[e.decision]} (${reasonCodes[e.reasonCode]})${e.isBulk ? ', together with others' : ''}`,
  ),
  'mark.kept': row(
    'decisions',
    (e) => `Page ${e.pageNumber}: left visible; ${e.owner} answers for it. ${keepGrounds[e.ground]}`,
  ),
  'mark.edited': row('decisions', (e) => `Page ${e.pageNumber}: the extent of a mark was changed`),
  'mark.reasoned': row('decisions', (e) => `Page ${e.pageNumber}: the reason became “${reasonCodes[e.reasonCode]}”`),
  'mark.noted': row('decisions', (e) => `Page ${e.pageNumber}: a note was written`),
  'mark.restored': row(
    'decisions',
    (e) => `Page ${e.pageNumber}: a mark is ${e.decision ? decided[e.decision] : 'gone'}`,
  ),
  'act.begun': row(
    'decisions',
    (e) => `${e.reviewer} ${actWords(e.act)}: ${count(e.marks, 'mark')}${e.isBulk ? ' together' : ''}`,
  ),
  'act.undone': row('decisions', (e) => `${e.reviewer} undid a step: ${count(e.marks, 'mark')}`),
  'act.redone': row('decisions', (e) => `${e.reviewer} did a step again: ${count(e.marks, 'mark')}`),
  'person.changed': row('decisions', (e) => `A person of the register was changed (${e.treatment})`),
  'person.removed': row('decisions', () => 'A person was taken off the register'),
  'review.submitted': row('second', (e) => `${e.reviewer} handed the case to a second reviewer`),
  'review.sampled': row('second', (e) => `${e.reviewer} looked at ${count(e.marks, 'decision')}`),
  'review.returned': row('second', (e) => `${e.reviewer} returned the case`),
  'review.signed-off': row(
    'second',
    (e) => `${e.reviewer} signed the case off${e.isSharedAccount ? ', under an account that decided too' : ''}`,
  ),
  'export.begun': row(
    'exports',
    (e) => `${e.reviewer} exported ${count(e.documents, 'document')} for ${e.recipient}: ${e.justification}`,
  ),
  'export.verified': row(
    'exports',
    (e) =>
      `A copy was proven: ${count(e.redactions, 'redaction')} on ${count(e.pages, 'page')}, ${count(e.checks.length, 'check')}`,
  ),
  'export.released': row('exports', () => 'A proven copy was released'),
  'export.refused': row('exports', (e) => `A copy was not released: ${errors[e.code].sentence}`),
  'export.finished': row('exports', (e) => `The export ended: ${e.released} released, ${e.refused} refused`),
  'export.abandoned': row('exports', () => 'An export that had been cut off was cleared away'),
  'log.exported': row('exports', (e) => `${e.reviewer} exported the journal (${e.format})`),
}

const actWords = (act: Of<'act.begun'>['act']): string => acts[act]

const acts: Readonly<Record<Of<'act.begun'>['act'], string>> = {
  decided: 'decided',
  kept: 'left visible with a ground',
  edited: 'changed an extent',
  drawn: 'drew a box',
  searched: 'marked hits of a search',
  propagated: 'decided everywhere',
  carried: 'carried decisions over',
  reasoned: 'gave another reason',
  noted: 'wrote a note',
  excluded: 'left pages out or took them in',
  'read-by-hand': 'read pages themselves',
  people: 'changed the register',
}

export const kindOfEntry = ({ type }: AuditEntry): AuditKind => rows[type].kind

export const wordsOfEntry = (entry: AuditEntry): string => (rows[entry.type] as Row<Type>).words(entry)

import type { AuditEntry } from '../../../shared/audit/entry.ts'
import type { OpenCase } from '../../state/open-case.ts'
import { wordsOfEntry } from '../../text/audit-words.ts'
import { journalMomentWords } from '../../text/date-words.ts'

/** The journal knows a document by its digest alone; what it is called is the case's. Empty for one that was taken out. */
export function namesOf(documents: OpenCase['status']['documents']): (entry: AuditEntry) => string {
  const names = new Map(documents.map(({ sha256, name }) => [sha256, name]))
  return (entry) => ('documentSha256' in entry ? (names.get(entry.documentSha256 ?? '') ?? '') : '')
}

/** One entry of the journal in words. */
export const EntryRow = ({ entry, name }: { readonly entry: AuditEntry; readonly name: string }) => (
  <article className="entry" aria-label={`Entry ${entry.seq}`}>
    <span className="hint">{entry.seq}</span>
    <time className="hint" dateTime={entry.at}>
      {journalMomentWords(entry.at)}
    </time>
    <p>{wordsOfEntry(entry)}</p>
    <span className="hint entry-document">{name}</span>
  </article>
)

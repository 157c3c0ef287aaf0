import { useState } from 'react'
import type { AuditEntry } from '../../../shared/audit/entry.ts'
import { useJournal } from '../../state/journal.ts'
import { type OpenCase, useOpenCase } from '../../state/open-case.ts'
import { type AuditKind, auditKinds, kindOfEntry, wordsOfEntry } from '../../text/audit-words.ts'
import { journalMomentWords } from '../../text/date-words.ts'
import { Field } from '../../ui/field.tsx'
import { Pick } from '../../ui/pick.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { JournalActs } from './journal-acts.tsx'

type Shown = AuditKind | 'all'

const choices: readonly { readonly value: Shown; readonly label: string }[] = [
  { value: 'all', label: 'Everything' },
  ...Object.entries(auditKinds).map(([value, label]) => ({ value: value as AuditKind, label })),
]

/** Everything that happened to the case, newest first. */
export function AuditScreen({ caseId }: { readonly caseId: string }) {
  const open = useOpenCase()
  const entries = useJournal(caseId, open?.status.journal.entries ?? 0)
  const [shown, setShown] = useState<Shown>('all')
  const [search, setSearch] = useState('')
  const nameOf = namesOf(open?.status.documents ?? [])
  const found = entries.filter((entry) => isShown(entry, nameOf(entry), shown, search)).toReversed()
  return (
    <>
      <JournalActs caseId={caseId} />
      <div className="row row-end">
        <Pick label="Show" value={shown} options={choices} onChange={setShown} />
        <Field label="Search the journal" type="search" value={search} onChange={setSearch} />
        <p role="status">{`${found.length} of ${entries.length} entries`}</p>
      </div>
      <VirtualList
        label="Journal, newest first"
        count={found.length}
        rowPx={44}
        row={(index) => {
          const entry = found[index]
          return entry ? <EntryRow entry={entry} name={nameOf(entry)} /> : null
        }}
      />
    </>
  )
}

/** The journal knows a document by its digest alone; what it is called is the case's. Empty for one that was taken out. */
function namesOf(documents: OpenCase['status']['documents']): (entry: AuditEntry) => string {
  const names = new Map(documents.map(({ sha256, name }) => [sha256, name]))
  return (entry) => ('documentSha256' in entry ? (names.get(entry.documentSha256 ?? '') ?? '') : '')
}

const isShown = (entry: AuditEntry, name: string, shown: Shown, search: string): boolean =>
  (shown === 'all' || kindOfEntry(entry) === shown) &&
  (search === '' || `${wordsOfEntry(entry)} ${name}`.toLowerCase().includes(search.toLowerCase()))

const EntryRow = ({ entry, name }: { readonly entry: AuditEntry; readonly name: string }) => (
  <article className="entry" aria-label={`Entry ${entry.seq}`}>
    <span className="hint">{entry.seq}</span>
    <time className="hint" dateTime={entry.at}>
      {journalMomentWords(entry.at)}
    </time>
    <p>{wordsOfEntry(entry)}</p>
    <span className="hint entry-document">{name}</span>
  </article>
)

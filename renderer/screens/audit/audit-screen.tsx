import { useState } from 'react'
import type { AuditEntry } from '../../../shared/audit/entry.ts'
import { useJournal } from '../../state/journal.ts'
import { useOpenCase } from '../../state/open-case.ts'
import { type AuditKind, auditKinds, kindOfEntry, wordsOfEntry } from '../../text/audit-words.ts'
import { Field } from '../../ui/field.tsx'
import { Pick } from '../../ui/pick.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { EntryRow, namesOf } from './entry-row.tsx'
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

const isShown = (entry: AuditEntry, name: string, shown: Shown, search: string): boolean =>
  (shown === 'all' || kindOfEntry(entry) === shown) &&
  (search === '' || `${wordsOfEntry(entry)} ${name}`.toLowerCase().includes(search.toLowerCase()))

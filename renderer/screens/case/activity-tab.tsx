import { useAsked } from '../../state/asked.ts'
import type { OpenCase } from '../../state/open-case.ts'
import { goTo } from '../../state/route.ts'
import { PlaceLink } from '../../ui/link.tsx'
import { EntryRow, namesOf } from '../audit/entry-row.tsx'

const mostShown = 30

/** What happened to the case last, newest first; the journal has all of it. */
export function ActivityTab({ open: { caseId, status } }: { readonly open: OpenCase }) {
  const { entries } = status.journal
  // The request stays the same for a while, so that what is shown stays until there is more.
  const afterSeq = Math.max(0, Math.floor(entries / mostShown) - 1) * mostShown
  const { value: last } = useAsked('case.journal', { caseId, afterSeq, limit: 2 * mostShown }, entries)
  const nameOf = namesOf(status.documents)
  return (
    <>
      <p>
        <PlaceLink onPress={() => goTo({ name: 'audit', caseId })}>
          {`The whole journal (${entries.toLocaleString('en-GB')} entries)`}
        </PlaceLink>
      </p>
      <ul className="plain-list activity" aria-label="What happened last">
        {(last ?? [])
          .slice(-mostShown)
          .toReversed()
          .map((entry) => (
            <li key={entry.seq}>
              <EntryRow entry={entry} name={nameOf(entry)} />
            </li>
          ))}
      </ul>
    </>
  )
}

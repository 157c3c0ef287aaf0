import { checkSentences } from '../../../shared/checks/check.ts'
import { useAsked } from '../../state/asked.ts'
import type { OpenCase } from '../../state/open-case.ts'
import { sentenceOf } from '../../text/sentence-of.ts'
import { PlaceLinks } from './place-links.tsx'

/** What in the case contradicts itself or was hardly looked at. It never stands in the way: people decide. */
export function ChecksTab({ open }: { readonly open: OpenCase }) {
  const { caseId, status } = open
  const { value: concerns, failure } = useAsked('case.checks', { caseId }, status.journal.entries)
  if (failure) return <p className="is-failed">{sentenceOf(failure)}</p>
  if (!concerns) return <p role="status">Looking through the case …</p>
  if (concerns.length === 0) return <p>Nothing contradicts itself, and nothing was decided unseen.</p>
  return (
    <>
      <p className="hint">What contradicts itself or was decided unseen. It never stands in the way of an export.</p>
      <ul className="reasons">
        {concerns.map(({ check, about, places }) => (
          <li key={`${check} ${about} ${places[0]?.documentId} ${places[0]?.pageIndex}`}>
            <h3>{about || checkSentences[check]}</h3>
            {about && <p>{checkSentences[check]}</p>}
            <PlaceLinks open={open} places={places} />
          </li>
        ))}
      </ul>
    </>
  )
}

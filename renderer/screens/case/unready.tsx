import type { Obstacle } from '../../../shared/review/case/case-ready.ts'
import type { OpenCase } from '../../state/open-case.ts'
import { goTo } from '../../state/route.ts'
import { PlaceLink } from '../../ui/link.tsx'
import { PlaceLinks } from './place-links.tsx'

/** What stands between the case and its export, each with the way there. */
export function Unready({ open }: { readonly open: OpenCase }) {
  const { unready } = open.status
  if (unready.length === 0) return <p>Nothing stands in the way of an export.</p>
  return (
    <ul className="reasons">
      {unready.map(({ obstacle, count, places }) => (
        <li key={obstacle}>
          <h3>{headings[obstacle](count)}</h3>
          <p>{advice[obstacle]}</p>
          {obstacle === 'mark-open' ? <OpenByDocument open={open} /> : <PlaceLinks open={open} places={places} />}
          {obstacle === 'not-signed-off' && (
            <PlaceLink onPress={() => goTo({ name: 'second-review', caseId: open.caseId })}>Second review</PlaceLink>
          )}
          {obstacle === 'no-documents' && (
            <PlaceLink onPress={() => goTo({ name: 'case', caseId: open.caseId })}>Add documents</PlaceLink>
          )}
        </li>
      ))}
    </ul>
  )
}

/** There may be thousands of them: one link a document, to its first. */
const OpenByDocument = ({ open: { caseId, status } }: { readonly open: OpenCase }) => (
  <ul className="place-links">
    {status.documents
      .filter((document) => document.marks.open > 0)
      .map(({ id, name, marks: { open } }) => (
        <li key={id}>
          <PlaceLink onPress={() => goTo({ name: 'review', caseId, documentId: id })}>{`${name} (${open})`}</PlaceLink>
        </li>
      ))}
  </ul>
)

const pages = (count: number): string => `${count} ${count === 1 ? 'page' : 'pages'}`
const marks = (count: number): string => `${count} ${count === 1 ? 'proposal' : 'proposals'}`

const headings: Readonly<Record<Obstacle, (count: number) => string>> = {
  'no-documents': () => 'No documents',
  'page-unread': (count) => `${pages(count)} not read yet`,
  'page-failed': (count) => `${pages(count)} that could not be read`,
  'page-low-confidence': (count) => `${pages(count)} hard to read`,
  'page-not-searched': (count) => `${pages(count)} not searched yet`,
  'page-to-decide': (count) => `${pages(count)} proposed to be left out`,
  'mark-open': (count) => `${marks(count)} to decide`,
  'mark-without-place': (count) => `${marks(count)} without a place`,
  'not-signed-off': () => 'Not signed off',
}

/** What to do about it, however many there are. */
const advice: Readonly<Record<Obstacle, string>> = {
  'no-documents': 'There is no document to export.',
  'page-unread': 'Reading goes on in the background.',
  'page-failed': 'Read each of them yourself and say so, or leave it out.',
  'page-low-confidence': 'Text recognition was unsure. Read each of them yourself and say so.',
  'page-not-searched': 'The search for personal data goes on in the background.',
  'page-to-decide': 'Leave each of them out, or keep it in.',
  'mark-open': 'Nobody has decided yet: hide each of them, or leave it visible.',
  'mark-without-place': 'It was accepted but covers no area, so that nothing would be hidden: draw a box instead.',
  'not-signed-off': 'A second person has not signed the case off.',
}

import type { Place } from '../../../shared/review/case/case-ready.ts'
import type { OpenCase } from '../../state/open-case.ts'
import { pagesOfPlaces, showPlace, wordsOfPlace } from '../../state/places.ts'
import { PlaceLink } from '../../ui/link.tsx'

const mostLinks = 12

/** Links to the pages where something is; pressing one shows it in the review. */
export const PlaceLinks = ({ open, places }: { readonly open: OpenCase; readonly places: readonly Place[] }) => {
  const pages = pagesOfPlaces(places)
  return (
    <ul className="place-links">
      {pages.slice(0, mostLinks).map(({ first, count }) => (
        <li key={`${first.documentId} ${first.pageIndex}`}>
          <PlaceLink onPress={() => showPlace(open, first)}>
            {wordsOfPlace(open, first)}
            {count > 1 ? ` (${count} places)` : ''}
          </PlaceLink>
        </li>
      ))}
      {pages.length > mostLinks && <li className="hint">{`and ${pages.length - mostLinks} pages more`}</li>}
    </ul>
  )
}

import { isUnderWay } from '../../../shared/review/case/under-way.ts'
import { useSaid } from '../../state/announce.ts'
import { type Review, useReviewPart } from '../../state/review.ts'
import { waitOf } from '../../state/waiting-page.ts'
import { count } from '../../text/mark-words.ts'

/** The last line of the screen: what the last key did, and what is left. A screen reader reads it as it changes. */
export function ReviewStatus() {
  const said = useSaid()
  const left = useReviewPart(leftOf, '')
  return (
    <footer className="review-status">
      <p role="status">{said}</p>
      <p className="review-left">{left}</p>
    </footer>
  )
}

/** That there is nothing to decide is said only of a document that has been read and searched to its end. */
function leftOf({ pages, areMarksLoaded, open }: Review): string {
  const underWay = pages.filter(({ page }) => isUnderWay(page)).length
  const waiting = pages.filter((page) => waitOf(page) !== null).length
  const marks = open === 0 ? '' : `${count(open, 'mark')} to decide`
  const onPages = waiting === 0 ? '' : `${count(waiting, 'page')} to decide`
  const still = underWay === 0 ? '' : `${count(underWay, 'page')} still being read and searched`
  if (!areMarksLoaded || pages.length === 0) return 'Reading …'
  return [marks, onPages, still].filter(Boolean).join(', ') || 'All decided here'
}

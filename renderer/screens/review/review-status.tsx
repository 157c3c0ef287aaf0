import { useSaid } from '../../state/announce.ts'
import { useReviewPart } from '../../state/review.ts'
import { count } from '../../text/mark-words.ts'

/** The last line of the screen: what the last key did, and what is left. A screen reader reads it as it changes. */
export function ReviewStatus() {
  const said = useSaid()
  const open = useReviewPart((r) => r.open, 0)
  return (
    <footer className="review-status">
      <p role="status">{said}</p>
      <p className="review-left">{open === 0 ? 'All decided' : `${count(open, 'mark')} to decide`}</p>
    </footer>
  )
}

import type { ReviewPage } from '../state/review.ts'
import { keepIn, setExcluded } from '../state/review-pages.ts'
import { proposalOn } from '../state/waiting-page.ts'
import { Button } from '../ui/button.tsx'

/** That the page be left out as a whole, for a person to say yes or no; nothing once that was said. */
export function PageProposal({ page }: { readonly page: ReviewPage }) {
  const { pageIndex } = page.page
  const leaveOut = proposalOn(page)
  if (!leaveOut) return null
  return (
    <section className="page-notice" data-own-keys aria-label={`Leave page ${pageIndex + 1} out?`}>
      <span>{`Leave this page out? ${leaveOut.because.replace(/^./, (first) => first.toUpperCase())}.`}</span>
      <span className="page-notice-acts">
        <Button onPress={() => void setExcluded(pageIndex, leaveOut.reasonCode)}>Leave the page out</Button>
        <Button onPress={() => void keepIn(pageIndex)}>Keep the page in</Button>
      </span>
    </section>
  )
}

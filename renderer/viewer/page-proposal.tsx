import { reasonCodes } from '../../shared/model/reason-code.ts'
import type { ReviewPage } from '../state/review.ts'
import { keepIn, setExcluded } from '../state/review-pages.ts'
import { Button } from '../ui/button.tsx'

/** That the page be left out as a whole, for a person to say yes or no; nothing once that was said. */
export function PageProposal({ page: { page, excluded, isShown } }: { readonly page: ReviewPage }) {
  const { pageIndex, leaveOut } = page
  if (!leaveOut || excluded || isShown) return null
  return (
    <section className="page-notice" data-own-keys aria-label={`Leave page ${pageIndex + 1} out?`}>
      <span>{`Leave this page out? ${reasonCodes[leaveOut.reasonCode]}: ${leaveOut.because}.`}</span>
      <Button onPress={() => void setExcluded(pageIndex, leaveOut.reasonCode)}>Leave the page out</Button>
      <Button onPress={() => void keepIn(pageIndex)}>Keep the page in</Button>
    </section>
  )
}

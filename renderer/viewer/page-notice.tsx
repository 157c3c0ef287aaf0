import { Checkbox } from 'react-aria-components'
import { errors } from '../../shared/errors.ts'
import { reasonCodes } from '../../shared/model/reason-code.ts'
import type { ReviewPage } from '../state/review.ts'
import { setExcluded, setReadByHand } from '../state/review-pages.ts'
import { Button } from '../ui/button.tsx'

/** What must be said above a page before anything else; null where it was read well. */
export function noticeOf({ page, excluded }: ReviewPage): string | null {
  if (excluded) return `This page is left out of the redacted copy: ${reasonCodes[excluded]}.`
  if (page.state === 'failed') return `Read this page yourself: ${reasonOf(page.error)}`
  if (page.state === 'low-confidence') return 'Read this page yourself: the program is unsure of what it read here.'
  return page.state === 'unread' ? 'This page is still being read. Nothing has been looked for on it yet.' : null
}

const reasonOf = (error: ReviewPage['page']['error']): string =>
  error ? errors[error].sentence : 'the program could not read it, so nothing was looked for on it.'

/** The notice, with the tick by which a person answers for the page. */
export function PageNotice({ page }: { readonly page: ReviewPage }) {
  const notice = noticeOf(page)
  const { pageIndex, state } = page.page
  const needsReader = !page.excluded && (state === 'failed' || state === 'low-confidence')
  if (!notice) return null
  return (
    <div
      className="page-notice"
      data-own-keys
      data-settled={page.readBy !== null || page.excluded !== null || undefined}
    >
      <span>{notice}</span>
      {needsReader && (
        <Checkbox
          className="tick"
          isSelected={page.readBy !== null}
          onChange={(isRead) => void setReadByHand(pageIndex, isRead)}
        >
          {page.readBy === null ? 'I have read this page' : `Read by ${page.readBy}`}
        </Checkbox>
      )}
      {page.excluded && <Button onPress={() => void setExcluded(pageIndex, null)}>Take it in again</Button>}
    </div>
  )
}

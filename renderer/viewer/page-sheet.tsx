import { memo } from 'react'
import type { ReviewPage } from '../state/review.ts'
import { DraftLayer } from './draft-layer.tsx'
import { MarkLayer } from './mark-layer.tsx'
import { PageImage } from './page-image.tsx'
import { PageNotice } from './page-notice.tsx'
import { PageProposal } from './page-proposal.tsx'
import { isNarrow } from './page-transform.ts'
import { SelectionLayer } from './selection-layer.tsx'
import { usePointerOnPage } from './use-pointer-on-page.ts'

/** One page: the image that will be cut, and over it what is marked, chosen and drawn. */
export const PageSheet = memo(function PageSheet({
  page: reviewPage,
  scale,
  count,
}: {
  readonly page: ReviewPage
  readonly scale: number
  readonly count: number
}) {
  const { page } = reviewPage
  const pointer = usePointerOnPage(page, scale)
  return (
    <section
      className="page"
      aria-label={`Page ${page.pageIndex + 1} of ${count}`}
      data-narrow={isNarrow(page, scale) || undefined}
      style={{ width: page.widthPt * scale }}
    >
      <p className="page-caption">{`Page ${page.pageIndex + 1} of ${count}`}</p>
      <PageNotice page={reviewPage} />
      <PageProposal page={reviewPage} />
      <div
        className="page-sheet"
        data-page={page.pageIndex}
        data-excluded={reviewPage.excluded !== null || undefined}
        style={{ height: page.heightPt * scale }}
        {...pointer}
      >
        <PageImage pageIndex={page.pageIndex} scale={scale} />
        <SelectionLayer page={page} scale={scale} />
        <MarkLayer page={page} scale={scale} />
        <DraftLayer page={page} scale={scale} />
      </div>
    </section>
  )
})

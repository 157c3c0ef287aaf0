import { useEffect } from 'react'
import { isOpen } from '../../../shared/review/case/case-state.ts'
import { call } from '../../state/call.ts'
import { openReview, trying, useReviewPart } from '../../state/review.ts'
import { followChecks } from '../../state/review-checks.ts'
import { currentPlace, goToMark, nextMark, startAt, takeMark, usePageIndex } from '../../state/review-place.ts'
import { PageColumn } from '../../viewer/page-column.tsx'
import { ReviewBar } from './review-bar.tsx'
import { ReviewStatus } from './review-status.tsx'
import { useDraftKeys } from './use-draft-keys.ts'

/** Reading a document with its proposals on the text: a key press a decision. */
export function ReviewScreen({
  caseId,
  documentId,
  pageIndex,
}: {
  readonly caseId: string
  readonly documentId: string
  readonly pageIndex?: number
}) {
  useEffect(() => {
    startAt(pageIndex ?? 0)
    const stopReview = openReview(caseId, documentId)
    const stopChecks = followChecks()
    return () => {
      stopChecks()
      stopReview()
    }
  }, [caseId, documentId, pageIndex])
  useFirstMark(pageIndex === undefined)
  useViewing(caseId, documentId)
  useDraftKeys()
  return (
    <div className="review">
      <ReviewBar />
      <div className="review-body">
        <PageColumn />
      </div>
      <ReviewStatus />
    </div>
  )
}

/** Takes up where the work was left: at the first mark that waits, or on the page that was asked for. */
function useFirstMark(mayMove: boolean): void {
  const areMarksLoaded = useReviewPart((r) => r.areMarksLoaded, false)
  useEffect(() => {
    if (!areMarksLoaded || currentPlace().markId !== null) return
    const first = nextMark(1, isOpen)
    if (first === null) return
    if (mayMove) goToMark(first)
    else takeMark(first)
  }, [areMarksLoaded, mayMove])
}

const glanceMs = 300

/** Tells which page is on the screen: who looked at what is part of the record. */
function useViewing(caseId: string, documentId: string): void {
  const pageIndex = usePageIndex()
  const isThere = useReviewPart((r) => r.pages.length > 0, false)
  useEffect(() => {
    if (!isThere) return
    const timer = setTimeout(() => void trying(() => call('case.view', { caseId, documentId, pageIndex })), glanceMs)
    return () => clearTimeout(timer)
  }, [caseId, documentId, pageIndex, isThere])
  useEffect(() => () => void call('case.leave', { caseId }).catch(() => undefined), [caseId])
}

import { useEffect } from 'react'
import { isOpen } from '../../../shared/review/case/case-state.ts'
import { refreshMenu } from '../../commands/listen.ts'
import { say } from '../../state/announce.ts'
import { call } from '../../state/call.ts'
import { closePanel, usePanel } from '../../state/panel.ts'
import { markOf, openReview, pageOf, trying, useReviewPart } from '../../state/review.ts'
import { followChecks } from '../../state/review-checks.ts'
import { forgetDraft } from '../../state/review-draft.ts'
import { currentPlace, goToMark, nextMark, startAt, takeMark, usePageIndex } from '../../state/review-place.ts'
import { forgetSelection } from '../../state/review-selection.ts'
import { PageColumn } from '../../viewer/page-column.tsx'
import { BulkSheet } from './bulk-sheet.tsx'
import { FindPanel } from './find-panel.tsx'
import { Inspector } from './inspector.tsx'
import { LikePagesSheet } from './like-pages-sheet.tsx'
import { MarkList } from './mark-list.tsx'
import { GoToPageSheet, LeaveOutSheet } from './page-sheets.tsx'
import { PartlySheet } from './partly-sheet.tsx'
import { ReviewBar } from './review-bar.tsx'
import { ReviewStatus } from './review-status.tsx'
import { Thumbnails } from './thumbnails.tsx'
import { useDraftKeys } from './use-draft-keys.ts'

/** Reading a document with its proposals on the text: a key press a decision. */
export function ReviewScreen({
  caseId,
  documentId,
  pageIndex,
  markId,
}: {
  readonly caseId: string
  readonly documentId: string
  readonly pageIndex?: number
  readonly markId?: string
}) {
  useEffect(() => {
    startAt(pageIndex ?? 0)
    const stopReview = openReview(caseId, documentId)
    const stopChecks = followChecks()
    refreshMenu()
    return () => {
      stopChecks()
      stopReview()
      forgetDraft()
      forgetSelection()
      closePanel()
      refreshMenu()
    }
  }, [caseId, documentId, pageIndex])
  useFirstMark(markId ?? null, pageIndex === undefined)
  useViewing(caseId, documentId)
  // What was said last is not said again when the review is opened the next time.
  useEffect(() => () => say(''), [])
  useDraftKeys()
  return (
    <div className="review">
      <ReviewBar />
      <div className="review-body">
        <Thumbnails />
        <PageColumn />
        <SidePanel />
      </div>
      <ReviewStatus />
      <ReviewSheets />
    </div>
  )
}

/** Looking for text takes the place of the marks: the pages stay as wide as they are. */
const SidePanel = () => (
  <aside className="side-panel" aria-label="Marks and search">
    {usePanel() === 'find' ? (
      <FindPanel />
    ) : (
      <>
        <MarkList />
        <Inspector />
      </>
    )}
  </aside>
)

function ReviewSheets() {
  const panel = usePanel()
  switch (panel) {
    case 'bulk':
      return <BulkSheet />
    case 'like-pages':
      return <LikePagesSheet />
    case 'partly':
      return <PartlySheet />
    case 'go-to-page':
      return <GoToPageSheet />
    case 'leave-out':
      return <LeaveOutSheet />
    default:
      return null
  }
}

/** Takes up where the work was left: at the mark that was asked for, or the first that waits. */
function useFirstMark(asked: string | null, mayMove: boolean): void {
  const isThere = useReviewPart((r) => r.order.length > 0, false)
  useEffect(() => {
    if (!isThere) return
    if (markOf(asked)) return goToMark(asked ?? '')
    const first = currentPlace().markId === null ? nextMark(1, isOpen) : null
    if (first === null) return
    if (mayMove) goToMark(first)
    else takeMark(first)
  }, [isThere, asked, mayMove])
}

const glanceMs = 300

/** Tells which page is on the screen: who looked at what is part of the record, and what is looked at is read first. */
function useViewing(caseId: string, documentId: string): void {
  const pageIndex = usePageIndex()
  const isThere = useReviewPart((r) => r.pages.length > 0, false)
  useEffect(() => {
    if (!isThere) return
    const timer = setTimeout(() => {
      void trying(() => call('case.view', { caseId, documentId, pageIndex }))
      if (pageOf(pageIndex)?.page.state === 'unread')
        void trying(() => call('case.analyse', { caseId, documentId, pageIndex, isAnew: false }))
    }, glanceMs)
    return () => clearTimeout(timer)
  }, [caseId, documentId, pageIndex, isThere])
  useEffect(() => () => void call('case.leave', { caseId }).catch(() => undefined), [caseId])
}

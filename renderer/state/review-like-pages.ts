import type { LikePagesPreview } from '../../shared/review/case/case-view.ts'
import { count } from '../text/mark-words.ts'
import { say } from './announce.ts'
import { call } from './call.ts'
import { act, currentReview } from './review.ts'
import { currentPlace } from './review-place.ts'

const here = () => ({ documentId: currentReview()?.documentId ?? '', pageIndex: currentPlace().pageIndex })

export async function previewLikePages(): Promise<LikePagesPreview | null> {
  const caseId = currentReview()?.caseId
  return caseId === undefined ? null : call('case.previewLikePages', { caseId, ...here() })
}

/** Takes what was decided on this page to all pages that say the same or nearly the same. */
export async function decideLikePages(): Promise<void> {
  const revision = await act((caseId) => call('case.likePages', { caseId, ...here() }))
  if (revision) say(`${count(revision.changed, 'decision')} taken over. Ctrl Z takes them all back.`)
}

export function likePagesWords({ pages, marks, lost, leftAlone }: LikePagesPreview): string {
  if (pages.length === 0) return 'No other page says the same.'
  const documents = new Set(pages.map(({ documentId }) => documentId)).size
  const parts = [
    `${count(marks, 'decision')} for ${count(pages.length, 'page')} of ${count(documents, 'document')}`,
    ...(lost > 0 ? [`${lost} do not fit there, as their passage reads otherwise`] : []),
    ...(leftAlone > 0 ? [`${leftAlone} decided there already stay as they are`] : []),
  ]
  return `${parts.join(', ')}.`
}

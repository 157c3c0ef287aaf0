import type { Obstacle } from '../../shared/review/case/case-ready.ts'
import type { CaseMark } from '../../shared/review/case/case-state.ts'
import type { DocumentProgress } from '../../shared/review/case/case-view.ts'
import { say } from './announce.ts'
import { currentCase } from './open-case.ts'
import { currentReview } from './review.ts'
import { goTo } from './route.ts'

/** The document after or before the one on the screen, round the end; with `isOpen` only one that has something to decide. */
function documentBeside(step: 1 | -1, isOpen: boolean): { readonly id: string; readonly name: string } | null {
  const documents = currentCase()?.status.documents ?? []
  const at = documents.findIndex(({ id }) => id === currentReview()?.documentId)
  const others = documents.map(
    (_, n) => documents[(at + step * (n + 1) + documents.length * (n + 2)) % documents.length],
  )
  return others.find((one) => one && one.id !== currentReview()?.documentId && (!isOpen || waits(one))) ?? null
}

/** What a person is to decide there, on a mark or on a page. */
function waits({ id, marks }: DocumentProgress): boolean {
  const onPages = (currentCase()?.status.unready ?? []).filter(({ obstacle }) => pageObstacles.includes(obstacle))
  return marks.open > 0 || onPages.some(({ places }) => places.some(({ documentId }) => documentId === id))
}

const pageObstacles: readonly Obstacle[] = ['page-failed', 'page-low-confidence', 'page-to-decide']
const isBeingRead = ({ pageStates, pagesUnsearched }: DocumentProgress): boolean =>
  pageStates.unread + pagesUnsearched > 0

/** What was said last was of another document. */
export function showDocument(documentId: string): void {
  const caseId = currentReview()?.caseId
  if (caseId === undefined) return
  say(currentCase()?.status.documents.find(({ id }) => id === documentId)?.name ?? '')
  goTo({ name: 'review', caseId, documentId })
}

/** In whichever document it is. */
export function showMark({ id, documentId, pageIndex }: Pick<CaseMark, 'id' | 'documentId' | 'pageIndex'>): void {
  const caseId = currentReview()?.caseId
  if (caseId !== undefined) goTo({ name: 'review', caseId, documentId, pageIndex, markId: id })
}

/** The one after a document that is done with is the next that waits. */
export function stepDocument(step: 1 | -1): void {
  const isDone = step === 1 && currentReview()?.open === 0
  const next = (isDone && documentBeside(step, true)) || documentBeside(step, false)
  if (next) showDocument(next.id)
  else say('There is no other document in this case.')
}

/** What comes once nothing is left in the document on the screen. */
export function whatIsNext(): string {
  const next = documentBeside(1, true)
  if (next) return `Nothing is left here. ] goes on with ${next.name}.`
  const others = (currentCase()?.status.documents ?? []).filter(({ id }) => id !== currentReview()?.documentId)
  if (others.some(isBeingRead)) return 'Nothing is left here. Other documents are still being read.'
  return 'Nothing is left to decide. Ctrl 5 goes on to the export.'
}

export function showNextOpenDocument(): boolean {
  const next = documentBeside(1, true)
  if (next) showDocument(next.id)
  return next !== null
}

import type { CaseMark } from '../../shared/review/case/case-state.ts'
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
  return others.find((one) => one && one.id !== currentReview()?.documentId && (!isOpen || one.marks.open > 0)) ?? null
}

export function showDocument(documentId: string): void {
  const caseId = currentReview()?.caseId
  if (caseId !== undefined) goTo({ name: 'review', caseId, documentId })
}

/** In whichever document it is. */
export function showMark({ id, documentId, pageIndex }: Pick<CaseMark, 'id' | 'documentId' | 'pageIndex'>): void {
  const caseId = currentReview()?.caseId
  if (caseId !== undefined) goTo({ name: 'review', caseId, documentId, pageIndex, markId: id })
}

export function stepDocument(step: 1 | -1): void {
  const next = documentBeside(step, false)
  if (next) showDocument(next.id)
  else say('There is no other document in this case.')
}

/** The name of the next document that has something to decide; null where there is none. */
export const nextOpenDocument = (): string | null => documentBeside(1, true)?.name ?? null

export function showNextOpenDocument(): boolean {
  const next = documentBeside(1, true)
  if (next) showDocument(next.id)
  return next !== null
}

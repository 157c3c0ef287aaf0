import { type ReasonCode, reasonCodes } from '../../shared/model/reason-code.ts'
import { say } from './announce.ts'
import { call } from './call.ts'
import { act, currentReview } from './review.ts'

/** A person says that they have read a page which the program could not, or takes that back. */
export async function setReadByHand(pageIndex: number, isRead: boolean): Promise<void> {
  const documentId = currentReview()?.documentId
  if (documentId === undefined) return
  const request = { documentId, pageIndexes: [pageIndex], isRead }
  if (!(await act((caseId) => call('case.readByHand', { caseId, ...request })))) return
  say(isRead ? `You answer for page ${pageIndex + 1}.` : `Page ${pageIndex + 1} has to be read again.`)
}

/** Leaves a whole page out of the redacted copy, or (null) takes it in again. */
export async function setExcluded(pageIndex: number, reasonCode: ReasonCode | null): Promise<void> {
  const documentId = currentReview()?.documentId
  if (documentId === undefined) return
  const request = { documentId, pageIndexes: [pageIndex], reasonCode }
  if (!(await act((caseId) => call('case.exclude', { caseId, ...request })))) return
  const page = `Page ${pageIndex + 1}`
  say(reasonCode === null ? `${page} is in again.` : `${page} is left out: ${reasonCodes[reasonCode]}.`)
}

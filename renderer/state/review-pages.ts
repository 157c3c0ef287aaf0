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
  if (!(await exclude(pageIndex, reasonCode))) return
  const page = `Page ${pageIndex + 1}`
  say(reasonCode === null ? `${page} is in again.` : `${page} is left out: ${reasonCodes[reasonCode]}.`)
}

/** Says no to the proposal to leave a page out. */
export async function keepIn(pageIndex: number): Promise<void> {
  if (await exclude(pageIndex, null)) say(`Page ${pageIndex + 1} stays in.`)
}

async function exclude(pageIndex: number, reasonCode: ReasonCode | null): Promise<boolean> {
  const documentId = currentReview()?.documentId
  if (documentId === undefined) return false
  const request = { documentId, pageIndexes: [pageIndex], reasonCode }
  return Boolean(await act((caseId) => call('case.exclude', { caseId, ...request })))
}

import { type KeepGround, keepGrounds } from '../../shared/model/case.ts'
import type { ReasonCode } from '../../shared/model/reason-code.ts'
import { reasonCodes } from '../../shared/model/reason-code.ts'
import { isOpen } from '../../shared/review/case/case-state.ts'
import type { Revision } from '../../shared/review/case/case-view.ts'
import { count, kindOf, textOfMark } from '../text/mark-words.ts'
import { say } from './announce.ts'
import { call } from './call.ts'
import { act, actAtOnce, currentReview, markOf, marksOn, pageOf } from './review.ts'
import { showMark, showNextOpenDocument, whatIsNext } from './review-documents.ts'
import { currentMark, currentPlace, goToMark, goToPage, step, stepToOpen } from './review-place.ts'
import { proposalOn, waitingPage, waitWords } from './waiting-page.ts'

export type Decision = 'accepted' | 'rejected'

const done: Readonly<Record<Decision, string>> = { accepted: 'Hidden', rejected: 'Left visible' }

function left(settledPage: number | null = null): string {
  const { open = 0, pages = [] } = currentReview() ?? {}
  if (open > 0) return `${count(open, 'mark')} left.`
  const waiting = waitingPage(pages, settledPage)
  return waiting ? waitWords(waiting) : whatIsNext()
}

/** Decides on the mark that is taken and goes to the next open one: one key a decision. */
export async function decide(decision: Decision): Promise<void> {
  const mark = currentMark()
  if (!mark) return void (stepToOpen() || say(left()))
  const markIds = [mark.id]
  const answered = actAtOnce([{ do: 'decide', decision, markIds }], 'marks', (caseId) =>
    call('case.decide', { caseId, selection: { by: 'marks', markIds }, among: 'all', decision }),
  )
  stepToOpen()
  say(`${done[decision]}: ${textOfMark(mark) || kindOf(mark)}. ${left()}`)
  await answered
}

/** Decides on one mark and stays there. */
export async function decideAgain(markId: string, decision: Decision): Promise<void> {
  const selection = { by: 'marks' as const, markIds: [markId] }
  await act((caseId) => call('case.decide', { caseId, selection, among: 'all', decision }))
}

/** Accepts what is still open on the page that is seen, and goes on; a page with nothing open is turned, and after the last comes the next document. */
export async function acceptPage(): Promise<void> {
  const { pageIndex } = currentPlace()
  const documentId = currentReview()?.documentId
  const markIds = marksOn(pageIndex).flatMap((mark) => (isOpen(mark) ? [mark.id] : []))
  const page = pageOf(pageIndex)
  const leftOut = page && proposalOn(page)
  if (documentId === undefined || (markIds.length === 0 && !leftOut)) return turn(pageIndex)
  const decision = 'accepted'
  const answered = actAtOnce([{ do: 'decide', decision, markIds }], 'page', (caseId) =>
    call('case.decide', { caseId, selection: { by: 'page', documentId, pageIndex }, among: 'open', decision }),
  )
  const settled = leftOut ? pageIndex : null
  stepToOpen(settled)
  const out = leftOut ? ` The page is left out: ${reasonCodes[leftOut.reasonCode]}.` : ''
  say(`${count(markIds.length, 'mark')} hidden on page ${pageIndex + 1}.${out} ${left(settled)}`)
  await answered
}

function turn(pageIndex: number): void {
  const isLast = pageIndex + 1 >= (currentReview()?.pages.length ?? 0)
  if (isLast && currentReview()?.open === 0) showNextOpenDocument()
  else goToPage(pageIndex + 1)
}

export async function setReason(reasonCode: ReasonCode): Promise<void> {
  const mark = currentMark()
  if (!mark) return
  const markIds = [mark.id]
  say(`Reason: ${reasonCodes[reasonCode]}.`)
  await actAtOnce([{ do: 'reason', markIds, reasonCode }], 'marks', (caseId) =>
    call('case.reason', { caseId, selection: { by: 'marks', markIds }, reasonCode }),
  )
}

/** Says why a mark stays visible although a policy would hide it: who answers for it and why stays with the mark. */
export async function keepBecause(markId: string, ground: KeepGround): Promise<void> {
  const selection = { by: 'marks' as const, markIds: [markId] }
  if (await act((caseId) => call('case.keep', { caseId, selection, ground })))
    say(`Left visible: ${keepGrounds[ground]}.`)
}

export async function setNote(markId: string, note: string): Promise<void> {
  if ((markOf(markId)?.note ?? '') === note) return
  if (await act((caseId) => call('case.note', { caseId, markId, note }))) say('The note is kept.')
}

export const undo = (): Promise<void> => back('case.undo', 'Taken back', 'There is nothing to take back.')
export const redo = (): Promise<void> => back('case.redo', 'Done again', 'There is nothing to do again.')

async function back(name: 'case.undo' | 'case.redo', what: string, nothing: string): Promise<void> {
  const revision = await act((caseId) => call(name, { caseId }))
  if (!revision) return
  if (revision.changed === 0) return say(nothing)
  say(`${what}: ${about(revision)}. ${left()}`)
  const here = revision.marks.find(({ id }) => markOf(id))
  const [first] = revision.marks
  if (here) goToMark(here.id)
  else if (first) showMark(first)
}

function about({ marks, removed, changed }: Revision): string {
  const [mark] = marks
  if (marks.length === 1 && mark && removed.length === 0) return textOfMark(mark) || kindOf(mark)
  return count(changed, 'change')
}

/** To the next or previous mark, decided or not. */
export function move(by: 1 | -1): void {
  if (!step(by)) say('There is no mark in this document.')
}

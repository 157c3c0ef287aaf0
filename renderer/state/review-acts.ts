import { type KeepGround, keepGrounds } from '../../shared/model/case.ts'
import type { PageProposal } from '../../shared/model/page-proposal.ts'
import type { ReasonCode } from '../../shared/model/reason-code.ts'
import { reasonCodes } from '../../shared/model/reason-code.ts'
import { isOpen } from '../../shared/review/case/case-state.ts'
import type { Revision } from '../../shared/review/case/case-view.ts'
import { count, kindOf, textOfMark } from '../text/mark-words.ts'
import { say } from './announce.ts'
import { call } from './call.ts'
import { act, actAtOnce, currentReview, markOf, marksOn } from './review.ts'
import { nextOpenDocument, showMark, showNextOpenDocument } from './review-documents.ts'
import { currentMark, currentPlace, goToMark, goToPage, step, stepToOpen } from './review-place.ts'

export type Decision = 'accepted' | 'rejected'

const done: Readonly<Record<Decision, string>> = { accepted: 'Hidden', rejected: 'Left visible' }
function left(): string {
  const open = currentReview()?.open ?? 0
  if (open > 0) return `${count(open, 'mark')} left.`
  const next = nextOpenDocument()
  return next === null ? 'Nothing is left to decide.' : `Nothing is left here. ] goes on with ${next}.`
}

/** Decides on the mark that is taken and goes to the next open one: one key a decision. */
export async function decide(decision: Decision): Promise<void> {
  const mark = currentMark()
  if (!mark) return void (stepToOpen() || say('There is no mark to decide on.'))
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
  const leftOut = openProposal(pageIndex)
  if (documentId === undefined || (markIds.length === 0 && !leftOut)) return turn(pageIndex)
  const decision = 'accepted'
  const answered = actAtOnce([{ do: 'decide', decision, markIds }], 'page', (caseId) =>
    call('case.decide', { caseId, selection: { by: 'page', documentId, pageIndex }, among: 'open', decision }),
  )
  stepToOpen()
  const page = leftOut ? ` The page is left out: ${reasonCodes[leftOut.reasonCode]}.` : ''
  say(`${count(markIds.length, 'mark')} hidden on page ${pageIndex + 1}.${page} ${left()}`)
  await answered
}

/** That the page be left out as a whole, where nobody has decided on that. */
function openProposal(pageIndex: number): PageProposal | null {
  const found = currentReview()?.pages[pageIndex]
  return found && !found.excluded && !found.isShown ? (found.page.leaveOut ?? null) : null
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

import type { PageProposal } from '../../shared/model/page-proposal.ts'
import type { ReviewPage } from './review.ts'

/** What a page itself waits for, whatever is marked on it: a reader, or a word on leaving it out. */
export type PageWait = 'reader' | 'leave-out'

/** That it be left out as a whole, where nobody has decided on that. */
export const proposalOn = ({ page, excluded, isShown }: ReviewPage): PageProposal | null =>
  excluded || isShown ? null : (page.leaveOut ?? null)

export function waitOf(waiting: ReviewPage): PageWait | null {
  const { page, excluded, readBy } = waiting
  if (excluded) return null
  if ((page.state === 'failed' || page.state === 'low-confidence') && readBy === null) return 'reader'
  return proposalOn(waiting) ? 'leave-out' : null
}

/** The first page that waits; `except` is about to be settled. */
export const waitingPage = (pages: readonly ReviewPage[], except: number | null = null): ReviewPage | null =>
  pages.find((page) => page.page.pageIndex !== except && waitOf(page) !== null) ?? null

/** What a waiting page asks for, with the key that answers. */
export function waitWords(waiting: ReviewPage): string {
  const page = `Page ${waiting.page.pageIndex + 1}`
  return waitOf(waiting) === 'reader'
    ? `${page} waits for you to read it; I says that you have.`
    : `${page} is proposed to be left out; Space leaves it out.`
}

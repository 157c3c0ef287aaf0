import type { PageSummary } from '../../../shared/model/case.ts'
import type { PageProposal } from '../../../shared/model/page-proposal.ts'
import type { Change } from '../../../shared/review/case/case-event.ts'
import { isPageOpen } from '../../../shared/review/case/case-state.ts'
import type { Among, Selection } from '../../../shared/review/case/select-marks.ts'
import type { Decision } from '../../../shared/review/decide.ts'
import { commitAct } from './commit-event.ts'
import { liveDocuments, type OpenCase, pagesOf } from './open-case.ts'

/** A page that is proposed to be left out, whatever was decided on that. */
type ProposedPage = PageSummary & { readonly leaveOut: PageProposal }

const isProposed = (page: PageSummary): page is ProposedPage => page.leaveOut !== undefined

const proposedPages = (c: OpenCase): readonly ProposedPage[] =>
  liveDocuments(c).flatMap((document) => pagesOf(c, document).filter(isProposed))

/** Pages that are proposed to be left out and wait for a decision. */
export const openPages = (c: OpenCase): readonly ProposedPage[] =>
  proposedPages(c).filter((page) => isPageOpen(c.state, page))

export const isPageProposal = (c: OpenCase, id: string): boolean =>
  proposedPages(c).some(({ leaveOut }) => leaveOut.id === id)

/** Whoever accepts what is open on a page, in a document or in the case accepts that pages of it are left out, too. */
export function changesOfPages(c: OpenCase, selection: Selection, among: Among): readonly Change[] {
  if (selection.by !== 'page' && selection.by !== 'document' && selection.by !== 'case') return []
  return openPages(c)
    .filter((page) => isIn(page, selection) && (among !== 'open-redact' || page.leaveOut.disposition === 'redact'))
    .map((page) => exclusion(page, { decision: 'accepted' }))
}

const isIn = ({ documentId, pageIndex }: ProposedPage, selection: Selection): boolean =>
  ('documentId' in selection ? selection.documentId === documentId : true) &&
  (selection.by === 'page' ? selection.pageIndex === pageIndex : true)

/** Decides on those named by id; resolves to how many. One step. */
export function decidePages(c: OpenCase, decisions: ReadonlyMap<string, Decision>): number {
  const changes = proposedPages(c).flatMap((page) => {
    const decision = decisions.get(page.leaveOut.id)
    return decision ? [exclusion(page, decision)] : []
  })
  if (changes.length > 0) commitAct(c, { kind: 'excluded', isBulk: false, scope: 'page', changes })
  return changes.length
}

const exclusion = ({ documentId, pageIndex, leaveOut }: ProposedPage, decision: Decision): Change => ({
  do: 'exclude',
  documentId,
  pageIndexes: [pageIndex],
  reasonCode: decision.decision === 'accepted' ? (decision.reasonCode ?? leaveOut.reasonCode) : null,
})

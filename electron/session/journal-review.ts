import type { AuditEvent, Sealed } from '../../shared/audit/entry.ts'
import { boxOf } from '../../shared/geometry/quad.ts'
import type { PageProposal } from '../../shared/model/page-proposal.ts'
import type { PageText, ReadPage } from '../../shared/model/page-text.ts'
import type { DecidedPage } from '../../shared/review/leave-out.ts'
import type { ReviewedMark, ReviewState } from '../../shared/review/state.ts'
import { valuesUnder } from '../../shared/review/text-under.ts'
import { isRead } from './find.ts'
import type { OpenDocument } from './open-document.ts'

/** What the audit says of a document up to the decisions: that it was opened, which pages failed, each mark, each decision. */
export function journalOfReview(
  { source, info }: OpenDocument,
  pages: readonly ReadPage[],
  state: ReviewState,
  seal: (value: string) => Sealed,
  leaveOut: readonly DecidedPage[] = [],
  reviewer: string = '',
): readonly AuditEvent[] {
  const documentSha256 = source.sha256
  const read = new Map(pages.filter(isRead).map((page) => [page.pageIndex, page]))
  const marks = [...state.marks.values()].sort((a, b) => a.pageIndex - b.pageIndex)
  return [
    { type: 'document.opened', documentSha256, format: source.format, bytes: info.bytes, pages: info.pages.length },
    ...pages.flatMap((page) => failureOf(documentSha256, page)),
    ...marks.map((mark) => proposalOf(documentSha256, mark, read.get(mark.pageIndex) ?? null, seal)),
    ...leaveOut.map(({ proposal }) => pageProposal(documentSha256, proposal)),
    ...marks.flatMap((mark) => decisionOf(documentSha256, mark)),
    ...leaveOut.flatMap((page) => pageDecision(documentSha256, page, reviewer)),
  ]
}

/** What the audit says of a page that is proposed to be left out. */
export const pageProposal = (
  documentSha256: string,
  { pageIndex, score, disposition, reasonCode }: PageProposal,
): AuditEvent => ({
  type: 'page.proposed',
  documentSha256,
  pageNumber: pageIndex + 1,
  ...{ score, disposition, reasonCode },
})

function pageDecision(documentSha256: string, page: DecidedPage, reviewer: string): AuditEvent[] {
  const { proposal, decision, isBulk, reasonCode } = page
  const about = { documentSha256, pageNumber: proposal.pageIndex + 1, isBulk, reviewer }
  if (decision === null) return []
  return decision === 'accepted'
    ? [{ type: 'page.excluded', ...about, reasonCode }]
    : [{ type: 'page.included', ...about, reasonCode: null }]
}

const failureOf = (documentSha256: string, page: ReadPage): AuditEvent[] =>
  page.status === 'read'
    ? []
    : [{ type: 'page.failed', documentSha256, pageNumber: page.pageIndex + 1, code: page.error }]

function proposalOf(
  documentSha256: string,
  mark: ReviewedMark,
  page: PageText | null,
  seal: (value: string) => Sealed,
): AuditEvent {
  const value = valuesUnder(mark, page).join(' ')
  return {
    type: 'mark.proposed',
    documentSha256,
    markId: mark.id,
    pageNumber: mark.pageIndex + 1,
    origin: mark.origin,
    entity: mark.entity,
    recognizer: mark.finding?.recognizer ?? null,
    score: mark.finding?.score ?? null,
    disposition: mark.disposition,
    reasonCode: mark.reasonCode,
    boxes: mark.quads.map(boxOf).map(rounded),
    value: value === '' ? null : seal(value),
  }
}

const rounded = (box: ReturnType<typeof boxOf>) => ({
  left: round(box.left),
  bottom: round(box.bottom),
  right: round(box.right),
  top: round(box.top),
})

const round = (points: number): number => Math.round(points * 100) / 100

function decisionOf(documentSha256: string, mark: ReviewedMark): AuditEvent[] {
  if (mark.state === 'proposed' || !mark.decidedBy) return []
  const { reviewer, isBulk } = mark.decidedBy
  const { id: markId, reasonCode, state: decision } = mark
  return [
    {
      type: 'mark.decided',
      documentSha256,
      markId,
      pageNumber: mark.pageIndex + 1,
      decision,
      isBulk,
      reasonCode,
      reviewer,
    },
  ]
}

import type { AuditEntry } from '../../../shared/audit/entry.ts'
import type { CheckedPage, Concern } from '../../../shared/checks/check.ts'
import { runChecks } from '../../../shared/checks/index.ts'
import type { CaseDocument, PageState, PageSummary } from '../../../shared/model/case.ts'
import type { PageText } from '../../../shared/model/page-text.ts'
import { Failure } from '../../../shared/result.ts'
import { caseUnready, type Reason } from '../../../shared/review/case/case-ready.ts'
import { type CaseMark, isOpen, marksOnPage, pageKey } from '../../../shared/review/case/case-state.ts'
import type { CaseStatus, DocumentProgress, MarkCounts, SeenPage } from '../../../shared/review/case/case-view.ts'
import { isUnderWay } from '../../../shared/review/case/under-way.ts'
import { isStale } from './analyse-document.ts'
import { documentOf, liveDocuments, type OpenCase, pageOf, pagesOf } from './open-case.ts'

/** Where a case stands. */
export function seeCase(c: OpenCase): CaseStatus {
  const documents = liveDocuments(c).map((document) => progressOf(c, document))
  const { id, version, title } = c.policy.policy
  const { sampled, seed: _, ...second } = c.state.second
  return {
    caseId: c.key.caseId,
    details: c.details,
    policy: { id, version, title },
    documents,
    marks: documents.map(({ marks }) => marks).reduce(plus, { open: 0, accepted: 0, rejected: 0, kept: 0 }),
    people: c.state.people.size,
    second: { ...second, sampled: sampled.size },
    daysToLimit: daysUntil(c, c.details.limitOn),
    isDueForDeletion: (daysUntil(c, c.details.retainUntil) ?? 1) <= 0,
    unready: unreadyReasons(c),
    journal: { entries: c.store.journal.head.seq, head: c.store.journal.head.hash },
  }
}

/** Why the case, or some documents of it, cannot be exported yet; each reason with the places to go to. */
export function unreadyReasons(c: OpenCase, documentIds?: readonly string[]): readonly Reason[] {
  const wanted = liveDocuments(c).filter(({ id }) => documentIds?.includes(id) ?? true)
  return caseUnready(
    c.state,
    wanted.flatMap((document) => pagesOf(c, document)),
    c.details,
  )
}

function progressOf(c: OpenCase, document: CaseDocument): DocumentProgress {
  const pages = pagesOf(c, document)
  const { password: _, names: __, leaveOut: ___, copy: ____, ...about } = document
  const pageStates: Record<PageState, number> = { unread: 0, read: 0, failed: 0, 'low-confidence': 0 }
  for (const { state } of pages) pageStates[state] += 1
  return {
    ...about,
    pages: pages.length,
    pageStates,
    pagesExcluded: pages.filter(({ pageIndex }) => isExcluded(c, document.id, pageIndex)).length,
    pagesUnsearched: pages.filter((page) => page.state !== 'unread' && isUnderWay(page)).length,
    pagesStale: pages.filter((page) => isStale(c, page)).length,
    marks: pages.flatMap(({ pageIndex }) => marksOnPage(c.state, document.id, pageIndex)).reduce(counted, noMarks),
  }
}

const noMarks: MarkCounts = { open: 0, accepted: 0, rejected: 0, kept: 0 }

function counted(counts: MarkCounts, mark: CaseMark): MarkCounts {
  const kind = mark.state === 'proposed' ? (isOpen(mark) ? 'open' : 'kept') : mark.state
  return { ...counts, [kind]: counts[kind] + 1 }
}

const plus = (a: MarkCounts, b: MarkCounts): MarkCounts => ({
  open: a.open + b.open,
  accepted: a.accepted + b.accepted,
  rejected: a.rejected + b.rejected,
  kept: a.kept + b.kept,
})

const isExcluded = (c: OpenCase, documentId: string, pageIndex: number): boolean =>
  c.state.pages.get(pageKey(documentId, pageIndex))?.excluded != null

const dayMs = 86_400_000

function daysUntil({ session }: OpenCase, day: string | null): number | null {
  return day === null
    ? null
    : Math.floor((Date.parse(day) - Date.parse(session.now().toISOString().slice(0, 10))) / dayMs)
}

/** The pages of a document with their states, for thumbnails and lists. */
export const seePages = (c: OpenCase, documentId: string): readonly Omit<SeenPage, 'marks'>[] =>
  pagesOf(c, documentOf(c, documentId)).map((page) => ({ page, ...reviewOf(c, page) }))

/** One page with its marks. */
export function seePage(c: OpenCase, documentId: string, pageIndex: number): SeenPage {
  const page = pageOf(c, documentId, pageIndex)
  return { page, ...reviewOf(c, page), marks: marksOnPage(c.state, documentId, pageIndex) }
}

const reviewOf = (c: OpenCase, { documentId, pageIndex }: PageSummary) => {
  const { excluded = null, readBy = null, isShown = false } = c.state.pages.get(pageKey(documentId, pageIndex)) ?? {}
  return { excluded, readBy, isShown }
}

/** The words of a page and where they stand: to select text on it. PAGE_NOT_READ where there are none. */
export function seePageText(c: OpenCase, documentId: string, pageIndex: number): PageText {
  pageOf(c, documentId, pageIndex)
  const page = c.store.pages.text(documentId, pageIndex)
  if (!page) throw new Failure('PAGE_NOT_READ', { pageNumber: pageIndex + 1 })
  return page
}

/** What in the whole case contradicts itself or was hardly looked at. */
export function checkCase(c: OpenCase): readonly Concern[] {
  return runChecks({ pages: () => checkedPages(c), people: [...c.state.people.values()], details: c.details })
}

function* checkedPages(c: OpenCase): Generator<CheckedPage> {
  for (const { id: documentId } of liveDocuments(c))
    for (const { pageIndex, text } of c.store.pages.texts(documentId)) {
      if (isExcluded(c, documentId, pageIndex)) continue
      const dwellMs = c.state.dwellMs.get(pageKey(documentId, pageIndex)) ?? 0
      yield { documentId, pageIndex, text, marks: marksOnPage(c.state, documentId, pageIndex), dwellMs }
    }
}

/** Entries of the journal after one, oldest first. */
export const seeJournal = (c: OpenCase, afterSeq: number, limit: number): readonly AuditEntry[] =>
  c.store.journal.entries(afterSeq, limit)

import type { AuditEvent } from '../../../shared/audit/entry.ts'
import { type LikePage, likePages } from '../../../shared/checks/same-page.ts'
import { Failure } from '../../../shared/result.ts'
import { type CarriedPage, carryPage, type PageCopy } from '../../../shared/review/case/carry-page.ts'
import type { Change } from '../../../shared/review/case/case-event.ts'
import { isOpen, marksOnPage, pageKey } from '../../../shared/review/case/case-state.ts'
import type { LikePagesPreview, Revision } from '../../../shared/review/case/case-view.ts'
import { commitAct } from './commit-event.ts'
import { documentOf, liveDocuments, type OpenCase, pageOf } from './open-case.ts'

/** A page that was reviewed, to be taken to all pages of the case that say the same. */
export interface LikePagesRequest {
  readonly documentId: string
  readonly pageIndex: number
  /** Leaves out those that say only nearly the same. */
  readonly isSameOnly?: boolean
}

/** What `decideLikePages` would do, and to which pages. */
export function previewLikePages(c: OpenCase, request: LikePagesRequest): LikePagesPreview {
  const found = carriedTo(c, request)
  const sum = (count: (carried: CarriedPage) => number) =>
    found.reduce((total, { carried }) => total + count(carried), 0)
  return {
    pages: found.map(({ like }) => like),
    marks: sum(({ marks }) => marks),
    lost: sum(({ lost }) => lost),
    leftAlone: sum(({ leftAlone }) => leftAlone),
  }
}

/**
 * Review once, apply to all: takes what was decided on a page to every page that says the same or nearly the same, as one
 * step. A page that was left out is left out wherever it says wholly the same. PAGE_NOT_DECIDED while marks on it are open.
 */
export function decideLikePages(c: OpenCase, request: LikePagesRequest): Revision {
  const found = carriedTo(c, request)
  const changes = found.flatMap(({ like, carried }) => [...carried.changes, ...exclusion(c, request, like)])
  const journal = () => (changes.length > 0 ? found.map((one) => entryOf(c, request, one)) : [])
  return commitAct(c, { kind: 'carried', isBulk: true, scope: 'page', changes }, { journal })
}

interface Found {
  readonly like: LikePage
  readonly carried: CarriedPage
}

function carriedTo(c: OpenCase, request: LikePagesRequest): readonly Found[] {
  const from = copyOf(c, request)
  const open = from.marks.filter(isOpen).length
  if (open > 0 && !excludedAs(c, request)) throw new Failure('PAGE_NOT_DECIDED', { marksOpen: open })
  return likePages({ ...request, text: from.page.text }, texts(c))
    .filter(({ isSame }) => isSame || !request.isSameOnly)
    .map((like) => ({ like, carried: carryPage(from, copyOf(c, like)) }))
}

function copyOf(c: OpenCase, { documentId, pageIndex }: Pick<LikePage, 'documentId' | 'pageIndex'>): PageCopy {
  const { sha256 } = documentOf(c, documentId)
  pageOf(c, documentId, pageIndex)
  const page = c.store.pages.text(documentId, pageIndex)
  if (!page) throw new Failure('PAGE_NOT_READ', { pageNumber: pageIndex + 1 })
  return { documentId, sha256, page, marks: marksOnPage(c.state, documentId, pageIndex) }
}

function* texts(c: OpenCase) {
  for (const { id: documentId } of liveDocuments(c))
    for (const { pageIndex, text } of c.store.pages.texts(documentId)) yield { documentId, pageIndex, text }
}

const excludedAs = (c: OpenCase, { documentId, pageIndex }: Pick<LikePage, 'documentId' | 'pageIndex'>) =>
  c.state.pages.get(pageKey(documentId, pageIndex))?.excluded ?? null

function exclusion(
  c: OpenCase,
  from: LikePagesRequest,
  { documentId, pageIndex, isSame }: LikePage,
): readonly Change[] {
  const reasonCode = excludedAs(c, from)
  if (reasonCode === null || !isSame || excludedAs(c, { documentId, pageIndex }) !== null) return []
  return [{ do: 'exclude', documentId, pageIndexes: [pageIndex], reasonCode }]
}

const entryOf = (c: OpenCase, from: LikePagesRequest, { like, carried }: Found): AuditEvent => ({
  type: 'page.carried',
  documentSha256: documentOf(c, like.documentId).sha256,
  pageNumber: like.pageIndex + 1,
  fromSha256: documentOf(c, from.documentId).sha256,
  fromPageNumber: from.pageIndex + 1,
  isSame: like.isSame,
  carried: carried.marks,
  lost: carried.lost,
})

import type { AuditEvent } from '../../../shared/audit/entry.ts'
import type { CaseDocument, PageSummary } from '../../../shared/model/case.ts'
import type { OcrMode, ReadPage } from '../../../shared/model/page-text.ts'
import { Failure } from '../../../shared/result.ts'
import { isUnderWay } from '../../../shared/review/case/under-way.ts'
import { sourceOf } from '../../store/case/originals.ts'
import type { OpenDocument } from '../open-document.ts'
import { readPages } from '../read-pages.ts'
import { carryDecisions } from './carry-decisions.ts'
import { isBehind } from './case-names.ts'
import { hearNews } from './hear-news.ts'
import { documentOf, nowOf, type OpenCase, pageOf, pagesOf, reloadPages } from './open-case.ts'
import { searchDocument } from './search-document.ts'
import { readingVersion, rulesDigest } from './versions.ts'

export interface AnalyseOptions {
  readonly ocr?: OcrMode
  /** Reads and searches again what was read by other engines or searched by other rules. */
  readonly isAnew?: boolean
  /** The page that someone looks at now: it and those after it are read before the others. Asked before each batch. */
  readonly firstPage?: () => number
  /** Asked before each batch: false stops here for now, and a later call goes on. */
  readonly mayGoOn?: () => boolean
  readonly onPages?: (pages: readonly ReadPage[]) => void
}

/** So many pages are read between two writes: what a kill loses is read again. */
const atATime = 16

/**
 * Reads what is unread of a document and searches it for personal data. Pages are durable as they come; a second call goes
 * on where the first was stopped. Decisions are not touched. A newer version of a document then takes over the decisions
 * of the one before. False where `mayGoOn` stopped it.
 */
export async function analyseDocument(c: OpenCase, documentId: string, options: AnalyseOptions = {}): Promise<boolean> {
  const document = documentOf(c, documentId)
  if (options.isAnew) forgetStale(c, document)
  if (!(await readUnread(c, document, options))) return false
  if (isBehind(c.documents, document)) await hearNews(c)
  if (pagesOf(c, documentOf(c, documentId)).some(isUnderWay)) await searchDocument(c, document)
  await carryDecisions(c, documentId)
  return true
}

/** Analyses anew all documents that older engines or rules were at work on. */
export async function analyseStale(c: OpenCase, options: Omit<AnalyseOptions, 'isAnew'>): Promise<void> {
  const stale = c.documents.filter((document) => document.replacedBy === null && isWorthAnew(c, document))
  for (const { id } of stale) await analyseDocument(c, id, { ...options, isAnew: true })
}

/** Made by older engines or rules, or damaged on the disk since. */
const isWorthAnew = (c: OpenCase, document: CaseDocument): boolean =>
  pagesOf(c, document).some((page) => isStale(c, page)) || !c.store.pages.isReadable(document.id)

/** Documents that wait to be read or searched, in their order; last those that wait only because others brought new names. */
export function waitingDocuments(c: OpenCase): readonly CaseDocument[] {
  const waiting = c.documents
    .filter(({ replacedBy }) => replacedBy === null)
    .filter((d) => pagesOf(c, d).some(isUnderWay))
  const isLast = (document: CaseDocument): boolean => isBehind(c.documents, document)
  return [...waiting.filter((document) => !isLast(document)), ...waiting.filter(isLast)]
}

/** Whether what is known of a page was made by the engines and rules of now. */
export function isStale(c: OpenCase, { documentId, pageIndex }: PageSummary): boolean {
  const { readBy, detectedBy } = pageOf(c, documentId, pageIndex)
  return (
    (readBy !== null && readBy !== readingVersion(c.session.product)) ||
    (detectedBy !== null && detectedBy !== rulesDigest(c.session.product, c.policy))
  )
}

function forgetStale(c: OpenCase, document: CaseDocument): void {
  const pages = pagesOf(c, document)
  const isReadAnew =
    pages.some(({ readBy, state }) => state === 'failed' || readBy !== readingVersion(c.session.product)) ||
    !c.store.pages.isReadable(document.id)
  c.store.commit({
    at: nowOf(c),
    journal: () => [],
    rows: () => (isReadAnew ? c.store.pages.forget(document.id) : c.store.pages.forgetDetection(document.id)),
  })
  reloadPages(c, document)
}

async function readUnread(
  c: OpenCase,
  document: CaseDocument,
  { ocr = 'auto', firstPage = () => 0, mayGoOn = () => true, onPages }: AnalyseOptions,
): Promise<boolean> {
  let unread = pagesOf(c, document).flatMap(({ state, pageIndex }) => (state === 'unread' ? [pageIndex] : []))
  if (unread.length === 0) return true
  const open = await openOriginal(c, document)
  c.session.progress({ type: 'steps', document: open.source.path, count: unread.length })
  while (unread.length > 0) {
    if (!mayGoOn()) return false
    const indexes = nextOf(unread, firstPage())
    const pages = await readPages(c.session, open, indexes, ocr)
    if (c.isClosed) throw new Failure('CANCELLED')
    savePages(c, document, pages)
    onPages?.(pages)
    unread = unread.filter((index) => !indexes.includes(index))
  }
  return true
}

/** A batch from the page that is looked at on, and only then from the beginning. */
const nextOf = (unread: readonly number[], firstPage: number): readonly number[] =>
  [...unread.filter((index) => index >= firstPage), ...unread.filter((index) => index < firstPage)].slice(0, atATime)

/** A document of the case as the verbs of a run know it. */
export async function openOriginal(c: OpenCase, document: CaseDocument): Promise<OpenDocument> {
  const { format, sha256, bytes, pages } = document
  return { source: await sourceOf(c.store, document), info: { format, sha256, bytes, pages } }
}

function savePages(c: OpenCase, document: CaseDocument, pages: readonly ReadPage[]): void {
  const failures = pages.flatMap((page): AuditEvent[] =>
    page.status === 'failed'
      ? [{ type: 'page.failed', documentSha256: document.sha256, pageNumber: page.pageIndex + 1, code: page.error }]
      : [],
  )
  c.store.commit({
    at: nowOf(c),
    journal: () => failures,
    rows: () => {
      for (const page of pages) c.store.pages.putRead(document.id, page, readingVersion(c.session.product))
    },
  })
  reloadPages(c, document)
}

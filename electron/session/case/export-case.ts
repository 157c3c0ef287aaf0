import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { CaseDocument } from '../../../shared/model/case.ts'
import type { CertifiedPage, Verification, Written } from '../../../shared/model/export.ts'
import type { PageText, ReadPage } from '../../../shared/model/page-text.ts'
import type { ReasonCode } from '../../../shared/model/reason-code.ts'
import { asFailure, Failure } from '../../../shared/result.ts'
import type { Reason } from '../../../shared/review/case/case-ready.ts'
import { pageKey } from '../../../shared/review/case/case-state.ts'
import type { ExportedDocument, ExportedPage } from '../../../shared/review/case/case-view.ts'
import { reviewOfDocument } from '../../../shared/review/case/document-review.ts'
import { checkOriginal } from '../../store/case/originals.ts'
import { writing } from '../../store/disk-failure.ts'
import { lock } from '../../store/lock.ts'
import {
  checkOutput,
  dropEmptyFolders,
  makeFolders,
  type Places,
  placesOf,
  refuseExisting,
} from '../../store/output-folder.ts'
import { uniqueNames } from '../../store/output-names.ts'
import { dropWorkFolder, makeWorkFolder } from '../../store/work-folder.ts'
import { exportDocument } from '../export-document.ts'
import type { Session } from '../session.ts'
import { openOriginal } from './analyse-document.ts'
import { caseLog } from './case-log.ts'
import { refuseForeignLog, writeCaseReports } from './case-reports.ts'
import { signJournal } from './close-case.ts'
import { checkStore } from './export-log.ts'
import { liveDocuments, nowOf, type OpenCase, pagesOf, remember } from './open-case.ts'
import { rememberCopy } from './released-copy.ts'
import { unreadyReasons } from './see-case.ts'

export interface ExportRequest {
  /** A folder outside the case. */
  readonly out: string
  /** Who receives it and why: the law asks for both (DPA 2018 s.62). */
  readonly recipient: string
  readonly justification: string
  /** By default all documents that are not replaced by a newer version. */
  readonly documentIds?: readonly string[]
  /** Ends it early: what was released until then stays, of the rest nothing is left. */
  readonly stop?: AbortSignal
}

export interface CaseExport {
  readonly documents: readonly ExportedDocument[]
  /** Why nothing was exported; empty where it was tried. */
  readonly unready: readonly Reason[]
  /** Head of the journal that lies with the export. */
  readonly head: string | null
}

/**
 * Exports the case's documents, each proven before it is released, with certificates and the signed journal. Nothing is
 * written while anything stands in the way (`unready`). Throws RECIPIENT_NEEDED, CASE_DAMAGED, OUTPUT_CONFUSED, OUTPUT_BUSY.
 */
export async function exportCase(
  c: OpenCase,
  request: ExportRequest,
  emit: (exported: ExportedDocument) => void = () => {},
): Promise<CaseExport> {
  if (request.recipient.trim() === '' || request.justification.trim() === '') throw new Failure('RECIPIENT_NEEDED')
  const unready = unreadyReasons(c, request.documentIds)
  if (unready.length > 0) return { documents: [], unready, head: null }
  await checkStore(c)
  await checkOutput(request.out, [c.store.folder])
  const documents = await inFolder(c, request.out, (work) => exportAll(c, request, work, emit))
  return { documents, unready: [], head: c.store.journal.head.hash }
}

/** The output folder is this export's alone while it lasts; the case knows of it, so that a kill leaves nothing unfinished behind. */
async function inFolder<T>(c: OpenCase, out: string, work: (folder: string) => Promise<T>): Promise<T> {
  await writing(() => mkdir(out, { recursive: true }))
  const unlock = await writing(() => lock(out))
  try {
    await refuseForeignLog(c, out)
    await makeFolders(out)
    c.store.commit({ at: nowOf(c), journal: () => [], rows: () => c.store.exports.put(out) })
    const folder = await makeWorkFolder(out)
    try {
      return await work(folder)
    } finally {
      await dropWorkFolder(folder)
      c.store.commit({ at: nowOf(c), journal: () => [], rows: () => c.store.exports.clear() })
    }
  } finally {
    await dropEmptyFolders(out)
    await unlock()
  }
}

async function exportAll(
  c: OpenCase,
  { out, recipient, justification, documentIds, stop }: ExportRequest,
  work: string,
  emit: (exported: ExportedDocument) => void,
): Promise<readonly ExportedDocument[]> {
  const documents = liveDocuments(c).filter(({ id }) => documentIds?.includes(id) ?? true)
  const names = uniqueNames(documents.map(({ name }) => name))
  const { reviewer } = c.actor
  const { classification } = c.details
  const begun = { recipient, justification, classification, documents: documents.length, reviewer }
  c.store.commit({ at: nowOf(c), journal: () => [{ type: 'export.begun', ...begun }] })
  const answers: ExportedDocument[] = []
  const job: Job = { c, out, session: stoppable(c.session, stop) }
  c.session.progress({ type: 'documents', count: documents.length })
  for (const [index, document] of documents.entries()) {
    const answer = stop?.aborted
      ? withoutCopy(document, 'CANCELLED')
      : await exportOne(job, document, join(work, String(index)), placesOf(names[index] ?? 'document'))
    answers.push(answer)
    c.session.progress({ type: 'document', document: document.name })
    emit(answer)
  }
  const released = answers.filter(({ error }) => error === null).length
  const ended = { type: 'export.finished', released, refused: answers.length - released } as const
  c.store.commit({ at: nowOf(c), journal: () => [ended] })
  signJournal(c, 'export')
  await remember(c)
  if (released > 0 || !stop?.aborted) await writeCaseReports(c, out)
  return answers
}

/** What one export works with; its session ends with it or when it is stopped. */
interface Job {
  readonly c: OpenCase
  readonly out: string
  readonly session: Session
}

const stoppable = (session: Session, stop: AbortSignal | undefined): Session =>
  stop ? { ...session, signal: AbortSignal.any([session.signal, stop]) } : session

const withoutCopy = ({ id, name, sha256 }: CaseDocument, error: ErrorCode): ExportedDocument => ({
  ...{ documentId: id, name, sha256, error },
  ...{
    redacted: null,
    unredacted: null,
    certificate: null,
    redactions: 0,
    pages: [],
    burnedInstead: {},
    verification: null,
  },
})

async function exportOne(job: Job, document: CaseDocument, work: string, places: Places): Promise<ExportedDocument> {
  const { c, out, session } = job
  const { id: documentId, name, sha256 } = document
  try {
    await refuseExisting(out, places)
    await checkOriginal(c.store, document)
    const open = await openOriginal(c, document)
    c.session.progress({ type: 'steps', document: open.source.path, count: 2 * document.pages.length })
    const exported = await exportDocument(session, {
      document: open,
      pages: pagesForExport(c, document),
      state: reviewOfDocument(c.state, documentId, document.pages.length),
      policy: c.policy,
      withheld: withheldPages(c, document),
      log: caseLog(c),
      ...{ out, work, places },
    })
    const { redactions, burnedInstead, verification } = exported
    if (!exported.isReleased) throw Object.assign(new Failure(verdictOf(verification)), { verification })
    const copy = ({ sha256, bytes }: Written, place: string) => ({ path: join(out, place), sha256, bytes })
    const redacted = copy(exported.redacted, places.redacted)
    rememberCopy(c, document, redacted)
    return {
      ...{ documentId, name, sha256, redactions, burnedInstead, verification, error: null },
      pages: exported.redacted.pages.map(exportedPage),
      redacted,
      unredacted: copy(exported.unredacted, places.unredacted),
      certificate: join(out, places.certificate),
    }
  } catch (thrown) {
    const { code } = asFailure(thrown)
    const isStopped = session.signal.aborted && !c.session.signal.aborted
    if ((code === 'CANCELLED' && !isStopped) || c.isClosed) throw thrown
    c.store.commit({ at: nowOf(c), journal: () => [{ type: 'export.refused', documentSha256: sha256, code }] })
    const { verification = null } = thrown as { verification?: Verification }
    return { ...withoutCopy(document, code), verification }
  }
}

const exportedPage = ({ pageNumber, method, regions }: CertifiedPage): ExportedPage => ({
  ...{ pageNumber, method, redactions: regions.length },
})

const verdictOf = ({ checks }: Verification): ErrorCode =>
  checks.some(({ result }) => result === 'failed') ? 'RESIDUE_FOUND' : 'NOT_VERIFIED'

/** Pages as they were read. One that a person read by hand goes out as it is seen, with what they drew on it. */
function pagesForExport(c: OpenCase, document: CaseDocument): readonly ReadPage[] {
  return pagesOf(c, document).map((summary): ReadPage => {
    const { pageIndex, widthPt, heightPt, error } = summary
    const page = c.store.pages.text(document.id, pageIndex)
    if (page) return page
    const isRead = c.state.pages.get(pageKey(document.id, pageIndex))?.readBy != null
    if (isRead) return wordless(pageIndex, widthPt, heightPt)
    return { pageIndex, status: 'failed', error: error ?? 'PAGE_NOT_READ', widthPt, heightPt }
  })
}

/** Nothing on it is text to us: it is drawn and burned, and gets no text layer. */
const wordless = (pageIndex: number, widthPt: number, heightPt: number): PageText => ({
  ...{ pageIndex, status: 'read', source: 'ocr', confidence: 0, widthPt, heightPt },
  ...{ text: '', boxes: new Float32Array(), words: [], hidden: [] },
})

const withheldPages = (c: OpenCase, document: CaseDocument): ReadonlyMap<number, ReasonCode> =>
  new Map(
    document.pages.flatMap((_, pageIndex) => {
      const code = c.state.pages.get(pageKey(document.id, pageIndex))?.excluded
      return code ? [[pageIndex, code] as const] : []
    }),
  )

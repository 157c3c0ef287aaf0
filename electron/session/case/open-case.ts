import { randomBytes } from 'node:crypto'
import type { AuditEvent, Sealed } from '../../../shared/audit/entry.ts'
import type { Actor, CaseDetails, CaseDocument, PageSummary } from '../../../shared/model/case.ts'
import { Failure } from '../../../shared/result.ts'
import { type CaseState, pageKey } from '../../../shared/review/case/case-state.ts'
import { recallHead, rememberHead } from '../../store/anchors.ts'
import type { CaseStore } from '../../store/case/case-store.ts'
import { type CaseKey, openKey } from '../../store/case/key-file.ts'
import type { KeyProtector } from '../../store/case/key-protector.ts'
import { loadState } from '../../store/case/load-state.ts'
import { condemnIfDamaged, openStore } from '../../store/case/open-store.ts'
import { dropStrayOriginals } from '../../store/case/originals.ts'
import { sealer } from '../../store/digest.ts'
import { type JournalSigner, journalSigner } from '../../store/journal-signature.ts'
import type { LoadedPolicy } from '../load-policy.ts'
import type { Session } from '../session.ts'
import { isBehind } from './case-names.ts'
import { recoverExports } from './recover-exports.ts'
import { rulesDigest } from './versions.ts'

/** What is on the screen, for how long. */
export interface View {
  readonly documentId: string
  readonly pageIndex: number
  readonly sinceMs: number
}

/**
 * A case that this process has open: the disk, the state of the review, who acts. The verbs of this folder work on it and
 * nothing else changes it.
 */
export interface OpenCase {
  readonly session: Session
  readonly store: CaseStore
  readonly key: CaseKey
  readonly actor: Actor
  /** Names this opening in the journal. */
  readonly sessionId: string
  readonly signer: JournalSigner
  readonly seal: (value: string) => Sealed
  /** Monotonic, so that a clock that is set does not change how long a page was read. */
  readonly clockMs: () => number
  details: CaseDetails
  policy: LoadedPolicy
  documents: readonly CaseDocument[]
  /** By page key. */
  readonly pages: Map<string, PageSummary>
  state: CaseState
  /** Whether `state` holds the steps that were made before this opening. */
  hasHistory: boolean
  /** Ids of the marks that detection proposes, by document. */
  readonly proposed: Set<string>
  view: View | null
  isClosed: boolean
}

export interface OpenCaseOptions {
  readonly protectors: readonly KeyProtector[]
  readonly actor: Actor
  readonly acceptOlder?: boolean
  readonly clockMs?: () => number
}

/** The name under which an installation remembers where the journal of a case stood. */
export const anchorOf = (caseId: string): string => `case-${caseId}`

/** Opens a case, checks it and begins a session in its journal. CASE_BUSY, CASE_DAMAGED, CASE_ROLLED_BACK, key failures. */
export async function openCase(session: Session, folder: string, options: OpenCaseOptions): Promise<OpenCase> {
  const home = await session.home()
  const key = await openKey(folder, options.protectors)
  const remembered = await recallHead(home, anchorOf(key.caseId)).catch(() => null)
  const { acceptOlder = false } = options
  const opened = await openStore(folder, key, { who: options.actor, now: session.now, remembered, acceptOlder })
  const { store, closing } = opened
  try {
    const { details, policy } = store.details.get()
    const { state, hasHistory, proposed } = loadState(store, closing)
    const c: OpenCase = {
      session,
      store,
      key,
      actor: options.actor,
      sessionId: randomBytes(8).toString('hex'),
      signer: journalSigner(home.key),
      seal: sealer(store.keys.values),
      clockMs: options.clockMs ?? (() => performance.now()),
      details,
      policy,
      documents: store.documents.all(),
      pages: new Map(store.pages.summaries().map((page) => [pageKey(page.documentId, page.pageIndex), page])),
      state,
      hasHistory,
      proposed: new Set(proposed),
      view: null,
      isClosed: false,
    }
    begin(c, opened)
    await dropStrayOriginals(store, c.documents)
    await recoverExports(c)
    await remember(c)
    return c
  } catch (thrown) {
    await store.close(null)
    return condemnIfDamaged(store, thrown, session.now())
  }
}

function begin(c: OpenCase, opened: Awaited<ReturnType<typeof openStore>>): void {
  const { migrated, entriesLost } = opened
  const first: AuditEvent[] = [sessionOpened(c)]
  if (entriesLost > 0) first.push({ type: 'journal.resumed', entriesLost, acceptedBy: c.actor.reviewer })
  if (migrated) first.push({ type: 'store.migrated', ...migrated })
  c.store.commit({ at: nowOf(c), journal: () => first })
}

function sessionOpened({ sessionId, session, actor, policy, signer }: OpenCase): AuditEvent {
  return {
    type: 'session.opened',
    session: sessionId,
    app: session.product,
    runtime: `node ${process.versions.node} ${process.platform} ${process.arch}`,
    ...actor,
    policy: { id: policy.policy.id, version: policy.policy.version, sha256: policy.sha256 },
    rules: rulesDigest(session.product, policy),
    publicKey: signer.publicKey,
  }
}

/** Keeps where the journal stands apart from the case: an older copy put in its place is then noticed. */
export async function remember(c: OpenCase): Promise<void> {
  await rememberHead(await c.session.home(), anchorOf(c.key.caseId), c.store.journal.head)
}

export const nowOf = ({ session }: OpenCase): string => session.now().toISOString()

/** Documents that are reviewed and exported: not those that a later version stands for. */
export const liveDocuments = (c: OpenCase): readonly CaseDocument[] =>
  c.documents.filter(({ replacedBy }) => replacedBy === null)

export const liveIds = (c: OpenCase): ReadonlySet<string> => new Set(liveDocuments(c).map(({ id }) => id))

export function documentOf(c: OpenCase, documentId: string): CaseDocument {
  const found = c.documents.find(({ id }) => id === documentId)
  if (!found) throw new Failure('DOCUMENT_UNKNOWN')
  return found
}

/** SHA-256 of a document, one that was removed too; what the journal calls it by. */
export function digestOf(c: OpenCase, documentId: string): string {
  const live = c.documents.find(({ id }) => id === documentId)?.sha256
  const digest = live ?? c.store.documents.digests().get(documentId)
  if (digest === undefined) throw new Failure('DOCUMENT_UNKNOWN')
  return digest
}

export function pageOf(c: OpenCase, documentId: string, pageIndex: number): PageSummary {
  const document = documentOf(c, documentId)
  const found = c.pages.get(pageKey(documentId, pageIndex))
  if (!found) throw new Failure('PAGE_UNKNOWN')
  return withProposal(document, withDoubt(c, found))
}

/** The pages of a document. One that was searched before some name of the case was known counts as not searched. */
export const pagesOf = (c: OpenCase, document: CaseDocument): readonly PageSummary[] => {
  const pages = document.pages.flatMap((_, pageIndex) => {
    const page = c.pages.get(pageKey(document.id, pageIndex))
    return page ? [withDoubt(c, page)] : []
  })
  const known = document.leaveOut?.length ? pages.map((page) => withProposal(document, page)) : pages
  return isBehind(c.documents, document) ? known.map((page) => ({ ...page, detectedBy: null })) : known
}

/** What the case asks of text recognition holds at once, for pages that were read before too. */
const withDoubt = ({ details }: OpenCase, page: PageSummary): PageSummary =>
  page.state === 'read' && page.confidence !== null && page.confidence < details.leastConfidence
    ? { ...page, state: 'low-confidence' }
    : page

function withProposal({ leaveOut }: CaseDocument, page: PageSummary): PageSummary {
  const proposal = leaveOut?.find(({ pageIndex }) => pageIndex === page.pageIndex)
  return proposal ? { ...page, leaveOut: proposal } : page
}

/** What the table says of a document's pages, after they were written. */
export function reloadPages(c: OpenCase, { id }: CaseDocument): void {
  for (const page of c.store.pages.summariesOf(id)) c.pages.set(pageKey(id, page.pageIndex), page)
}

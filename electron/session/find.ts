import type { Finding, SharedName } from '../../shared/model/finding.ts'
import type { PageProposal } from '../../shared/model/page-proposal.ts'
import type { PageText, ReadPage } from '../../shared/model/page-text.ts'
import type { Policy } from '../../shared/model/policy.ts'
import type { OpenDocument } from './open-document.ts'
import type { Session } from './session.ts'

export interface Found {
  readonly documentType: string | null
  readonly findings: readonly Finding[]
  /** Names for the other documents of the run. */
  readonly names: readonly SharedName[]
  /** Pages to leave out as a whole. */
  readonly leaveOut: readonly PageProposal[]
}

export const isRead = (page: ReadPage): page is PageText => page.status === 'read'

/** What detection asks of a page. */
const textOf = ({ pageIndex, text, source, isEmpty = false }: PageText) => ({ pageIndex, text, source, isEmpty })

/** The findings of a document, learnt from all its read pages together. */
export function find(
  session: Session,
  document: { readonly source: Pick<OpenDocument['source'], 'sha256'> },
  pages: readonly ReadPage[],
  policy: Policy,
  sharedNames: readonly SharedName[] = [],
): Promise<Found> {
  const texts = pages.filter(isRead).map(textOf)
  const input = { documentSha256: document.source.sha256, pages: texts, policy, sharedNames }
  const timeoutMs = 45_000 + 100 * texts.length
  return session.pool.run('detect-document', input, { signal: session.signal, timeoutMs })
}

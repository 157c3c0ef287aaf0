import type { Finding } from '../../shared/model/finding.ts'
import type { PageText, ReadPage } from '../../shared/model/page-text.ts'
import type { Policy } from '../../shared/model/policy.ts'
import type { OpenDocument } from './open-document.ts'
import type { Session } from './session.ts'

export interface Found {
  readonly documentType: string | null
  readonly findings: readonly Finding[]
}

export const isRead = (page: ReadPage): page is PageText => page.status === 'read'

/** The findings of a document, learnt from all its read pages together. */
export function find(
  session: Session,
  document: OpenDocument,
  pages: readonly ReadPage[],
  policy: Policy,
): Promise<Found> {
  const texts = pages.filter(isRead).map(({ pageIndex, text, source }) => ({ pageIndex, text, source }))
  const input = { documentSha256: document.source.sha256, pages: texts, policy }
  const timeoutMs = 45_000 + 100 * texts.length
  return session.pool.run('detect-document', input, { signal: session.signal, timeoutMs })
}

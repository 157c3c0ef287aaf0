import type { AuditEvent } from '../../../shared/audit/entry.ts'
import { applyEvent } from '../../../shared/review/case/apply-event.ts'
import type { CaseEvent } from '../../../shared/review/case/case-event.ts'
import { documentOf, nowOf, type OpenCase, pageOf } from './open-case.ts'

/** A page comes on the screen: consultation, which the journal records (DPA 2018 s.62). */
export function viewPage(c: OpenCase, documentId: string, pageIndex: number): void {
  pageOf(c, documentId, pageIndex)
  const { sha256: documentSha256 } = documentOf(c, documentId)
  record(c, { documentId, pageIndex }, [{ type: 'page.viewed', documentSha256, pageNumber: pageIndex + 1 }])
  c.view = { documentId, pageIndex, sinceMs: c.clockMs() }
}

/** The window shows no page any more; how long it showed the last one is kept. */
export function leavePage(c: OpenCase): void {
  if (c.view) record(c, c.view, [])
  c.view = null
}

function record(
  c: OpenCase,
  { documentId, pageIndex }: { readonly documentId: string; readonly pageIndex: number },
  journal: readonly AuditEvent[],
): void {
  const event: CaseEvent = { type: 'viewed', by: c.actor.reviewer, documentId, pageIndex, before: dwellOf(c) }
  c.store.commit({ at: nowOf(c), event, journal: () => journal })
  applyEvent(c.state, event)
}

const dwellOf = ({ view, clockMs }: OpenCase) =>
  view && {
    documentId: view.documentId,
    pageIndex: view.pageIndex,
    ms: Math.max(0, Math.round(clockMs() - view.sinceMs)),
  }

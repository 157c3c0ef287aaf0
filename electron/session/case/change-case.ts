import { rm } from 'node:fs/promises'
import type { CaseDetails, CaseDocument } from '../../../shared/model/case.ts'
import { fixedDetails } from '../../../shared/model/fixed-settings.ts'
import { originalPath } from '../../store/case/case-place.ts'
import { addSlot } from '../../store/case/key-file.ts'
import type { KeyProtector } from '../../store/case/key-protector.ts'
import { policyHere } from '../policy-here.ts'
import { parseDetails } from './create-case.ts'
import { documentOf, nowOf, type OpenCase } from './open-case.ts'

/** Changes what the case is about. A new policy takes effect when its documents are analysed anew; decisions stay. */
export async function changeCase(c: OpenCase, change: Partial<CaseDetails>): Promise<CaseDetails> {
  const details = parseDetails({ ...c.details, ...change, ...fixedDetails(await c.session.fixed()) })
  const fields = (Object.keys(details) as (keyof CaseDetails)[]).filter(
    (field) => JSON.stringify(details[field]) !== JSON.stringify(c.details[field]),
  )
  if (fields.length === 0) return c.details
  const policy = fields.includes('policyId') ? await policyHere(c.session, details.policyId) : c.policy
  const { reviewer } = c.actor
  const about = { id: policy.policy.id, version: policy.policy.version, sha256: policy.sha256 }
  c.store.commit({
    at: nowOf(c),
    journal: () => [
      { type: 'case.changed', fields, reviewer },
      ...(policy === c.policy ? [] : [{ type: 'policy.changed' as const, policy: about, reviewer }]),
    ],
    rows: () => c.store.details.put({ details, policy }),
  })
  c.details = details
  c.policy = policy
  return details
}

/** Renames a document or says what kind it is. */
export function changeDocument(
  c: OpenCase,
  documentId: string,
  change: { readonly name?: string; readonly type?: string | null },
): CaseDocument {
  const document = documentOf(c, documentId)
  const changed = { ...document, ...change }
  c.store.commit({
    at: nowOf(c),
    journal: () => [{ type: 'document.changed', documentSha256: document.sha256, fields: Object.keys(change) }],
    rows: () => c.store.documents.put(changed),
  })
  c.documents = c.documents.map((old) => (old.id === documentId ? changed : old))
  return changed
}

/** Puts the documents in this order; those not named come after, as they were. */
export function orderDocuments(c: OpenCase, ids: readonly string[]): readonly CaseDocument[] {
  const first = [...new Set(ids)].map((id) => documentOf(c, id))
  const ordered = [...first, ...c.documents.filter((document) => !ids.includes(document.id))]
  c.store.commit({
    at: nowOf(c),
    journal: () => [{ type: 'case.changed', fields: ['order'], reviewer: c.actor.reviewer }],
    rows: () => c.store.documents.reorder(ordered.map(({ id }) => id)),
  })
  c.documents = ordered
  return ordered
}

/**
 * Takes a document that does not belong out of the case: its original and texts are destroyed. Its digest stays in the journal,
 * and copies of the marks that were decided stay sealed in the review's events, which nothing may change.
 */
export async function removeDocument(c: OpenCase, documentId: string): Promise<void> {
  const { sha256: documentSha256, replaces } = documentOf(c, documentId)
  const before = c.documents.find(({ id }) => id === replaces)
  const earlier = before ? { ...before, replacedBy: null } : null
  c.store.commit({
    at: nowOf(c),
    journal: () => [{ type: 'document.removed', documentSha256, reviewer: c.actor.reviewer }],
    rows: () => {
      c.store.documents.remove(documentId)
      c.store.pages.remove(documentId)
      if (earlier) c.store.documents.put(earlier)
    },
  })
  c.documents = c.documents.filter(({ id }) => id !== documentId).map((old) => (old.id === earlier?.id ? earlier : old))
  for (const [key, page] of c.pages) if (page.documentId === documentId) c.pages.delete(key)
  await rm(originalPath(c.store.folder, documentId), { force: true })
}

/**
 * Lets a passphrase (in place of an older one) or a machine open the case too, so that it can be moved; with `isOnly` nothing
 * else does any more. Written in the journal before it holds. Resolves to how many ways open it. The case's secret stays:
 * a copy of the key file that someone kept opens as before.
 */
export async function exportKey(c: OpenCase, protector: KeyProtector, isOnly = false): Promise<number> {
  const { reviewer } = c.actor
  return addSlot(c.store.folder, c.key, protector, isOnly, () =>
    c.store.commit({
      at: nowOf(c),
      journal: () => [{ type: 'key.exported', protector: protector.kind, isOnly, reviewer }],
    }),
  )
}

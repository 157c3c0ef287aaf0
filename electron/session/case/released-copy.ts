import { access } from 'node:fs/promises'
import type { CaseDocument, DocumentCopy } from '../../../shared/model/case.ts'
import type { CopyState } from '../../../shared/review/case/case-view.ts'
import { digestOf } from '../../store/digest.ts'
import { documentOf, nowOf, type OpenCase } from './open-case.ts'

/** Keeps, sealed in the case, where the copy lies that was just released. */
export function rememberCopy(c: OpenCase, { id }: CaseDocument, copy: Pick<DocumentCopy, 'path' | 'sha256'>): void {
  const changed = { ...documentOf(c, id), copy: { path: copy.path, sha256: copy.sha256, at: nowOf(c) } }
  c.store.commit({ at: changed.copy.at, journal: () => [], rows: () => c.store.documents.put(changed) })
  c.documents = c.documents.map((old) => (old.id === id ? changed : old))
}

/** The copy of a document that was released last, and whether the file is still that one, byte for byte; null where none was. */
export async function releasedCopy(
  c: OpenCase,
  documentId: string,
): Promise<{ readonly copy: DocumentCopy; readonly state: CopyState } | null> {
  const { copy } = documentOf(c, documentId)
  return copy ? { copy, state: await stateOf(copy) } : null
}

async function stateOf({ path, sha256 }: DocumentCopy): Promise<CopyState> {
  try {
    await access(path)
  } catch {
    return 'gone'
  }
  return (await digestOf(path).catch(() => null)) === sha256 ? 'there' : 'changed'
}

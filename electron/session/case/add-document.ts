import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import type { CaseDocument } from '../../../shared/model/case.ts'
import { Failure } from '../../../shared/result.ts'
import { pageKey } from '../../../shared/review/case/case-state.ts'
import { originalPath } from '../../store/case/case-place.ts'
import { keepOriginal } from '../../store/case/originals.ts'
import { openDocument } from '../open-document.ts'
import { documentOf, nowOf, type OpenCase, remember } from './open-case.ts'

export interface AddRequest {
  readonly path: string
  readonly password?: string | null
  /** Kind of document such as MG11, where it is known. */
  readonly type?: string | null
  /** The document of the case that this is a newer version of. */
  readonly replaces?: string | null
}

/**
 * Takes a copy of a file into the case, sealed. The copy is on the disk before the case speaks of it. DOCUMENT_ALREADY_THERE,
 * INPUT_CHANGED, and what opening a file can say.
 */
export async function addDocument(c: OpenCase, request: AddRequest): Promise<CaseDocument> {
  const { path, password = null, type = null, replaces = null } = request
  if (replaces !== null && documentOf(c, replaces).replacedBy !== null) throw new Failure('DOCUMENT_UNKNOWN')
  const { info } = await openDocument(c.session, path, password)
  if (c.documents.some(({ sha256 }) => sha256 === info.sha256)) throw new Failure('DOCUMENT_ALREADY_THERE')
  const { sha256, format, bytes, pages } = info
  const id = randomBytes(8).toString('hex')
  const about = { id, name: basename(path), type, sha256, format, bytes, pages, addedAt: nowOf(c), replaces, password }
  const document: CaseDocument = { ...about, replacedBy: null, isCarried: false }
  await keepOriginal(c.store, id, path, sha256)
  try {
    write(c, document)
  } catch (thrown) {
    await rm(originalPath(c.store.folder, id), { force: true })
    throw thrown
  }
  await remember(c)
  return document
}

function write(c: OpenCase, document: CaseDocument): void {
  const { id, sha256: documentSha256, format, bytes, pages, replaces } = document
  const earlier = replaces === null ? null : { ...documentOf(c, replaces), replacedBy: id }
  c.store.commit({
    at: nowOf(c),
    journal: () => [{ type: 'document.opened', documentSha256, format, bytes, pages: pages.length }],
    rows: () => {
      c.store.documents.put(document)
      c.store.pages.addUnread(id, pages)
      if (earlier) c.store.documents.put(earlier)
    },
  })
  c.documents = [...c.documents.map((old) => (old.id === earlier?.id ? earlier : old)), document]
  for (const [pageIndex, size] of pages.entries())
    c.pages.set(pageKey(id, pageIndex), {
      ...size,
      documentId: id,
      pageIndex,
      state: 'unread',
      error: null,
      confidence: null,
      words: 0,
      readBy: null,
      detectedBy: null,
    })
}

import { Failure } from '../../shared/result.ts'
import { type OpenDocument, openDocument } from './open-document.ts'
import type { Session } from './session.ts'

/** Draws pages for the screen, opening each file once. `path` throws where a window names no document of its own. */
export function pageDrawer(session: Session, pathOf: (documentId: string) => string) {
  const open = new Map<string, Promise<OpenDocument>>()
  const opened = (documentId: string): Promise<OpenDocument> => {
    const path = pathOf(documentId)
    const known = open.get(documentId)
    if (known) return known
    const opening = openDocument(session, path, null)
    open.set(documentId, opening)
    opening.catch(() => open.delete(documentId))
    return opening
  }
  return async (documentId: string, pageIndex: number, dpi: number): Promise<Uint8Array> => {
    const { source, info } = await opened(documentId)
    if (pageIndex >= info.pages.length) throw new Failure('BAD_REQUEST')
    const input = { source, pageIndex, dpi }
    return (await session.pool.run('render-page', input, { signal: session.signal, affinity: source.path })).jpeg
  }
}

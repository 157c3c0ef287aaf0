import { Failure } from '../../../shared/result.ts'
import { sourceOf } from '../../store/case/originals.ts'
import type { Session } from '../session.ts'
import { documentOf, type OpenCase } from './open-case.ts'

/** A page of a case as an image, drawn from the sealed original by the engine that will cut. `session` is that of the workers who draw. */
export async function drawCasePage(
  session: Session,
  c: OpenCase,
  documentId: string,
  pageIndex: number,
  dpi: number,
): Promise<Uint8Array> {
  const document = documentOf(c, documentId)
  if (pageIndex >= document.pages.length) throw new Failure('BAD_REQUEST')
  const source = await sourceOf(c.store, document)
  const options = { signal: session.signal, affinity: source.path }
  return (await session.pool.run('render-page', { source, pageIndex, dpi }, options)).jpeg
}

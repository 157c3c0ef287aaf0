import { openDocument } from './open-document.ts'
import type { Session } from './session.ts'
import { trainingDocuments } from './training-case.ts'

/** Has a worker load its engines before anyone waits for them, by drawing a page of our own in small. */
export async function warmUp(session: Session): Promise<void> {
  const [path] = await trainingDocuments()
  if (path === undefined) return
  const { source } = await openDocument(session, path, null)
  const input = { source, pageIndex: 0, dpi: 18 }
  await session.pool.run('render-page', input, { signal: session.signal, affinity: path })
}

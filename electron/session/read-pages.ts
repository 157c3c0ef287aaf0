import type { ErrorCode } from '../../shared/errors.ts'
import type { FailedPage, OcrMode, ReadPage } from '../../shared/model/page-text.ts'
import { asFailure } from '../../shared/result.ts'
import { inParallel } from './in-parallel.ts'
import type { OpenDocument } from './open-document.ts'
import { Patience } from './patience.ts'
import type { Session } from './session.ts'

/** Failures that are about the whole document: no page of it may be worked on. */
const ofDocument: ReadonlySet<ErrorCode> = new Set([
  'CANCELLED',
  'INPUT_CHANGED',
  'INPUT_NOT_FOUND',
  'INPUT_NOT_READABLE',
  'ORIGINAL_DAMAGED',
  'PASSWORD_NEEDED',
  'PASSWORD_WRONG',
])

/** Reads pages in parallel. One that cannot be read is a failed page, never an empty one. */
export async function readPages(
  session: Session,
  document: OpenDocument,
  pageIndexes: readonly number[],
  ocr: OcrMode,
): Promise<readonly ReadPage[]> {
  const patience = new Patience()
  const pages = await inParallel(pageIndexes, session.pool.size * 2, async (pageIndex) => {
    const page = await readPage(session, document, pageIndex, ocr, patience)
    session.progress({ type: 'step', document: document.source.path, count: 1 })
    return page
  })
  if (pages.some((page) => page.status === 'read' && page.source !== 'text')) session.pool.retire(document.source.path)
  return pages
}

async function readPage(
  session: Session,
  { source, info }: OpenDocument,
  pageIndex: number,
  ocr: OcrMode,
  patience: Patience,
): Promise<ReadPage> {
  const failedWith = (error: ErrorCode): FailedPage => ({
    pageIndex,
    status: 'failed',
    error,
    ...(info.pages[pageIndex] ?? { widthPt: 0, heightPt: 0 }),
  })
  const { timeoutMs } = patience
  if (timeoutMs === null) return failedWith('TIMED_OUT')
  try {
    const options = { signal: session.signal, affinity: source.path, timeoutMs }
    const page = await session.pool.run('read-page', { source, pageIndex, ocr }, options)
    patience.wentWell()
    return page
  } catch (thrown) {
    const { code } = asFailure(thrown)
    if (ofDocument.has(code)) throw thrown
    patience.failed(code)
    return failedWith(code)
  }
}

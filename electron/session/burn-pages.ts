import type { ErrorCode } from '../../shared/errors.ts'
import type { BurnedPage, PageOutput } from '../../shared/model/export.ts'
import type { Policy } from '../../shared/model/policy.ts'
import { asFailure, Failure } from '../../shared/result.ts'
import { blackPage } from './black-page.ts'
import { inParallel } from './in-parallel.ts'
import type { OpenDocument } from './open-document.ts'
import type { PlannedPage } from './plan-pages.ts'
import type { Session } from './session.ts'

/** Failures that say more than that a page could not be made. */
const telling: ReadonlySet<ErrorCode> = new Set([
  'CANCELLED',
  'INPUT_CHANGED',
  'INPUT_NOT_FOUND',
  'INPUT_NOT_READABLE',
  'PAGE_TOO_LARGE',
  'TIMED_OUT',
  'OUT_OF_MEMORY',
  'WORKER_DIED',
])

/** What a policy says of how pages are drawn. */
type Drawing = Pick<Policy, 'dpi' | 'widthStepPt'>

/** Makes every page of an export, in parallel. EXPORT_REFUSED, with the page's number, where one cannot be made. */
export const burnPages = (
  session: Session,
  document: OpenDocument,
  plan: readonly PlannedPage[],
  drawing: Drawing,
): Promise<readonly PageOutput[]> =>
  inParallel(plan, session.pool.size * 2, async (planned): Promise<PageOutput> => {
    const output = await outputOf(session, document, planned, drawing)
    session.progress({ type: 'step', document: document.source.path, count: 1 })
    return output
  })

async function outputOf(
  session: Session,
  document: OpenDocument,
  planned: PlannedPage,
  drawing: Drawing,
): Promise<PageOutput> {
  if (planned.method === 'copied') return planned
  if (planned.method === 'burned') {
    const page = await burn(session, document, planned, drawing)
    return { method: 'burned', page, ...(planned.isExcisable ? { isExcisable: true } : {}) }
  }
  const size = document.info.pages[planned.pageIndex]
  if (!size) throw new Failure('EXPORT_REFUSED')
  return { method: 'burned', page: blackPage(planned.pageIndex, size, planned.reasonCode) }
}

async function burn(
  session: Session,
  { source }: OpenDocument,
  { page, regions }: Extract<PlannedPage, { method: 'burned' }>,
  { dpi, widthStepPt }: Drawing,
): Promise<BurnedPage> {
  try {
    const options = { signal: session.signal, affinity: source.path }
    return await session.pool.run('burn-page', { source, page, regions, dpi, widthStepPt }, options)
  } catch (thrown) {
    const { code } = asFailure(thrown)
    if (telling.has(code)) throw thrown
    throw new Failure('EXPORT_REFUSED', { pageNumber: page.pageIndex + 1, cause: code })
  }
}

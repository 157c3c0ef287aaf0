import type { BurnedInstead } from '../../shared/model/burned-instead.ts'
import type { CertifiedPage, Cleanliness, UncleanReason, Verification } from '../../shared/model/export.ts'
import type { PlannedPage } from './plan-pages.ts'

/** Pages with redactions that were not clean to begin with, and those of which something `failed` later. */
export function burnedInstead(
  plan: readonly PlannedPage[],
  cleanliness: readonly Cleanliness[],
  failed: readonly UncleanReason[],
): BurnedInstead {
  const reasons = new Map(cleanliness.map(({ pageIndex, reason }) => [pageIndex, reason]))
  const unclean = plan.flatMap((page) => {
    if (page.method !== 'burned' || page.regions.length === 0) return []
    const reason = reasons.get(page.page.pageIndex)
    return reason ? [reason] : []
  })
  const counts: Partial<Record<UncleanReason, number>> = {}
  for (const reason of [...unclean, ...failed]) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}

/** Indices of excised pages on which the proof failed; all of them where it does not say where, and none where it holds. */
export function excisedInVain(pages: readonly CertifiedPage[], { passed, checks }: Verification): ReadonlySet<number> {
  if (passed) return new Set()
  const excised = pages.filter(({ method }) => method === 'excised')
  const wrong = checks.filter(({ result }) => result !== 'passed')
  const named = new Set(wrong.flatMap((check) => check.pages))
  const concerned = excised.filter(({ pageNumber }) => named.has(pageNumber))
  const isSaid = concerned.length > 0 && wrong.every((check) => check.pages.length > 0)
  return new Set((isSaid ? concerned : excised).map(({ pageNumber }) => pageNumber - 1))
}

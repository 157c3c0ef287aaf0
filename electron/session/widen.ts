import { type Box, clip, union } from '../../shared/geometry/quad.ts'
import type { CertifiedPage, Check, ConcernedRegion, Verification } from '../../shared/model/export.ts'
import type { Region } from '../../shared/model/mark.ts'
import type { PlannedPage } from './plan-pages.ts'

/** Checks that a larger box can satisfy: something of a redacted word still shows beside it. */
const curable: ReadonlySet<string> = new Set(['region-edge', 'region-ocr'])

/** How far a box grows in a round where the check could not say what shows, in heights of it; a second round grows twice as far. */
const GROW_ACROSS = 0.6
const GROW_UP = 0.2

const isCurable = (check: Check): boolean =>
  check.result === 'passed' ||
  (check.result === 'failed' && curable.has(check.name) && (check.regions ?? []).length > 0)

/**
 * The plan with larger boxes where the verifier saw something beside one; null where nothing is to be widened or where a
 * check failed that no larger box can satisfy.
 */
export function widen(
  plan: readonly PlannedPage[],
  { passed, checks }: Verification,
  painted: readonly CertifiedPage[],
  round: number,
): readonly PlannedPage[] | null {
  if (passed || !checks.every(isCurable)) return null
  const faulty = checks.flatMap(({ regions }) => regions ?? [])
  return plan.map((planned, pageIndex) => {
    const places = faulty.filter(({ pageNumber }) => pageNumber === pageIndex + 1)
    if (planned.method !== 'burned' || places.length === 0) return planned
    const larger = places.flatMap((place) => largerRegion(painted[pageIndex], place, round))
    return { ...planned, regions: [...planned.regions, ...larger] }
  })
}

function largerRegion(
  page: CertifiedPage | undefined,
  { region: index, piece }: ConcernedRegion,
  round: number,
): readonly Region[] {
  const region = page?.regions[index]
  if (!page || !region) return []
  const box = clip(piece ? union(region.box, piece) : grown(region.box, round), page)
  return box ? [{ box, reasonCode: region.reasonCode }] : []
}

function grown(box: Box, round: number): Box {
  const height = Math.min(box.top - box.bottom, box.right - box.left)
  const [across, up] = [GROW_ACROSS * height * round, GROW_UP * height * round]
  return { left: box.left - across, right: box.right + across, bottom: box.bottom - up, top: box.top + up }
}

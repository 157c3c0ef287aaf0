import type { Check, ConcernedRegion, Verification } from '../../../shared/model/export.ts'
import type { PageShare } from '../../../shared/worker/jobs.ts'
import type { Fault, FileCheck, PageCheck, VerifyCheck } from './check.ts'
import type { Evidence } from './evidence.ts'

const NO_ENGINE = 'not available'

/** What a check has come to so far. */
interface Tally {
  readonly check: VerifyCheck
  readonly faults: Fault[]
  /** Pages on which it could not look; null for the whole file. */
  readonly unknown: (number | null)[]
}

/** Runs all checks: those of the file, then page by page, so that one page image is in memory at a time. What throws is unknown, never passed. */
export async function runChecks(
  checks: readonly VerifyCheck[],
  evidence: Evidence,
  { from, to }: PageShare = { from: 0, to: evidence.pages.length },
): Promise<Verification> {
  const tallies = checks.map((check): Tally => ({ check, faults: [], unknown: [] }))
  for (const tally of tallies) if ('file' in tally.check) await lookAtFile(tally, tally.check, evidence)
  for (let pageIndex = from; pageIndex < to; pageIndex += 1) {
    for (const tally of tallies) if ('page' in tally.check) await lookAtPage(tally, tally.check, evidence, pageIndex)
  }
  const results = await Promise.all(tallies.map(resultOf))
  return { passed: results.length > 0 && results.every(({ result }) => result === 'passed'), checks: results }
}

async function lookAtFile(tally: Tally, check: FileCheck, evidence: Evidence): Promise<void> {
  try {
    tally.faults.push(...(await check.file(evidence)))
  } catch {
    tally.unknown.push(null)
  }
}

async function lookAtPage(tally: Tally, check: PageCheck, evidence: Evidence, pageIndex: number): Promise<void> {
  const pageNumber = pageIndex + 1
  try {
    const faults = await check.page(evidence, pageIndex)
    tally.faults.push(
      ...faults.map((fault) => ({ pageNumber, ...(typeof fault === 'string' ? { detail: fault } : fault) })),
    )
  } catch {
    tally.unknown.push(pageNumber)
  }
}

async function resultOf({ check, faults, unknown }: Tally): Promise<Check> {
  const named = { name: check.name, engine: await engineOf(check) }
  if (faults.length > 0) {
    const details = [...new Set(faults.map(({ detail }) => detail))]
    return {
      ...named,
      result: 'failed',
      pages: numbers(faults.map(({ pageNumber }) => pageNumber)),
      detail: details.join('; '),
      regions: faults.flatMap(placeOf),
    }
  }
  if (unknown.length > 0)
    return { ...named, result: 'unknown', pages: numbers(unknown), detail: 'could not be checked' }
  return { ...named, result: 'passed', pages: [] }
}

const placeOf = ({ pageNumber, region, piece }: Fault): readonly ConcernedRegion[] =>
  pageNumber === null || region === undefined ? [] : [{ pageNumber, region, ...(piece && { piece }) }]

/** An engine that cannot be loaded has no version; its checks are unknown. */
const engineOf = async (check: VerifyCheck): Promise<string> => {
  try {
    return await check.engine()
  } catch {
    return NO_ENGINE
  }
}

const numbers = (pages: readonly (number | null)[]): readonly number[] =>
  [...new Set(pages.filter((page) => page !== null))].sort((a, b) => a - b)

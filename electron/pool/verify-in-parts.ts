import type { Check, Verification } from '../../shared/model/export.ts'
import type { JobInput, PageShare } from '../../shared/worker/jobs.ts'
import { type StartVerifier, type VerifyLimits, verifyInFreshProcess } from './verify-process.ts'

type Input = JobInput<'verify-export'>

/** Fewer pages are proven before another process has started. */
const PAGES_A_PROCESS = 8

/**
 * Proves an export in several fresh processes at once, each of which looks at the whole file and at its share of the pages.
 * It passes only if all of them ran and passed. Throws CANCELLED.
 */
export async function verifyInParts(
  input: Input,
  processes: number,
  limits: VerifyLimits = {},
  start?: StartVerifier,
): Promise<Verification> {
  const shares = sharesOf(input.pages.length, processes)
  if (shares.length === 1) return verifyInFreshProcess(input, limits, start)
  return together(await Promise.all(shares.map((share) => verifyInFreshProcess({ ...input, share }, limits, start))))
}

/** Every page is in one share; together they are all pages. */
export function sharesOf(pages: number, processes: number): readonly PageShare[] {
  const count = Math.max(1, Math.min(processes, Math.floor(pages / PAGES_A_PROCESS)))
  const edge = (part: number): number => Math.round((pages * part) / count)
  return Array.from({ length: count }, (_, part) => ({ from: edge(part), to: edge(part + 1) }))
}

/** The answers as one. A process that has no answer of its own, or another list of checks, leaves the whole unproven. */
export function together(answers: readonly Verification[]): Verification {
  const [first, ...rest] = answers
  if (!first) return { passed: false, checks: [] }
  const odd = answers.find(({ checks }) => !isSameList(checks, first.checks))
  if (odd) return { ...(isUnknown(first) ? first : odd), passed: false }
  const checks = first.checks.map((check, i) => [check, ...rest.map((one) => one.checks[i] as Check)].reduce(joined))
  return { passed: answers.every(({ passed }) => passed), checks }
}

const isUnknown = ({ checks }: Verification): boolean => checks.every(({ result }) => result === 'unknown')

const isSameList = (a: readonly Check[], b: readonly Check[]): boolean =>
  a.length === b.length && a.every(({ name, engine }, i) => name === b[i]?.name && engine === b[i]?.engine)

const severity = { passed: 0, unknown: 1, failed: 2 } as const

function joined(a: Check, b: Check): Check {
  const [worse, other] = severity[b.result] > severity[a.result] ? [b, a] : [a, b]
  if (worse.result !== other.result) return worse
  const regions = [...(a.regions ?? []), ...(b.regions ?? [])]
  return {
    ...a,
    pages: [...new Set([...a.pages, ...b.pages])].sort((x, y) => x - y),
    ...detailOf(a, b),
    ...(a.regions || b.regions ? { regions } : {}),
  }
}

function detailOf(a: Check, b: Check): { readonly detail?: string } {
  const details = new Set([a.detail, b.detail].flatMap((detail) => detail?.split('; ') ?? []))
  return details.size > 0 ? { detail: [...details].join('; ') } : {}
}

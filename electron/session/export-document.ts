import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { countBesides } from '../../shared/model/beside.ts'
import type { BurnedInstead } from '../../shared/model/burned-instead.ts'
import type {
  Cleanliness,
  ExportKind,
  Method,
  PageOutput,
  UncleanReason,
  Verification,
  Written,
} from '../../shared/model/export.ts'
import type { ReadPage } from '../../shared/model/page-text.ts'
import type { ReasonCode } from '../../shared/model/reason-code.ts'
import { Failure } from '../../shared/result.ts'
import { forbiddenValues } from '../../shared/review/forbidden.ts'
import { acceptedMarks, regionsByPage } from '../../shared/review/regions.ts'
import type { ReviewState } from '../../shared/review/state.ts'
import { valuesUnder } from '../../shared/review/text-under.ts'
import type { Log } from '../store/audit-log.ts'
import { digestOf, digestOfSource, sha256 } from '../store/digest.ts'
import { writing } from '../store/disk-failure.ts'
import { syncFile, writeNew } from '../store/durable.ts'
import type { Places } from '../store/output-folder.ts'
import { carryOut, decideRelease, type Release, releaseOf, undo } from '../store/release.ts'
import { listBesides } from './besides.ts'
import { burnPages } from './burn-pages.ts'
import { burnedInstead, excisedInVain } from './burned-instead.ts'
import { certify, printCertificate } from './certify.ts'
import { isRead } from './find.ts'
import type { LoadedPolicy } from './load-policy.ts'
import type { OpenDocument } from './open-document.ts'
import { type PlannedPage, planPages } from './plan-pages.ts'
import type { Session } from './session.ts'
import { widen } from './widen.ts'

/** What an export needs to know beyond the document. */
export interface ExportOrder {
  readonly document: OpenDocument
  readonly pages: readonly ReadPage[]
  readonly state: ReviewState
  readonly policy: LoadedPolicy
  readonly out: string
  /** This document's own folder among the work. */
  readonly work: string
  readonly places: Places
  readonly log: Log
  /** Pages that the reviewer leaves out as a whole, and why. */
  readonly withheld?: ReadonlyMap<number, ReasonCode>
  /** By default as the policy says. `excise`: letters are cut out where that goes, and the page burned where it does not. */
  readonly method?: 'burn' | 'excise'
}

export interface Exported {
  readonly redacted: Written
  readonly unredacted: Written
  readonly methods: Readonly<Record<Method, number>>
  readonly redactions: number
  /** Where pages were to be excised: how many were burned for each reason. */
  readonly burnedInstead: BurnedInstead
  readonly verification: Verification
  /** False: nothing was released, for what the verification says. */
  readonly isReleased: boolean
}

/** Larger boxes are tried this often before a document is refused. */
const MOST_ROUNDS = 3

/** Makes both copies of a document, proves the redacted one and, only if every check passed, puts them in their places. */
export async function exportDocument(session: Session, order: ExportOrder): Promise<Exported> {
  const { document, pages, state, work } = order
  await writing(() => mkdir(work, { recursive: true, mode: 0o700 }))
  const cleanliness = await proveClean(session, document)
  const plan = planPages(pages, regionsByPage(state), cleanliness, order.withheld, isExcising(order))
  const proven = await makeProven(session, order, plan, cleanliness)
  const unredacted = await write(session, order, 'unredacted', unredactedPages(document))
  session.progress({ type: 'step', document: document.source.path, count: document.info.pages.length })
  const made = { ...proven, unredacted, redactions: acceptedMarks(state).length }
  if (!made.verification.passed) return { ...made, isReleased: false }
  await release(session, order, made)
  return { ...made, isReleased: true }
}

/** The redacted copy and its proof. Where something of a word shows beside a box, the page is burned again with a larger one. */
async function makeProven(
  session: Session,
  order: ExportOrder,
  firstPlan: readonly PlannedPage[],
  cleanliness: readonly Cleanliness[],
) {
  const { document, policy } = order
  const forbidden = forbiddenIn(order)
  let plan = firstPlan
  let outputs = await burnPages(session, document, plan, policy.policy)
  const unproven: UncleanReason[] = []
  for (let round = 1; ; round++) {
    const redacted = await write(session, order, 'redacted', outputs)
    const proof = { path: join(order.work, 'redacted.pdf'), pages: redacted.pages, forbidden }
    const verification = await session.verify(proof, session.signal)
    const failed = excisedInVain(redacted.pages, verification)
    if (failed.size > 0) {
      unproven.push(...[...failed].map(() => 'not-proven-when-excised' as const))
      outputs = toBeBurned(outputs, failed)
      plan = toBeBurned(plan, failed)
      round -= 1
      continue
    }
    const wider = round > MOST_ROUNDS ? null : widen(plan, verification, redacted.pages, round)
    const instead = isExcising(order)
      ? burnedInstead(plan, cleanliness, [...unproven, ...(redacted.notExcised ?? [])])
      : {}
    if (!wider) return { redacted, verification, methods: count(redacted.pages), burnedInstead: instead }
    outputs = await burnAgain(session, order, outputs, plan, wider)
    plan = wider
  }
}

const isExcising = ({ method, policy }: ExportOrder): boolean => (method ?? policy.policy.method) === 'excise'

const toBeBurned = <T extends PageOutput | PlannedPage>(
  pages: readonly T[],
  which: ReadonlySet<number>,
): readonly T[] => pages.map((page, pageIndex) => (which.has(pageIndex) ? { ...page, isExcisable: false } : page))

/** Burns only the pages whose plan changed. */
async function burnAgain(
  session: Session,
  { document, policy }: ExportOrder,
  outputs: readonly PageOutput[],
  before: readonly PlannedPage[],
  plan: readonly PlannedPage[],
): Promise<readonly PageOutput[]> {
  const changed = plan.filter((page, i) => page !== before[i])
  const burned = await burnPages(session, document, changed, policy.policy)
  return plan.map((page, i) => burned[changed.indexOf(page)] ?? (outputs[i] as PageOutput))
}

const proveClean = (session: Session, { source, info }: OpenDocument): Promise<readonly Cleanliness[]> =>
  session.pool.run(
    'prove-clean',
    { source },
    { signal: session.signal, affinity: source.path, timeoutMs: 45_000 + 500 * info.pages.length },
  )

const unredactedPages = ({ info }: OpenDocument): readonly PageOutput[] =>
  info.pages.map((_, pageIndex) => ({ method: 'copied', pageIndex }))

const titles: { readonly [K in ExportKind]: string } = {
  redacted: 'Redacted copy',
  unredacted: 'UNREDACTED copy - not for disclosure',
}

async function write(
  session: Session,
  { document, work, policy }: ExportOrder,
  kind: ExportKind,
  pages: readonly PageOutput[],
): Promise<Written> {
  const { source } = document
  const to = join(work, `${kind}.pdf`)
  const options = {
    signal: session.signal,
    affinity: source.path,
    timeoutMs: 45_000 + 1_000 * pages.length,
  }
  await writing(() => rm(to, { force: true }))
  const hasBanner = kind === 'unredacted' && policy.policy.unredactedBanner
  const order = { source, kind, pages, title: titles[kind], to, hasBanner }
  const written = await session.pool.run('write-export', order, options)
  await writing(() => syncFile(to))
  return written
}

function forbiddenIn({ state, pages, withheld }: ExportOrder): readonly string[] {
  const read = pages.filter(isRead)
  const byIndex = new Map(read.map((page) => [page.pageIndex, page]))
  const values = acceptedMarks(state).flatMap((mark) => valuesUnder(mark, byIndex.get(mark.pageIndex) ?? null))
  const shown = read.filter(({ pageIndex }) => !withheld?.has(pageIndex))
  return forbiddenValues(values, shown, regionsByPage(state))
}

function count(outputs: readonly { readonly method: Method }[]): Record<Method, number> {
  const methods = { copied: 0, burned: 0, excised: 0 }
  for (const { method } of outputs) methods[method] += 1
  return methods
}

/** From the proof to the files in their places. Every step is on the disk before the next. */
async function release(session: Session, order: ExportOrder, made: Omit<Exported, 'isReleased'>): Promise<void> {
  const { document, out, work, places } = order
  await checkDigests(order, made)
  const auditHead = await recordProof(order, made)
  const leftBehind = countBesides(await listBesides(session, document, order.pages))
  const certificate = await certify(session, document, order.policy, { ...made, auditHead, leftBehind })
  const printed = await printCertificate(session, certificate)
  await writing(() => writeNew(join(work, 'certificate.json'), certificate))
  await writing(() => writeNew(join(work, 'printed.pdf'), printed))
  const decided = releaseOf(document.source.sha256, places, {
    redacted: made.redacted.sha256,
    unredacted: made.unredacted.sha256,
    certificate: sha256(certificate),
    printed: sha256(printed),
  })
  if (session.signal.aborted) throw new Failure('CANCELLED')
  await decideRelease(work, decided)
  await carryOut(out, work, decided)
  await recordRelease(order, decided)
}

async function recordRelease({ log, out }: ExportOrder, decided: Release): Promise<void> {
  const { moves: _, ...digests } = decided
  try {
    await log.append([{ type: 'export.released', ...digests, isRecovered: false }])
  } catch (thrown) {
    await undo(out, decided)
    throw thrown
  }
}

/** The source is still what was read, and the files are still what was written and proven. */
async function checkDigests({ document, work }: ExportOrder, made: Omit<Exported, 'isReleased'>): Promise<void> {
  if ((await digestOfSource(document.source)) !== document.source.sha256) throw new Failure('INPUT_CHANGED')
  for (const kind of ['redacted', 'unredacted'] as const) {
    if ((await digestOf(join(work, `${kind}.pdf`))) !== made[kind].sha256) throw new Failure('NOT_VERIFIED')
  }
}

async function recordProof({ document, log }: ExportOrder, made: Omit<Exported, 'isReleased'>): Promise<string> {
  const [entry] = await log.append([
    {
      type: 'export.verified',
      documentSha256: document.source.sha256,
      redactedSha256: made.redacted.sha256,
      unredactedSha256: made.unredacted.sha256,
      pages: made.redacted.pages.length,
      redactions: made.redactions,
      methods: made.methods,
      checks: made.verification.checks.map(({ name, engine }) => ({ name, engine })),
    },
  ])
  if (!entry) throw new Failure('INTERNAL')
  return entry.hash
}

import { join } from 'node:path'
import type { Sealed } from '../../shared/audit/entry.ts'
import type { ErrorCode } from '../../shared/errors.ts'
import type { BurnedInstead } from '../../shared/model/burned-instead.ts'
import { lowConfidence } from '../../shared/model/case.ts'
import type { Method, Verification } from '../../shared/model/export.ts'
import type { OcrMode, ReadPage } from '../../shared/model/page-text.ts'
import { Failure } from '../../shared/result.ts'
import { type DecidedPage, decidePages, withheldBy } from '../../shared/review/leave-out.ts'
import { lettersAndDigits } from '../../shared/review/letters.ts'
import { isReady, type Unready, unready } from '../../shared/review/ready.ts'
import { acceptedMarks } from '../../shared/review/regions.ts'
import type { ReviewedMark, ReviewState } from '../../shared/review/state.ts'
import type { AuditLog } from '../store/audit-log.ts'
import { type Places, placesOf } from '../store/output-folder.ts'
import { type BesideTally, type FoundBeside, findBesides, tallyOf } from './besides.ts'
import { type Exported, exportDocument } from './export-document.ts'
import { journalOfReview } from './journal-review.ts'
import type { LoadedPolicy } from './load-policy.ts'
import type { OpenDocument } from './open-document.ts'
import { codeOf, crossed, type ReadDocument, type ReadInput } from './read-input.ts'
import { type Instructions, reviewDocument } from './review-document.ts'
import type { RunNames } from './run-names.ts'
import type { Session } from './session.ts'

export interface RedactOptions extends Instructions {
  readonly out: string
  readonly policy: LoadedPolicy
  /** By default as the policy says. `excise` is a wish: a page that cannot be excised is burned, which removes no less. */
  readonly method?: 'burn' | 'excise'
  readonly ocr: OcrMode
  readonly password: string | null
  /** Exports a document although pages of it could not be read: those come out black from edge to edge. */
  readonly acceptUnread: boolean
}

export interface Copy {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}

/** Something a reviewer should know about an export that was made. */
export type Warning = 'BURNED_INSTEAD' | 'NAME_SHOWS_VALUE' | 'REVIEW_LEFT_VISIBLE' | 'PAGE_READ_BADLY'

export interface Redacted {
  readonly file: string
  readonly sha256: string | null
  readonly redacted: Copy | null
  readonly unredacted: Copy | null
  readonly pages: number
  readonly redactions: number
  /** Left out as a whole: black, with the reason. */
  readonly pagesLeftOut: number
  readonly methods: Readonly<Record<Method, number>>
  /** With `excise`: how many pages were burned all the same, for each reason. */
  readonly burnedInstead: BurnedInstead
  readonly verification: Verification | null
  readonly error: ErrorCode | null
  /** With NOT_READY: why. */
  readonly unready: Unready | null
  readonly warnings: readonly Warning[]
  /** What else was in the file; none of it is in the redacted copy. */
  readonly besides: readonly BesideTally[]
}

/** What one run shares among its documents. */
export interface Run {
  readonly options: RedactOptions
  readonly log: AuditLog
  readonly seal: (value: string) => Sealed
  /** The run's folder among the work. */
  readonly work: string
}

export const refused = (file: string, error: ErrorCode): Redacted => ({
  file,
  sha256: null,
  redacted: null,
  unredacted: null,
  pages: 0,
  redactions: 0,
  pagesLeftOut: 0,
  methods: { copied: 0, burned: 0, excised: 0 },
  burnedInstead: {},
  verification: null,
  error,
  unready: null,
  warnings: [],
  besides: [],
})

/** One input that was read to its copies in their places. Never throws but for CANCELLED. */
export async function redactDocument(session: Session, run: Run, input: ReadInput, names: RunNames): Promise<Redacted> {
  const { file, name, index, sha256, pages, read, error } = input
  let answer: Redacted = { ...refused(file, error ?? 'INTERNAL'), sha256, pages }
  try {
    if (!read) throw new Failure(error ?? 'INTERNAL')
    const reviewed = await review(session, run, await crossed(session, run.options, read, names))
    answer = { ...answer, besides: tallyOf(reviewed.besides) }
    answer = { ...answer, ...(await exportReviewed(session, run, reviewed, placesOf(name), index)) }
  } catch (thrown) {
    answer = { ...answer, error: codeOf(thrown) }
  }
  if (answer.error) await recordRefusal(run.log, answer.sha256, answer.error)
  return answer
}

/** Where even that cannot be written the answer stands: it is a refusal already. */
const recordRefusal = (log: AuditLog, documentSha256: string | null, code: ErrorCode): Promise<unknown> =>
  log.append([{ type: 'export.refused', documentSha256, code }]).catch(() => null)

interface Reviewed {
  readonly document: OpenDocument
  readonly pages: readonly ReadPage[]
  readonly state: ReviewState
  readonly besides: readonly FoundBeside[]
  readonly leaveOut: readonly DecidedPage[]
}

async function review(
  session: Session,
  { options, log, seal }: Run,
  { document, pages, found }: ReadDocument,
): Promise<Reviewed> {
  const state = reviewDocument(document, pages, found, options)
  const leaveOut = decidePages(found.leaveOut, options.decisions, options.accept)
  await log.append(journalOfReview(document, pages, state, seal, leaveOut, options.reviewer))
  const besides = await findBesides(session, document, pages, options.policy.policy)
  return { document, pages, state, besides, leaveOut }
}

async function exportReviewed(
  session: Session,
  run: Run,
  reviewed: Reviewed,
  places: Places,
  index: number,
): Promise<Partial<Redacted>> {
  const { out, policy } = run.options
  const reasons = await reasonsAgainst(run, reviewed)
  if (!isReady(reasons)) return { error: 'NOT_READY', unready: reasons }
  const work = join(run.work, String(index))
  const withheld = withheldBy(reviewed.leaveOut)
  const method = run.options.method ?? policy.policy.method ?? 'burn'
  const order = { ...reviewed, policy, out, work, places, withheld, method, log: run.log }
  const exported = await exportDocument(session, order)
  const warnings = warningsOf(reviewed, exported, places)
  return { ...summaryOf(exported, out, places), pagesLeftOut: withheld.size, warnings }
}

/** Pages not read count unless the reviewer takes them on; then the audit says who did. */
async function reasonsAgainst({ options, log }: Run, { document, pages, state, leaveOut }: Reviewed): Promise<Unready> {
  const failed = pages.filter(({ status }) => status === 'failed')
  if (!options.acceptUnread || failed.length === 0) return unready(state, failed.length, leaveOut)
  const documentSha256 = document.source.sha256
  const { reviewer } = options
  await log.append(
    failed.map(({ pageIndex }) => ({
      type: 'page.accepted-unread',
      documentSha256,
      pageNumber: pageIndex + 1,
      reviewer,
    })),
  )
  return unready(state, 0, leaveOut)
}

function summaryOf(exported: Exported, out: string, places: Places): Partial<Redacted> {
  const { redacted, unredacted, methods, redactions, verification, burnedInstead, isReleased } = exported
  if (!isReleased) return { methods, redactions, verification, error: verdictOf(verification) }
  return {
    redacted: { path: join(out, places.redacted), sha256: redacted.sha256, bytes: redacted.bytes },
    unredacted: { path: join(out, places.unredacted), sha256: unredacted.sha256, bytes: unredacted.bytes },
    methods,
    redactions,
    burnedInstead,
    verification,
    error: null,
  }
}

const verdictOf = ({ checks }: Verification): ErrorCode =>
  checks.some(({ result }) => result === 'failed') ? 'RESIDUE_FOUND' : 'NOT_VERIFIED'

/** A file called after the person whose name was taken out of it gives the name away. */
function warningsOf({ state, pages }: Reviewed, { burnedInstead }: Exported, { redacted }: Places): readonly Warning[] {
  const name = lettersAndDigits(redacted)
  const words = new Set(wordsIn(redacted))
  const shows = (mark: ReviewedMark): boolean => {
    const text = mark.finding?.text ?? ''
    const isWhole = lettersAndDigits(text).length >= 4 && name.includes(lettersAndDigits(text))
    return isWhole || (mark.entity === 'PERSON' && wordsIn(text).some((word) => words.has(word)))
  }
  return [
    ...(acceptedMarks(state).some(shows) ? ['NAME_SHOWS_VALUE' as const] : []),
    ...([...state.marks.values()].some(isLeftVisible) ? ['REVIEW_LEFT_VISIBLE' as const] : []),
    ...(Object.keys(burnedInstead).length > 0 ? ['BURNED_INSTEAD' as const] : []),
    ...(pages.some(isReadBadly) ? ['PAGE_READ_BADLY' as const] : []),
  ]
}

/** Shorter words are in too many names by chance. */
const wordsIn = (text: string): readonly string[] =>
  text
    .split(/[^\p{L}]+/u)
    .map(lettersAndDigits)
    .filter((word) => word.length >= 4)

const isReadBadly = (page: ReadPage): boolean =>
  page.status === 'read' && page.confidence !== null && page.confidence < lowConfidence

/** It was for a person to decide, and only a bulk decision was taken. */
const isLeftVisible = ({ disposition, state, decidedBy }: ReviewedMark): boolean =>
  disposition === 'review' && state === 'rejected' && decidedBy?.isBulk === true

import { randomInt } from 'node:crypto'
import type { Head } from '../../../shared/audit/chain.ts'
import type { AuditEvent } from '../../../shared/audit/entry.ts'
import { Failure } from '../../../shared/result.ts'
import { applyEvent } from '../../../shared/review/case/apply-event.ts'
import type { CaseEvent } from '../../../shared/review/case/case-event.ts'
import { type CaseMark, isOpen } from '../../../shared/review/case/case-state.ts'
import { isFirstPerson, notSampled, sampleOf } from '../../../shared/review/case/second-person.ts'
import { liveIds, nowOf, type OpenCase } from './open-case.ts'

/** The first person hands the case to the second. Open marks stand in the way: there would be nothing to sign. */
export function submitForReview(c: OpenCase): void {
  const live = liveIds(c)
  const open = [...c.state.marks.values()].filter((mark) => isOpen(mark) && live.has(mark.documentId))
  if (open.length > 0) throw new Failure('NOT_READY', { marksOpen: open.length })
  const by = c.actor.reviewer
  record(c, { type: 'submitted', by, seed: randomInt(2 ** 31) }, (review) => ({
    type: 'review.submitted',
    reviewer: by,
    review,
  }))
}

/** Decisions that the second person is asked to look at one by one, and which of them are still to be looked at. */
export function sampleForReview(c: OpenCase): { readonly sample: readonly CaseMark[]; readonly open: number } {
  const live = liveIds(c)
  return {
    sample: sampleOf(c.state, live, c.details.samplingRate),
    open: notSampled(c.state, live, c.details).length,
  }
}

/** The second person has looked at these decisions. */
export function confirmSample(c: OpenCase, markIds: readonly string[]): void {
  const by = asSecondPerson(c)
  record(c, { type: 'sampled', by, markIds }, (review) => ({
    type: 'review.sampled',
    reviewer: by,
    marks: markIds.length,
    review,
  }))
}

/** Gives the case back to the first person with what is to be changed. */
export function returnCase(c: OpenCase, note: string): void {
  const by = asSecondPerson(c)
  record(c, { type: 'returned', by, note }, (review) => ({ type: 'review.returned', reviewer: by, review }))
}

/** The second person answers for the case. SAME_PERSON, NOT_SUBMITTED, SAMPLE_NOT_CHECKED. */
export function signOff(c: OpenCase): void {
  const by = asSecondPerson(c)
  const missing = notSampled(c.state, liveIds(c), c.details)
  if (missing.length > 0) throw new Failure('SAMPLE_NOT_CHECKED', { marks: missing.length })
  const sampled = c.state.second.sampled.size
  const isSharedAccount = accountsOfDeciders(c).has(accountOf(c.actor))
  record(c, { type: 'signed-off', by }, (review) => ({
    type: 'review.signed-off',
    reviewer: by,
    sampled,
    isSharedAccount,
    review,
  }))
}

function asSecondPerson(c: OpenCase): string {
  const { reviewer } = c.actor
  if (isFirstPerson(c.state, reviewer)) throw new Failure('SAME_PERSON')
  if (c.state.second.phase !== 'submitted') throw new Failure('NOT_SUBMITTED')
  return reviewer
}

const accountOf = ({ user, machine }: { readonly user: string; readonly machine: string }): string =>
  `${user}@${machine}`

/** Accounts of the operating system under which anything was decided, as the journal tells. */
function accountsOfDeciders(c: OpenCase): ReadonlySet<string> {
  const accounts = new Set<string>()
  let account = ''
  for (const entry of c.store.journal.entries()) {
    if (entry.type === 'session.opened') account = accountOf(entry)
    if (entry.type === 'act.begun') accounts.add(account)
  }
  return accounts
}

function record(c: OpenCase, event: CaseEvent, journal: (review: Head) => AuditEvent): void {
  c.store.commit({ at: nowOf(c), event, journal: (review) => [journal(review)] })
  applyEvent(c.state, event)
}

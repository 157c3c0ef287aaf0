import type { Disposition } from '../model/finding.ts'
import type { ReasonCode } from '../model/reason-code.ts'
import type { ReviewEvent } from './event.ts'
import type { ReviewState } from './state.ts'

/** What happens to marks that nobody decided one by one. */
export type Acceptance = 'none' | 'proposed' | 'all'

export interface Decision {
  readonly decision: 'accepted' | 'rejected'
  readonly reasonCode?: ReasonCode
}

/** Decisions by mark id, as events; ids of other documents are passed over. */
export function eventsOfDecisions(
  state: ReviewState,
  decisions: ReadonlyMap<string, Decision>,
  reviewer: string,
): readonly ReviewEvent[] {
  return [...decisions].flatMap(([id, { decision, reasonCode }]): ReviewEvent[] => {
    if (!state.marks.has(id)) return []
    const decided: ReviewEvent = { type: decision, markIds: [id], reviewer, isBulk: false }
    return reasonCode ? [{ type: 'reasoned', markIds: [id], reasonCode }, decided] : [decided]
  })
}

/**
 * Bulk decisions on the marks still open. `proposed` takes those to redact and leaves those for review visible, as decided by
 * the same reviewer; `all` takes both; `none` decides nothing. Marks to keep are never touched.
 */
export function eventsOfAcceptance(state: ReviewState, accept: Acceptance, reviewer: string): readonly ReviewEvent[] {
  if (accept === 'none') return []
  const idsOf = (disposition: Disposition): readonly string[] =>
    [...state.marks.values()].filter((m) => m.state === 'proposed' && m.disposition === disposition).map(({ id }) => id)
  const inBulk = (type: Decision['decision'], markIds: readonly string[]): readonly ReviewEvent[] =>
    markIds.length === 0 ? [] : [{ type, markIds, reviewer, isBulk: true }]
  return [
    ...inBulk('accepted', idsOf('redact')),
    ...inBulk(accept === 'all' ? 'accepted' : 'rejected', idsOf('review')),
  ]
}

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

/** Acceptance in bulk of the marks still open: `proposed` leaves those for review open. Marks to keep are never accepted in bulk. */
export function eventsOfAcceptance(state: ReviewState, accept: Acceptance, reviewer: string): readonly ReviewEvent[] {
  if (accept === 'none') return []
  const wanted = accept === 'all' ? ['redact', 'review'] : ['redact']
  const open = [...state.marks.values()].filter((m) => m.state === 'proposed' && wanted.includes(m.disposition))
  if (open.length === 0) return []
  return [{ type: 'accepted', markIds: open.map((m) => m.id), reviewer, isBulk: true }]
}

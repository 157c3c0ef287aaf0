import { admitRecorded, applyEvent, setProposals } from '../../../shared/review/case/apply-event.ts'
import type { PlacedMark } from '../../../shared/review/case/case-event.ts'
import { type CaseState, emptyCase } from '../../../shared/review/case/case-state.ts'
import { stateOfSnapshot } from '../../../shared/review/case/state-snapshot.ts'
import type { CaseStore } from './case-store.ts'
import type { Closing } from './closing.ts'
import type { StoredEvent } from './event-table.ts'

export interface LoadedState {
  readonly state: CaseState
  /** False: the steps before this opening have to be replayed before one of them can be undone. */
  readonly hasHistory: boolean
  /** Ids of what detection proposes. */
  readonly proposed: ReadonlySet<string>
}

/** The state of the review: from how the case was left, or else by replaying every event over what detection proposes. */
export function loadState(store: CaseStore, closing: Closing | null): LoadedState {
  const proposals = proposalsIn(store)
  const proposed = new Set(proposals.keys())
  const left = closing && stateOfSnapshot(closing.state, proposals)
  if (left) return { state: left, hasHistory: false, proposed }
  return { state: replay(store, proposals), hasHistory: true, proposed }
}

function proposalsIn(store: CaseStore): ReadonlyMap<string, PlacedMark> {
  const proposals = new Map<string, PlacedMark>()
  for (const { marks } of store.pages.marks()) for (const mark of marks) proposals.set(mark.id, mark)
  return proposals
}

function replay(store: CaseStore, proposals: ReadonlyMap<string, PlacedMark>): CaseState {
  const state = emptyCase()
  setProposals(state, '', [...proposals.values()], 0)
  for (const stored of store.events.all()) {
    if (hasUnknown(state, stored)) admitRecorded(state, stored.recorded())
    applyEvent(state, stored.event)
  }
  return state
}

/** Whether an event speaks of marks that detection no longer finds. */
function hasUnknown(state: CaseState, { event }: StoredEvent): boolean {
  if (event.type !== 'act') return false
  return event.changes.some((change) => {
    if (change.do === 'place') return !state.marks.has(change.markId)
    return 'markIds' in change && change.markIds.some((id) => !state.marks.has(id))
  })
}

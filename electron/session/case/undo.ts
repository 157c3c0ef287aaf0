import { Failure } from '../../../shared/result.ts'
import { applyEvent } from '../../../shared/review/case/apply-event.ts'
import type { CaseStep } from '../../../shared/review/case/case-state.ts'
import type { Revision } from '../../../shared/review/case/case-view.ts'
import { mayDecide } from '../../../shared/review/case/second-person.ts'
import { loadState } from '../../store/case/load-state.ts'
import { revisionOf } from './commit-event.ts'
import { journalOfStep } from './journal-of-event.ts'
import { nowOf, type OpenCase } from './open-case.ts'

/** Takes back the last act, however long ago; its marks are as they were before it. Nothing to undo: nothing changes. */
export const undo = (c: OpenCase): Revision => step(c, 'undone')

/** Does again what was undone last, until something else is done. */
export const redo = (c: OpenCase): Revision => step(c, 'redone')

/** How many acts can be undone and done again. */
export function undoDepth(c: OpenCase): { readonly undo: number; readonly redo: number } {
  loadHistory(c)
  return { undo: c.state.done.length, redo: c.state.undone.length }
}

function step(c: OpenCase, type: 'undone' | 'redone'): Revision {
  if (!mayDecide(c.state, c.details, c.actor.reviewer)) throw new Failure('SECOND_PERSON_READS')
  const found = lastStep(c, type)
  if (!found) return revisionOf(c, [])
  const event = { type, by: c.actor.reviewer } as const
  c.store.commit({
    at: nowOf(c),
    event,
    journal: (review) => journalOfStep(c, `act.${type}`, found, event.by, review),
  })
  return revisionOf(c, applyEvent(c.state, event))
}

/** A step of this opening is the last there is; only where there is none are earlier ones looked for. */
function lastStep(c: OpenCase, type: 'undone' | 'redone'): CaseStep | undefined {
  const steps = () => (type === 'undone' ? c.state.done : c.state.undone)
  if (steps().length === 0) loadHistory(c)
  return steps().at(-1)
}

/** A case that was opened from how it was left knows no earlier steps: they are replayed when one is wanted. */
function loadHistory(c: OpenCase): void {
  if (c.hasHistory) return
  if (!c.store.events.isIntact()) throw endedBy(c)
  c.state = loadState(c.store, null).state
  c.hasHistory = true
}

/** Steps that were changed behind the program's back: the case ends here, and the next opening sets it aside. */
function endedBy(c: OpenCase): Failure {
  c.isClosed = true
  c.store.abandon()
  return new Failure('CASE_DAMAGED')
}

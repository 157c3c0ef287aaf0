import type { Head } from '../../../shared/audit/chain.ts'
import type { AuditEvent } from '../../../shared/audit/entry.ts'
import { Failure } from '../../../shared/result.ts'
import { applyEvent, type Changed } from '../../../shared/review/case/apply-event.ts'
import type { CaseEvent, Change, PlacedMark } from '../../../shared/review/case/case-event.ts'
import type { CaseMark } from '../../../shared/review/case/case-state.ts'
import type { Revision } from '../../../shared/review/case/case-view.ts'
import { mayDecide } from '../../../shared/review/case/second-person.ts'
import { journalOfAct } from './journal-of-event.ts'
import { nowOf, type OpenCase } from './open-case.ts'

type Act = Extract<CaseEvent, { type: 'act' }>

export interface ActExtras {
  /** Other tables to change in the same breath. */
  readonly rows?: () => void
  readonly journal?: (review: Head) => readonly AuditEvent[]
}

/**
 * Makes an act of the person at work durable, then part of the state: once this returns it survives anything. An act that
 * changes nothing is not recorded. Throws SECOND_PERSON_READS, DISK_FULL, CASE_NOT_WRITABLE; then nothing has changed.
 */
export function commitAct(c: OpenCase, act: Omit<Act, 'type' | 'by'>, extras: ActExtras = {}): Revision {
  if (!mayDecide(c.state, c.details, c.actor.reviewer)) throw new Failure('SECOND_PERSON_READS')
  const event: Act = { type: 'act', by: c.actor.reviewer, ...act }
  if (!event.changes.some((change) => isAboutSomething(c, event, change))) {
    writeRows(c, extras)
    return revisionOf(c, [])
  }
  c.store.commit({
    at: nowOf(c),
    event,
    recorded: recordedBy(c, event.changes),
    journal: (review) => [...journalOfAct(c, event, review), ...(extras.journal?.(review) ?? [])],
    ...(extras.rows ? { rows: extras.rows } : {}),
  })
  return revisionOf(c, applyEvent(c.state, event))
}

/** The act is empty, but what comes with it must be written all the same. */
function writeRows(c: OpenCase, { rows, journal }: ActExtras): void {
  if (rows || journal)
    c.store.commit({ at: nowOf(c), journal: (review) => journal?.(review) ?? [], ...(rows ? { rows } : {}) })
}

function isAboutSomething(c: OpenCase, { changes }: Act, change: Change): boolean {
  const isKnown = (id: string): boolean =>
    c.state.marks.has(id) || changes.some((other) => other.do === 'create' && other.marks.some((m) => m.id === id))
  switch (change.do) {
    case 'create':
      return change.marks.some(({ id }) => !c.state.marks.has(id))
    case 'place':
      return isKnown(change.markId)
    case 'exclude':
    case 'read-by-hand':
      return change.pageIndexes.length > 0
    case 'people':
      return change.put.length > 0 || change.remove.some((id) => c.state.people.has(id))
    default:
      return change.markIds.some(isKnown)
  }
}

/** Copies of the marks that no event holds yet, so that they outlive whatever detection says later. */
function recordedBy({ state }: OpenCase, changes: readonly Change[]): readonly PlacedMark[] {
  const ids = new Set(
    changes.flatMap((change) => (change.do === 'place' ? [change.markId] : 'markIds' in change ? change.markIds : [])),
  )
  return [...ids].flatMap((id) => {
    const mark = state.marks.get(id)
    return mark && !mark.isRecorded ? [placedMark(mark)] : []
  })
}

/** A mark without what the review knows of it. */
export const placedMark = (mark: CaseMark): PlacedMark => ({
  id: mark.id,
  documentId: mark.documentId,
  pageIndex: mark.pageIndex,
  origin: mark.origin,
  quads: mark.quads,
  entity: mark.entity,
  reasonCode: mark.reasonCode,
  disposition: mark.disposition,
  finding: mark.finding,
})

export function revisionOf(c: OpenCase, changed: Changed): Revision {
  const patches = changed.flatMap((patch) => (patch.table === 'marks' ? [patch] : []))
  return {
    revision: c.store.events.head.seq,
    marks: patches.flatMap(({ is }) => is ?? []),
    removed: patches.filter(({ is }) => !is).map(({ key }) => key),
    changed: changed.length,
  }
}

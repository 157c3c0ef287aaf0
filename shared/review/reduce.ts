import { never } from '../never.ts'
import type { ReviewEvent } from './event.ts'
import { emptyReview, type ReviewedMark, type ReviewState, type Step } from './state.ts'

type Change = readonly (readonly [id: string, after: ReviewedMark])[]

/** The state after one more event. Pure; events about unknown marks change nothing. */
export function reduce(state: ReviewState, event: ReviewEvent): ReviewState {
  switch (event.type) {
    case 'proposed':
      return propose(state, event.marks)
    case 'undone':
      return undo(state)
    case 'redone':
      return redo(state)
    default:
      return step(state, changeOf(state, event))
  }
}

export const replay = (events: Iterable<ReviewEvent>): ReviewState => {
  let state = emptyReview
  for (const event of events) state = reduce(state, event)
  return state
}

function propose(state: ReviewState, marks: Extract<ReviewEvent, { type: 'proposed' }>['marks']): ReviewState {
  const next = new Map(state.marks)
  for (const mark of marks) {
    if (!next.has(mark.id)) next.set(mark.id, { ...mark, state: 'proposed', decidedBy: null })
  }
  return { ...state, marks: next }
}

function changeOf(state: ReviewState, event: Exclude<ReviewEvent, { type: 'proposed' | 'undone' | 'redone' }>): Change {
  switch (event.type) {
    case 'accepted':
    case 'rejected': {
      const decidedBy = { reviewer: event.reviewer, isBulk: event.isBulk }
      return known(state, event.markIds).map((mark) => [mark.id, { ...mark, state: event.type, decidedBy }])
    }
    case 'reasoned':
      return known(state, event.markIds).map((mark) => [mark.id, { ...mark, reasonCode: event.reasonCode }])
    case 'edited':
      return known(state, [event.markId]).map((mark) => [
        mark.id,
        { ...mark, quads: event.quads, state: 'accepted', decidedBy: { reviewer: event.reviewer, isBulk: false } },
      ])
    case 'drawn': {
      const decidedBy = { reviewer: event.reviewer, isBulk: false }
      return state.marks.has(event.mark.id) ? [] : [[event.mark.id, { ...event.mark, state: 'accepted', decidedBy }]]
    }
    default:
      return never(event)
  }
}

const known = (state: ReviewState, ids: readonly string[]): ReviewedMark[] =>
  [...new Set(ids)].flatMap((id) => state.marks.get(id) ?? [])

function step(state: ReviewState, change: Change): ReviewState {
  if (change.length === 0) return state
  const after = new Map(change)
  const before = new Map(change.map(([id]) => [id, state.marks.get(id) ?? null] as const))
  return { marks: put(state.marks, after), done: [...state.done, { before, after }], undone: [] }
}

function undo(state: ReviewState): ReviewState {
  const last = state.done.at(-1)
  if (!last) return state
  return { marks: put(state.marks, last.before), done: state.done.slice(0, -1), undone: [...state.undone, last] }
}

function redo(state: ReviewState): ReviewState {
  const last = state.undone.at(-1)
  if (!last) return state
  return { marks: put(state.marks, last.after), done: [...state.done, last], undone: state.undone.slice(0, -1) }
}

function put(marks: ReviewState['marks'], values: Step['after']): ReviewState['marks'] {
  const next = new Map(marks)
  for (const [id, mark] of values) {
    if (mark) next.set(id, mark)
    else next.delete(id)
  }
  return next
}

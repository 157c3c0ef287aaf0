import type { Person } from '../../model/case.ts'
import { never } from '../../never.ts'
import type { CaseEvent, Change, PlacedMark } from './case-event.ts'
import {
  type CaseMark,
  type CaseState,
  type CaseStep,
  emptyPage,
  nameKey,
  openMark,
  type PageReview,
  type Patch,
  pageKey,
} from './case-state.ts'

/** What an event changed; empty where it changed nothing. */
export type Changed = readonly Patch[]

/** Changes `state` by one more event. Ids that the case does not know are passed over. */
export function applyEvent(state: CaseState, event: CaseEvent): Changed {
  switch (event.type) {
    case 'act':
      return act(state, event)
    case 'undone':
      return undo(state, event.by)
    case 'redone':
      return redo(state, event.by)
    case 'viewed':
      if (event.before) addDwell(state, event.before)
      return []
    case 'submitted':
    case 'sampled':
    case 'returned':
    case 'signed-off':
      settle(state, event)
      return []
    default:
      return never(event)
  }
}

type Act = Extract<CaseEvent, { type: 'act' }>

function act(state: CaseState, event: Act): Changed {
  const first = new Map<string, Patch>()
  for (const change of event.changes) {
    for (const patch of patchesOf(state, change, event)) {
      put(state, patch, 'is')
      const key = `${patch.table} ${patch.key}`
      const earlier = first.get(key)
      first.set(key, (earlier ? { ...patch, was: earlier.was } : patch) as Patch)
    }
  }
  const patches = [...first.values()]
  if (patches.length === 0) return patches
  state.done.push({ kind: event.kind, by: event.by, isBulk: event.isBulk, patches })
  state.undone.length = 0
  touch(state, event.by)
  return patches
}

function undo(state: CaseState, by: string): Changed {
  const step = state.done.pop()
  if (!step) return []
  state.undone.push(step)
  return replayed(state, step, 'was', by)
}

function redo(state: CaseState, by: string): Changed {
  const step = state.undone.pop()
  if (!step) return []
  state.done.push(step)
  return replayed(state, step, 'is', by)
}

function replayed(state: CaseState, step: CaseStep, side: 'was' | 'is', by: string): Changed {
  for (const patch of step.patches) put(state, patch, side)
  touch(state, by)
  return side === 'is' ? step.patches : step.patches.map((p) => ({ ...p, was: p.is, is: p.was }) as Patch)
}

/** Someone changed something: they cannot be the second person, and what was signed off no longer stands. */
function touch(state: CaseState, by: string): void {
  state.deciders.add(nameKey(by))
  if (state.second.phase !== 'open') state.second = { ...state.second, phase: 'open', sampled: new Set() }
}

function put(state: CaseState, patch: Patch, side: 'was' | 'is'): void {
  if (patch.table === 'marks') putMark(state, patch.key, patch[side])
  else if (patch.table === 'pages') putIn(state.pages, patch.key, patch[side])
  else putIn(state.people, patch.key, patch[side])
}

const putIn = <T extends Person | PageReview>(table: Map<string, T>, key: string, value: T | undefined): void => {
  if (value === undefined) table.delete(key)
  else table.set(key, value)
}

function putMark(state: CaseState, id: string, mark: CaseMark | undefined): void {
  const known = mark ?? state.marks.get(id)
  if (!known) return
  const key = pageKey(known.documentId, known.pageIndex)
  const onPage = state.onPage.get(key) ?? new Set()
  if (mark) {
    state.marks.set(id, mark)
    state.onPage.set(key, onPage.add(id))
  } else {
    state.marks.delete(id)
    onPage.delete(id)
  }
}

function patchesOf(state: CaseState, change: Change, { by, isBulk }: Act): readonly Patch[] {
  const decidedBy = { reviewer: by, isBulk }
  switch (change.do) {
    case 'create':
      return change.marks
        .filter(({ id }) => !state.marks.has(id))
        .map((mark) => ({ table: 'marks', key: mark.id, was: undefined, is: openMark(mark, true) }))
    case 'decide':
      return onMarks(state, change.markIds, { state: change.decision, decidedBy, keptBecause: null })
    case 'keep':
      return onMarks(state, change.markIds, { state: 'rejected', decidedBy, keptBecause: change.because })
    case 'reason':
      return onMarks(state, change.markIds, { reasonCode: change.reasonCode })
    case 'note':
      return onMarks(state, change.markIds, { note: change.note === '' ? null : change.note })
    case 'place': {
      const { quads, parts } = change
      const decision = { state: 'accepted', decidedBy, keptBecause: null } as const
      return onMarks(state, [change.markId], { quads, parts, isMoved: true, ...decision })
    }
    case 'exclude':
      return onPages(state, change, { excluded: change.reasonCode, isShown: change.reasonCode === null })
    case 'read-by-hand':
      return onPages(state, change, { readBy: change.isRead ? by : null })
    case 'people':
      return onPeople(state, change.put, change.remove)
    default:
      return never(change)
  }
}

const onMarks = (state: CaseState, ids: readonly string[], change: Partial<CaseMark>): readonly Patch[] =>
  [...new Set(ids)].flatMap((key) => {
    const known = state.marks.get(key)
    if (!known) return []
    const was = { ...known, isRecorded: true }
    return [{ table: 'marks', key, was, is: { ...was, ...change } }]
  })

const onPages = (
  state: CaseState,
  { documentId, pageIndexes }: { readonly documentId: string; readonly pageIndexes: readonly number[] },
  change: Partial<PageReview>,
): readonly Patch[] =>
  [...new Set(pageIndexes)].map((pageIndex) => {
    const key = pageKey(documentId, pageIndex)
    const was = state.pages.get(key)
    return { table: 'pages', key, was, is: { ...emptyPage, ...was, ...change } }
  })

function onPeople(state: CaseState, people: readonly Person[], remove: readonly string[]): readonly Patch[] {
  const puts = people.map((is): Patch => ({ table: 'people', key: is.id, was: state.people.get(is.id), is }))
  const removes = remove.flatMap((key): Patch[] => {
    const was = state.people.get(key)
    return was ? [{ table: 'people', key, was, is: undefined }] : []
  })
  return [...puts, ...removes]
}

/** A page left open over lunch was not read all that time. */
const longestViewMs = 10 * 60_000

function addDwell(
  state: CaseState,
  { documentId, pageIndex, ms }: { documentId: string; pageIndex: number; ms: number },
): void {
  const key = pageKey(documentId, pageIndex)
  const counted = Math.min(Math.max(0, ms), longestViewMs)
  state.dwellMs.set(key, (state.dwellMs.get(key) ?? 0) + counted)
}

function settle(
  state: CaseState,
  event: Extract<CaseEvent, { type: 'submitted' | 'sampled' | 'returned' | 'signed-off' }>,
): void {
  const { second } = state
  if (event.type === 'submitted')
    state.second = {
      ...second,
      phase: 'submitted',
      submittedBy: event.by,
      seed: event.seed,
      sampled: new Set(),
      settledBy: null,
    }
  else if (event.type === 'sampled')
    state.second = { ...second, sampled: new Set([...second.sampled, ...event.markIds]) }
  else if (event.type === 'returned')
    state.second = { ...second, phase: 'returned', note: event.note, settledBy: event.by }
  else state.second = { ...second, phase: 'signed-off', note: null, settledBy: event.by }
}

/** Marks from an event's own copies, for a detection that no longer finds them. They wait for the event to decide them. */
export function admitRecorded(state: CaseState, marks: readonly PlacedMark[]): void {
  for (const mark of marks) if (!state.marks.has(mark.id)) putMark(state, mark.id, openMark(mark, true))
}

/**
 * What detection now says of a document. A mark that someone ever decided stays, whatever is found; an undecided one is
 * as it was found last, or gone.
 */
export function setProposals(
  state: CaseState,
  documentId: string,
  marks: readonly PlacedMark[],
  pageCount: number,
): void {
  const found = new Set(marks.map(({ id }) => id))
  for (let pageIndex = 0; pageIndex < pageCount; pageIndex++) {
    for (const id of [...(state.onPage.get(pageKey(documentId, pageIndex)) ?? [])]) {
      if (!found.has(id) && state.marks.get(id)?.isRecorded === false) putMark(state, id, undefined)
    }
  }
  for (const mark of marks) putMark(state, mark.id, refreshed(state.marks.get(mark.id), mark))
}

function refreshed(known: CaseMark | undefined, mark: PlacedMark): CaseMark {
  if (!known) return openMark(mark, false)
  if (!known.isRecorded) return { ...known, ...mark }
  return { ...known, disposition: mark.disposition, finding: mark.finding }
}

/** The state after these events over these proposals. Pure. */
export function replayCase(start: () => CaseState, events: Iterable<CaseEvent>): CaseState {
  const state = start()
  for (const event of events) applyEvent(state, event)
  return state
}

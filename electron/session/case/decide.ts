import type { Box, Quad } from '../../../shared/geometry/quad.ts'
import type { KeepGround } from '../../../shared/model/case.ts'
import type { ReasonCode } from '../../../shared/model/reason-code.ts'
import { Failure } from '../../../shared/result.ts'
import type { Change } from '../../../shared/review/case/case-event.ts'
import type { CaseMark } from '../../../shared/review/case/case-state.ts'
import type { Revision } from '../../../shared/review/case/case-view.ts'
import { hideParts } from '../../../shared/review/case/partial.ts'
import {
  type Among,
  type Preview,
  previewOf,
  type Selection,
  scopeOf,
  selectMarks,
} from '../../../shared/review/case/select-marks.ts'
import { markOfBox } from '../../../shared/review/marks.ts'
import { commitAct } from './commit-event.ts'
import { documentOf, liveIds, type OpenCase, pageOf } from './open-case.ts'
import { changesOfPages } from './page-proposals.ts'

export interface Decide {
  readonly selection: Selection
  readonly among: Among
  readonly decision: 'accepted' | 'rejected'
  readonly reasonCode?: ReasonCode
  readonly note?: string
}

/** What `decide` would do. */
export const previewDecide = (c: OpenCase, { selection, among, decision }: Decide): Preview =>
  previewOf(selectMarks(c.state, liveIds(c), selection, among), decision)

/**
 * Accepts or rejects marks, one or ten thousand, as one step; with all that is open on a page, in a document or in the case
 * the proposals to leave a page out are accepted too. MARK_UNKNOWN where one that is named does not exist.
 */
export function decide(c: OpenCase, request: Decide): Revision {
  const { selection, among, decision, reasonCode, note } = request
  const markIds = chosen(c, selection, among)
  const pages = decision === 'accepted' ? changesOfPages(c, selection, among) : []
  const changes: Change[] = [{ do: 'decide', decision, markIds }, ...pages]
  if (reasonCode) changes.push({ do: 'reason', markIds, reasonCode })
  if (note !== undefined) changes.push({ do: 'note', markIds, note })
  return commitAct(c, { kind: 'decided', ...how(selection, markIds), changes })
}

/** Leaves marks visible because hiding them would be out of proportion; who answers for it and why stays with them. */
export function keepVisible(
  c: OpenCase,
  request: {
    readonly selection: Selection
    readonly ground: KeepGround
    readonly owner?: string
    readonly note?: string
  },
): Revision {
  const { selection, ground, owner = c.actor.reviewer, note } = request
  const markIds = chosen(c, selection, 'all')
  const changes: Change[] = [{ do: 'keep', markIds, because: { owner, ground } }]
  if (note !== undefined) changes.push({ do: 'note', markIds, note })
  return commitAct(c, { kind: 'kept', ...how(selection, markIds), changes })
}

export function setReason(
  c: OpenCase,
  { selection, reasonCode }: { readonly selection: Selection; readonly reasonCode: ReasonCode },
): Revision {
  const markIds = chosen(c, selection, 'all')
  return commitAct(c, {
    kind: 'reasoned',
    ...how(selection, markIds),
    changes: [{ do: 'reason', markIds, reasonCode }],
  })
}

export function setNote(c: OpenCase, { markId, note }: { readonly markId: string; readonly note: string }): Revision {
  markOf(c, markId)
  return commitAct(c, { ...alone('noted'), changes: [{ do: 'note', markIds: [markId], note }] })
}

/** Moves or resizes a mark; that is a decision to hide what is now under it. */
export function editExtent(
  c: OpenCase,
  request: { readonly markId: string; readonly boxes: readonly Box[] },
): Revision {
  const mark = markOf(c, request.markId)
  const quads = request.boxes.flatMap((box) => quadOn(c, mark, box))
  if (quads.length === 0) throw new Failure('BOX_OFF_PAGE')
  return commitAct(c, { ...alone('edited'), changes: [{ do: 'place', markId: mark.id, quads, parts: null }] })
}

function quadOn(c: OpenCase, mark: CaseMark, box: Box): readonly Quad[] {
  const { sha256 } = documentOf(c, mark.documentId)
  const page = pageOf(c, mark.documentId, mark.pageIndex)
  return markOfBox(sha256, mark.pageIndex, page, box)?.quads ?? []
}

/** Hides only parts of a mark's text: spans from its start, such as all but the area code of a phone number. */
export function hidePartly(
  c: OpenCase,
  request: { readonly markId: string; readonly spans: readonly { readonly start: number; readonly end: number }[] },
): Revision {
  const mark = markOf(c, request.markId)
  const page = c.store.pages.text(mark.documentId, mark.pageIndex)
  const change = page && hideParts(mark, page, request.spans)
  if (!change) throw new Failure('MARK_UNKNOWN')
  return commitAct(c, { ...alone('edited'), changes: [change] })
}

/** A box by hand, accepted from the start. */
export function drawBox(
  c: OpenCase,
  request: {
    readonly documentId: string
    readonly pageIndex: number
    readonly box: Box
    readonly reasonCode?: ReasonCode
  },
): Revision {
  const { documentId, pageIndex, box, reasonCode = '15' } = request
  const { sha256 } = documentOf(c, documentId)
  const mark = markOfBox(sha256, pageIndex, pageOf(c, documentId, pageIndex), box)
  if (!mark) throw new Failure('BOX_OFF_PAGE', { pageNumber: pageIndex + 1 })
  const changes: Change[] = [
    { do: 'create', marks: [{ ...mark, reasonCode, documentId }] },
    { do: 'decide', decision: 'accepted', markIds: [mark.id] },
  ]
  return commitAct(c, { ...alone('drawn'), changes })
}

/** Leaves pages out of the redacted copy as a whole (16 MG11 backsheet, 17 personal data, 18 blank), or takes them in again. */
export function excludePages(
  c: OpenCase,
  request: {
    readonly documentId: string
    readonly pageIndexes: readonly number[]
    readonly reasonCode: ReasonCode | null
  },
): Revision {
  for (const pageIndex of request.pageIndexes) pageOf(c, request.documentId, pageIndex)
  return commitAct(c, { kind: 'excluded', isBulk: false, scope: 'page', changes: [{ do: 'exclude', ...request }] })
}

/** A person has read pages that the machine could not, and answers for them. */
export function readByHand(
  c: OpenCase,
  request: { readonly documentId: string; readonly pageIndexes: readonly number[]; readonly isRead: boolean },
): Revision {
  for (const pageIndex of request.pageIndexes) pageOf(c, request.documentId, pageIndex)
  const changes: Change[] = [{ do: 'read-by-hand', ...request }]
  return commitAct(c, { kind: 'read-by-hand', isBulk: false, scope: 'page', changes })
}

function chosen(c: OpenCase, selection: Selection, among: Among): readonly string[] {
  if (selection.by === 'marks') for (const id of selection.markIds) markOf(c, id)
  return selectMarks(c.state, liveIds(c), selection, among).map(({ id }) => id)
}

export function markOf(c: OpenCase, markId: string): CaseMark {
  const mark = c.state.marks.get(markId)
  if (!mark) throw new Failure('MARK_UNKNOWN')
  return mark
}

const how = (selection: Selection, markIds: readonly string[]) => ({
  isBulk: selection.by !== 'marks' || markIds.length > 1,
  scope: scopeOf(selection),
})

const alone = <K extends 'noted' | 'edited' | 'drawn'>(kind: K) => ({ kind, isBulk: false, scope: 'marks' }) as const

import type { Head } from '../../../shared/audit/chain.ts'
import type { AuditEvent, Sealed } from '../../../shared/audit/entry.ts'
import { type Box, boxOf } from '../../../shared/geometry/quad.ts'
import type { Person } from '../../../shared/model/case.ts'
import { never } from '../../../shared/never.ts'
import type { CaseEvent, Change, PlacedMark } from '../../../shared/review/case/case-event.ts'
import { type CaseMark, type CaseStep, placeOfKey } from '../../../shared/review/case/case-state.ts'
import { textOf } from '../../../shared/review/case/value-of.ts'
import { valuesUnder } from '../../../shared/review/text-under.ts'
import { digestOf, type OpenCase } from './open-case.ts'

type Act = Extract<CaseEvent, { type: 'act' }>

/** What the journal says of an act: how it was made, then each mark, page and person it is about. To be asked before the state changes. */
export function journalOfAct(c: OpenCase, act: Act, review: Head): readonly AuditEvent[] {
  const created = new Map(
    act.changes.flatMap((change) =>
      change.do === 'create' ? change.marks.map((mark) => [mark.id, mark] as const) : [],
    ),
  )
  const find = (id: string): PlacedMark | undefined => c.state.marks.get(id) ?? created.get(id)
  const entries = act.changes.flatMap((change) => entriesOf(c, act, change, find))
  const marks = new Set(act.changes.flatMap(idsOf)).size
  const { kind, scope, isBulk, by: reviewer } = act
  return [{ type: 'act.begun', act: kind, scope, isBulk, marks, reviewer, review }, ...entries]
}

/** What the journal says when a step is undone or done again. */
export function journalOfStep(
  c: OpenCase,
  type: 'act.undone' | 'act.redone',
  step: CaseStep,
  reviewer: string,
  review: Head,
): readonly AuditEvent[] {
  const marks = step.patches.filter((patch) => patch.table === 'marks')
  const first: AuditEvent = { type, act: step.kind, marks: marks.length, reviewer, review }
  return [first, ...step.patches.flatMap((patch) => restored(c, patch, type === 'act.undone' ? 'was' : 'is', reviewer))]
}

function restored(
  c: OpenCase,
  patch: CaseStep['patches'][number],
  side: 'was' | 'is',
  reviewer: string,
): readonly AuditEvent[] {
  if (patch.table === 'marks') {
    const mark = patch.is ?? patch.was
    const after = patch[side]
    if (!mark) return []
    const now = { decision: after?.state ?? null, reasonCode: after?.reasonCode ?? null }
    return [{ type: 'mark.restored', ...placeOf(c, mark), ...now }]
  }
  if (patch.table === 'pages') {
    const { documentId, pageIndex } = placeOfKey(patch.key)
    const reasonCode = patch[side]?.excluded ?? null
    return pageEntries(c, documentId, [pageIndex], { reasonCode, isBulk: false, reviewer })
  }
  const person = patch[side]
  return person ? [personEntry(c, 'person.changed', person)] : removedEntries(c, patch.was ?? patch.is)
}

function entriesOf(
  c: OpenCase,
  { by: reviewer, isBulk }: Act,
  change: Change,
  find: (id: string) => PlacedMark | undefined,
): readonly AuditEvent[] {
  const each = (ids: readonly string[], entry: (mark: PlacedMark) => AuditEvent): readonly AuditEvent[] =>
    ids.flatMap((id) => {
      const mark = find(id)
      return mark ? [entry(mark)] : []
    })
  switch (change.do) {
    case 'create':
      return change.marks.map((mark) => proposalEntry(c, mark))
    case 'decide':
      return each(change.markIds, (mark) => {
        const { reasonCode } = mark
        return { type: 'mark.decided', ...placeOf(c, mark), decision: change.decision, isBulk, reasonCode, reviewer }
      })
    case 'keep':
      return each(change.markIds, (mark) => ({ type: 'mark.kept', ...placeOf(c, mark), ...change.because }))
    case 'reason':
      return each(change.markIds, (mark) => {
        return { type: 'mark.reasoned', ...placeOf(c, mark), reasonCode: change.reasonCode }
      })
    case 'note': {
      const value = change.note === '' ? null : c.seal(change.note)
      return each(change.markIds, (mark) => ({ type: 'mark.noted', ...placeOf(c, mark), value }))
    }
    case 'place': {
      const text = change.parts?.map((part) => part.text).join(' ') ?? ''
      const edit = { value: text === '' ? null : c.seal(text), parts: change.parts?.length ?? 0 }
      return each([change.markId], (mark) => ({ type: 'mark.edited', ...placeOf(c, mark), ...edit }))
    }
    case 'exclude':
      return pageEntries(c, change.documentId, change.pageIndexes, { reasonCode: change.reasonCode, isBulk, reviewer })
    case 'read-by-hand': {
      const documentSha256 = digestOf(c, change.documentId)
      const { isRead } = change
      return change.pageIndexes.map((pageIndex) => {
        return { type: 'page.read-by-hand', documentSha256, pageNumber: pageIndex + 1, isRead, reviewer }
      })
    }
    case 'people':
      return [
        ...change.put.map((person) => personEntry(c, 'person.changed', person)),
        ...change.remove.flatMap((id) => removedEntries(c, c.state.people.get(id))),
      ]
    default:
      return never(change)
  }
}

const idsOf = (change: Change): readonly string[] => {
  if (change.do === 'create') return change.marks.map(({ id }) => id)
  if (change.do === 'place') return [change.markId]
  return 'markIds' in change ? change.markIds : []
}

const placeOf = (c: OpenCase, { documentId, id, pageIndex }: PlacedMark) => ({
  documentSha256: digestOf(c, documentId),
  markId: id,
  pageNumber: pageIndex + 1,
})

/** A mark as it was proposed, its value sealed; for one without a text of its own, the words under it. */
export const proposalEntry = (c: OpenCase, mark: PlacedMark): AuditEvent => ({
  type: 'mark.proposed',
  ...placeOf(c, mark),
  origin: mark.origin,
  entity: mark.entity,
  recognizer: mark.finding?.recognizer ?? null,
  score: mark.finding?.score ?? null,
  disposition: mark.disposition,
  reasonCode: mark.reasonCode,
  boxes: mark.quads.map(boxOf).map(rounded),
  value: sealedValue(c, mark),
})

function sealedValue(c: OpenCase, mark: PlacedMark): Sealed | null {
  const text = textOf(mark) || wordsUnder(c, mark)
  return text === '' ? null : c.seal(text)
}

function wordsUnder(c: OpenCase, mark: PlacedMark): string {
  const page = c.store.pages.text(mark.documentId, mark.pageIndex)
  const reviewed = { ...mark, state: 'proposed', decidedBy: null } satisfies Partial<CaseMark>
  return page ? valuesUnder(reviewed as CaseMark, page).join(' ') : ''
}

const rounded = ({ left, bottom, right, top }: Box): Box => ({
  left: round(left),
  bottom: round(bottom),
  right: round(right),
  top: round(top),
})

const round = (points: number): number => Math.round(points * 100) / 100

function pageEntries(
  c: OpenCase,
  documentId: string,
  pageIndexes: readonly number[],
  decided: Pick<Extract<AuditEvent, { type: 'page.excluded' | 'page.included' }>, 'reasonCode' | 'isBulk' | 'reviewer'>,
): readonly AuditEvent[] {
  const documentSha256 = digestOf(c, documentId)
  const type = decided.reasonCode === null ? 'page.included' : 'page.excluded'
  return pageIndexes.map((pageIndex) => ({ type, documentSha256, pageNumber: pageIndex + 1, ...decided }))
}

const personEntry = (c: OpenCase, type: 'person.changed' | 'person.removed', person: Person): AuditEvent => ({
  type,
  personId: person.id,
  role: person.role,
  treatment: person.treatment,
  value: c.seal(person.names[0] ?? ''),
})

const removedEntries = (c: OpenCase, person: Person | undefined): readonly AuditEvent[] =>
  person ? [personEntry(c, 'person.removed', person)] : []

import type { EntityId } from '../../model/entity.ts'
import { lettersAndDigits } from '../letters.ts'
import type { Scope } from './case-event.ts'
import { type CaseMark, type CaseState, marksOnPage } from './case-state.ts'
import { personOf } from './person-of.ts'
import { valueKey } from './value-of.ts'

/** By what marks are chosen for one act. `documentId` alone narrows the others. */
export type Selection =
  | { readonly by: 'marks'; readonly markIds: readonly string[] }
  | { readonly by: 'entity'; readonly entity: EntityId; readonly documentId?: string }
  | { readonly by: 'text'; readonly text: string; readonly documentId?: string }
  | { readonly by: 'person'; readonly personId: string; readonly documentId?: string }
  | { readonly by: 'page'; readonly documentId: string; readonly pageIndex: number }
  | { readonly by: 'document'; readonly documentId: string }
  | { readonly by: 'case' }

/** Which of the chosen: those that wait, those that also are to be redacted by policy, or all, decided ones too. */
export type Among = 'open' | 'open-redact' | 'all'

/** What an act on a selection would do, before it is done. */
export interface Preview {
  readonly marks: number
  readonly documents: number
  readonly pages: number
  /** Of the marks, those already decided the other way: the act would change them. */
  readonly overturned: number
}

export const scopeOf = (selection: Selection): Scope => selection.by

/** The marks of documents in `live` that a selection means. */
export function selectMarks(
  state: CaseState,
  live: ReadonlySet<string>,
  selection: Selection,
  among: Among,
): readonly CaseMark[] {
  const isWanted = wanted(among)
  return candidates(state, selection).filter((mark) => live.has(mark.documentId) && isWanted(mark))
}

const wanted =
  (among: Among) =>
  (mark: CaseMark): boolean => {
    if (among === 'all') return true
    if (mark.state !== 'proposed') return false
    return among === 'open-redact' ? mark.disposition === 'redact' : mark.disposition !== 'keep'
  }

function candidates(state: CaseState, selection: Selection): readonly CaseMark[] {
  if (selection.by === 'marks') return [...new Set(selection.markIds)].flatMap((id) => state.marks.get(id) ?? [])
  if (selection.by === 'page') return marksOnPage(state, selection.documentId, selection.pageIndex)
  const matches = matcher(state, selection)
  const { documentId } = { documentId: undefined, ...selection }
  return [...state.marks.values()].filter(
    (mark) => (documentId === undefined || mark.documentId === documentId) && matches(mark),
  )
}

function matcher(
  state: CaseState,
  selection: Exclude<Selection, { by: 'marks' | 'page' }>,
): (mark: CaseMark) => boolean {
  switch (selection.by) {
    case 'entity':
      return (mark) => mark.entity === selection.entity
    case 'text': {
      const key = lettersAndDigits(selection.text)
      return (mark) => key !== '' && valueKey(mark) === key
    }
    case 'person': {
      const who = personOf(state.people.values())
      return (mark) => who(mark) === selection.personId
    }
    default:
      return () => true
  }
}

export function previewOf(marks: readonly CaseMark[], decision: 'accepted' | 'rejected'): Preview {
  return {
    marks: marks.length,
    documents: new Set(marks.map((mark) => mark.documentId)).size,
    pages: new Set(marks.map((mark) => `${mark.documentId} ${mark.pageIndex}`)).size,
    overturned: marks.filter((mark) => mark.state !== 'proposed' && mark.state !== decision).length,
  }
}

import { locate } from '../../../shared/detect/locate.ts'
import type { EntityId } from '../../../shared/model/entity.ts'
import type { Disposition, Role } from '../../../shared/model/finding.ts'
import type { PageText } from '../../../shared/model/page-text.ts'
import { setProposals } from '../../../shared/review/case/apply-event.ts'
import type { CaseEvent, Change, PlacedMark } from '../../../shared/review/case/case-event.ts'
import { type CaseState, emptyCase } from '../../../shared/review/case/case-state.ts'

export interface About {
  readonly entity?: EntityId
  readonly disposition?: Disposition
  readonly role?: Role | null
  /** Which occurrence of the text, from 0. */
  readonly nth?: number
}

/** The mark that detection would propose for a text on a page. */
export function markFor(documentId: string, page: PageText, text: string, about: About = {}): PlacedMark {
  const { entity = 'PERSON', disposition = 'redact', role = null, nth = 0 } = about
  let start = -1
  for (let n = 0; n <= nth; n++) start = page.text.indexOf(text, start + 1)
  if (start < 0) throw new Error(`"${text}" is not on the page`)
  const end = start + text.length
  const id = `${documentId}-${page.pageIndex}-${start}-${entity}`
  const { pageIndex } = page
  return {
    ...{ id, documentId, pageIndex, origin: 'finding', quads: locate(page, start, end), entity, disposition },
    reasonCode: '1',
    finding: {
      ...{ id, pageIndex, entity, start, end, text, score: 0.9, recognizer: 'test', because: 'the test says so', role },
      ...{ disposition, reasonCode: null },
    },
  }
}

export const act = (changes: readonly Change[], by = 'Ann', isBulk = false): CaseEvent => ({
  ...{ type: 'act', kind: 'decided', by, isBulk, scope: 'marks' },
  changes,
})

export const accept = (...markIds: string[]): CaseEvent => act([{ do: 'decide', decision: 'accepted', markIds }])
export const reject = (...markIds: string[]): CaseEvent => act([{ do: 'decide', decision: 'rejected', markIds }])

/** A case in which detection proposes these marks. */
export function caseWith(marks: readonly PlacedMark[]): CaseState {
  const state = emptyCase()
  setProposals(state, '', marks, 0)
  return state
}

export const stateOf = (state: CaseState, id: string): string | undefined => state.marks.get(id)?.state

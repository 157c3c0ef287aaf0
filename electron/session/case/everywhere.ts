import type { EntityId } from '../../../shared/model/entity.ts'
import type { ReasonCode } from '../../../shared/model/reason-code.ts'
import { Failure } from '../../../shared/result.ts'
import type { Change, PlacedMark } from '../../../shared/review/case/case-event.ts'
import { marksOnPage } from '../../../shared/review/case/case-state.ts'
import type { EverywherePreview, Revision } from '../../../shared/review/case/case-view.ts'
import { occurrencesOn } from '../../../shared/review/case/everywhere.ts'
import { previewOf } from '../../../shared/review/case/select-marks.ts'
import { lettersAndDigits } from '../../../shared/review/letters.ts'
import { commitAct } from './commit-event.ts'
import { markOf } from './decide.ts'
import { liveDocuments, type OpenCase } from './open-case.ts'

export interface Everywhere {
  /** The mark whose text is meant, or a text. */
  readonly markId?: string
  readonly text?: string
  readonly decision: 'accepted' | 'rejected'
  readonly reasonCode?: ReasonCode
}

/** What `decideEverywhere` would do. */
export function previewEverywhere(c: OpenCase, request: Everywhere): EverywherePreview {
  const { markIds, created } = occurrences(c, request)
  const marks = markIds.flatMap((id) => c.state.marks.get(id) ?? [])
  const preview = previewOf(marks, request.decision)
  const places = [...marks, ...created]
  return {
    ...preview,
    marks: places.length,
    documents: new Set(places.map(({ documentId }) => documentId)).size,
    pages: new Set(places.map(({ documentId, pageIndex }) => `${documentId} ${pageIndex}`)).size,
    newMarks: created.length,
  }
}

/** Decides once for a text wherever it stands in the case, marked already or not. One step. */
export function decideEverywhere(c: OpenCase, request: Everywhere): Revision {
  const { markIds, created } = occurrences(c, request)
  const all = [...markIds, ...created.map(({ id }) => id)]
  const changes: Change[] = [
    { do: 'create', marks: created },
    { do: 'decide', decision: request.decision, markIds: all },
  ]
  if (request.reasonCode) changes.push({ do: 'reason', markIds: all, reasonCode: request.reasonCode })
  return commitAct(c, { kind: 'propagated', isBulk: true, scope: 'case', changes })
}

interface Found {
  readonly markIds: readonly string[]
  readonly created: readonly PlacedMark[]
}

/** To leave a text visible needs no new marks: only those there are rejected. */
function occurrences(c: OpenCase, request: Everywhere): Found {
  const wanted = wantedBy(c, request)
  const markIds: string[] = []
  const created: PlacedMark[] = []
  for (const { id: documentId, sha256 } of liveDocuments(c))
    for (const page of pagesWith(c, documentId, wanted.text)) {
      const marks = marksOnPage(c.state, documentId, page.pageIndex)
      const found = occurrencesOn({ documentId, sha256, page, marks }, wanted)
      markIds.push(...found.markIds)
      if (request.decision === 'accepted') created.push(...found.created)
    }
  return { markIds, created }
}

/** Pages whose words hold the text, with their geometry; the others are passed over quickly. */
function* pagesWith(c: OpenCase, documentId: string, text: string) {
  const key = lettersAndDigits(text)
  for (const { pageIndex, text: words } of c.store.pages.texts(documentId)) {
    const page = lettersAndDigits(words).includes(key) ? c.store.pages.text(documentId, pageIndex) : null
    if (page) yield page
  }
}

function wantedBy(
  c: OpenCase,
  { markId, text, reasonCode }: Everywhere,
): { readonly text: string; readonly entity: EntityId | null; readonly reasonCode: ReasonCode } {
  const mark = markId === undefined ? null : markOf(c, markId)
  const wanted = mark?.finding?.text ?? text ?? ''
  if (wanted.trim() === '') throw new Failure('MARK_UNKNOWN')
  return { text: wanted, entity: mark?.entity ?? null, reasonCode: reasonCode ?? mark?.reasonCode ?? '15' }
}

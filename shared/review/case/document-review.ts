import type { ReviewedMark, ReviewState } from '../state.ts'
import { type CaseMark, type CaseState, pageKey } from './case-state.ts'

/** One document of a case as the export and its proof see it. A mark of which parts are hidden counts as its parts. */
export function reviewOfDocument(state: CaseState, documentId: string, pageCount: number): ReviewState {
  const marks = new Map<string, ReviewedMark>()
  for (let pageIndex = 0; pageIndex < pageCount; pageIndex++) {
    for (const id of state.onPage.get(pageKey(documentId, pageIndex)) ?? []) {
      const mark = state.marks.get(id)
      if (mark) for (const part of partsOf(mark)) marks.set(part.id, part)
    }
  }
  return { marks, done: [], undone: [] }
}

/** The first part carries the mark's places, so that all of them are hidden; the others only say what must not be found. */
function partsOf(mark: CaseMark): readonly ReviewedMark[] {
  const { parts, finding } = mark
  if (!parts || !finding) return [mark]
  return parts.map((part, index) => ({
    ...mark,
    id: index === 0 ? mark.id : `${mark.id}-${index}`,
    finding: { ...finding, ...part },
    quads: index === 0 ? mark.quads : [],
  }))
}

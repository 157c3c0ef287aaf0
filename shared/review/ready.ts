import type { ReviewState } from './state.ts'

/** What stands between a document and its export. All zero: it may be exported. */
export interface Unready {
  /** Pages that could not be read, and so were not checked. */
  readonly pagesNotRead: number
  /** Marks proposed for redaction or review that nobody has decided. */
  readonly marksOpen: number
  /** Accepted marks that cover no area: nothing would be hidden. */
  readonly marksWithoutPlace: number
}

/** May this document be exported, and if not, why not? */
export function unready(state: ReviewState, pagesNotRead: number): Unready {
  const marks = [...state.marks.values()]
  return {
    pagesNotRead,
    marksOpen: marks.filter((m) => m.state === 'proposed' && m.disposition !== 'keep').length,
    marksWithoutPlace: marks.filter((m) => m.state === 'accepted' && m.quads.length === 0).length,
  }
}

export const isReady = (reasons: Unready): boolean => Object.values(reasons).every((count) => count === 0)

import { type DecidedPage, withheldBy } from './leave-out.ts'
import type { ReviewState } from './state.ts'

/** What stands between a document and its export. All zero: it may be exported. */
export interface Unready {
  /** Pages that could not be read, and so were not checked. */
  readonly pagesNotRead: number
  /** Marks proposed for redaction or review that nobody has decided. */
  readonly marksOpen: number
  /** Accepted marks that cover no area: nothing would be hidden. */
  readonly marksWithoutPlace: number
  /** Pages proposed to be left out as a whole that nobody has decided. */
  readonly pagesOpen: number
}

/** May this document be exported, and if not, why not? Marks on pages that are left out as a whole stand in nobody's way. */
export function unready(state: ReviewState, pagesNotRead: number, pages: readonly DecidedPage[] = []): Unready {
  const withheld = withheldBy(pages)
  const marks = [...state.marks.values()].filter(({ pageIndex }) => !withheld.has(pageIndex))
  return {
    pagesNotRead,
    marksOpen: marks.filter((m) => m.state === 'proposed' && m.disposition !== 'keep').length,
    marksWithoutPlace: marks.filter((m) => m.state === 'accepted' && m.quads.length === 0).length,
    pagesOpen: pages.filter(({ decision }) => decision === null).length,
  }
}

export const isReady = (reasons: Unready): boolean => Object.values(reasons).every((count) => count === 0)

import type { CaseDetails, PageSummary } from '../../model/case.ts'
import { type CaseMark, type CaseState, isOpen, isPageOpen, pageKey } from './case-state.ts'
import { isUnderWay } from './under-way.ts'

/** Each way in which a case can be unfit for export, in words a reviewer understands. */
export const obstacles = {
  'no-documents': 'There is no document to export.',
  'page-unread': 'This page has not been read yet.',
  'page-failed': 'This page could not be read. Read it yourself, or leave it out.',
  'page-low-confidence': 'Text recognition was unsure of this page. Read it yourself and say so.',
  'page-not-searched': 'This page has not been searched for personal data yet.',
  'page-to-decide': 'This page is proposed to be left out as a whole. Leave it out, or keep it in.',
  'mark-open': 'Nobody has decided on this mark.',
  'mark-without-place': 'This mark is accepted but covers no area: nothing would be hidden.',
  'not-signed-off': 'A second person has not signed the case off.',
} as const

export type Obstacle = keyof typeof obstacles

/** A place to jump to; without a page it is about the whole case. */
export interface Place {
  readonly documentId: string
  readonly pageIndex: number
  readonly markId: string | null
}

/** Why export is not possible yet, and where. */
export interface Reason {
  readonly obstacle: Obstacle
  readonly count: number
  /** The first hundred. */
  readonly places: readonly Place[]
}

const mostPlaces = 100

/** May these pages be exported, and if not, why not? Empty: yes. Pages left out as a whole stand in nobody's way. */
export function caseUnready(state: CaseState, pages: readonly PageSummary[], details: CaseDetails): readonly Reason[] {
  const shown = pages.filter((page) => !reviewOf(state, page)?.excluded)
  const marks = shown.flatMap((page) => marksOf(state, page))
  const reasons = [
    ...pageReasons(state, shown),
    reasonOf('mark-open', marks.filter(isOpen).map(placeOfMark)),
    reasonOf(
      'mark-without-place',
      marks.filter((m) => m.state === 'accepted' && m.quads.length === 0).map(placeOfMark),
    ),
    { obstacle: 'no-documents' as const, count: pages.length === 0 ? 1 : 0, places: [] },
    { obstacle: 'not-signed-off' as const, count: needsSignature(state, details) ? 1 : 0, places: [] },
  ]
  return reasons.filter(({ count }) => count > 0)
}

const needsSignature = ({ second }: CaseState, { isTwoPerson }: CaseDetails): boolean =>
  isTwoPerson && second.phase !== 'signed-off'

function pageReasons(state: CaseState, pages: readonly PageSummary[]): readonly Reason[] {
  const unanswered = pages.filter((page) => reviewOf(state, page)?.readBy == null)
  const inState = (wanted: PageSummary['state']) => unanswered.filter((page) => page.state === wanted).map(placeOfPage)
  const isUnsearched = (page: PageSummary) => page.state !== 'unread' && isUnderWay(page)
  return [
    reasonOf('page-unread', pages.filter((page) => page.state === 'unread').map(placeOfPage)),
    reasonOf('page-failed', inState('failed')),
    reasonOf('page-low-confidence', inState('low-confidence')),
    reasonOf('page-not-searched', pages.filter(isUnsearched).map(placeOfPage)),
    reasonOf('page-to-decide', pages.filter((page) => isPageOpen(state, page)).map(placeOfPage)),
  ]
}

const reasonOf = (obstacle: Obstacle, places: readonly Place[]): Reason => ({
  obstacle,
  count: places.length,
  places: places.slice(0, mostPlaces),
})

const reviewOf = (state: CaseState, { documentId, pageIndex }: PageSummary) =>
  state.pages.get(pageKey(documentId, pageIndex))

const marksOf = (state: CaseState, { documentId, pageIndex }: PageSummary): readonly CaseMark[] =>
  [...(state.onPage.get(pageKey(documentId, pageIndex)) ?? [])].flatMap((id) => state.marks.get(id) ?? [])

const placeOfPage = ({ documentId, pageIndex }: PageSummary): Place => ({ documentId, pageIndex, markId: null })
const placeOfMark = ({ documentId, pageIndex, id }: CaseMark): Place => ({ documentId, pageIndex, markId: id })

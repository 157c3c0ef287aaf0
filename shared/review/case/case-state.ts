import type { PageSummary, Person } from '../../model/case.ts'
import type { ReasonCode } from '../../model/reason-code.ts'
import type { ReviewedMark } from '../state.ts'
import type { ActKind, HiddenPart, KeptBecause, PlacedMark } from './case-event.ts'

export interface CaseMark extends ReviewedMark {
  readonly documentId: string
  readonly note: string | null
  readonly keptBecause: KeptBecause | null
  /** The spans that stay hidden after a partial redaction; null where the mark hides all it covers. */
  readonly parts: readonly HiddenPart[] | null
  /** Its extent is not the one that was proposed. */
  readonly isMoved: boolean
  /** Some event holds a copy of it, so that it outlives a detection that no longer finds it. */
  readonly isRecorded: boolean
}

/** What a person said of a page. */
export interface PageReview {
  readonly excluded: ReasonCode | null
  /** Who read it where the machine could not. */
  readonly readBy: string | null
  /** Someone decided that it stays in: a proposal to leave it out is rejected. */
  readonly isShown?: boolean
}

/** The value of one key before and after a step; undefined where it did not exist. */
export type Patch =
  | {
      readonly table: 'marks'
      readonly key: string
      readonly was: CaseMark | undefined
      readonly is: CaseMark | undefined
    }
  | {
      readonly table: 'pages'
      readonly key: string
      readonly was: PageReview | undefined
      readonly is: PageReview | undefined
    }
  | {
      readonly table: 'people'
      readonly key: string
      readonly was: Person | undefined
      readonly is: Person | undefined
    }

/** One undoable step. */
export interface CaseStep {
  readonly kind: ActKind
  readonly by: string
  readonly isBulk: boolean
  readonly patches: readonly Patch[]
}

export type Phase = 'open' | 'submitted' | 'returned' | 'signed-off'

/** Where a case of two persons stands. */
export interface SecondReview {
  readonly phase: Phase
  readonly submittedBy: string | null
  /** Draws the sample; fixed when the case is submitted. */
  readonly seed: number
  /** What the second person has looked at one by one since then. */
  readonly sampled: ReadonlySet<string>
  readonly note: string | null
  readonly settledBy: string | null
}

/**
 * A case under review: nothing but the reduction of its events over what detection proposes. For speed it is changed in
 * place, by `applyEvent` and `setProposals` alone; whoever holds it shares it with nobody who writes.
 */
export interface CaseState {
  readonly marks: Map<string, CaseMark>
  /** Mark ids by page key, in the order in which they came. */
  readonly onPage: Map<string, Set<string>>
  readonly pages: Map<string, PageReview>
  readonly people: Map<string, Person>
  readonly done: CaseStep[]
  readonly undone: CaseStep[]
  /** Everyone who ever decided, edited or undid anything, folded by `nameKey`. */
  readonly deciders: Set<string>
  /** Milliseconds that each page was on the screen, by page key. */
  readonly dwellMs: Map<string, number>
  second: SecondReview
}

const freshReview: SecondReview = {
  phase: 'open',
  submittedBy: null,
  seed: 0,
  sampled: new Set(),
  note: null,
  settledBy: null,
}

export const emptyCase = (): CaseState => ({
  marks: new Map(),
  onPage: new Map(),
  pages: new Map(),
  people: new Map(),
  done: [],
  undone: [],
  deciders: new Set(),
  dwellMs: new Map(),
  second: freshReview,
})

export const pageKey = (documentId: string, pageIndex: number): string => `${documentId} ${pageIndex}`

export const placeOfKey = (key: string): { documentId: string; pageIndex: number } => {
  const [documentId = '', pageIndex] = key.split(' ')
  return { documentId, pageIndex: Number(pageIndex) }
}

/** Two spellings of one person's name are one person. */
export const nameKey = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()

export const emptyPage: PageReview = { excluded: null, readBy: null }

export const openMark = (mark: PlacedMark, isRecorded: boolean): CaseMark => ({
  ...mark,
  state: 'proposed',
  decidedBy: null,
  note: null,
  keptBecause: null,
  parts: null,
  isMoved: false,
  isRecorded,
})

export const marksOnPage = (state: CaseState, documentId: string, pageIndex: number): readonly CaseMark[] =>
  [...(state.onPage.get(pageKey(documentId, pageIndex)) ?? [])].flatMap((id) => state.marks.get(id) ?? [])

/** Whether a page waits for a decision to leave it out as a whole. */
export const isPageOpen = (state: CaseState, { documentId, pageIndex, leaveOut }: PageSummary): boolean => {
  const review = state.pages.get(pageKey(documentId, pageIndex))
  return leaveOut !== undefined && !review?.excluded && review?.isShown !== true
}

/** An open mark waits for a decision; what a policy keeps does not. */
export const isOpen = (mark: CaseMark): boolean => mark.state === 'proposed' && mark.disposition !== 'keep'

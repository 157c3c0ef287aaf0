import type { Quad } from '../geometry/quad.ts'
import type { Mark } from '../model/mark.ts'
import type { ReasonCode } from '../model/reason-code.ts'

export type MarkState = 'proposed' | 'accepted' | 'rejected'

export interface ReviewedMark extends Mark {
  readonly state: MarkState
  /** Who decided, and whether in bulk; null while nobody has. */
  readonly decidedBy: { readonly reviewer: string; readonly isBulk: boolean } | null
}

/** One undoable step: what each mark it touched was before and after; null where it did not exist. */
export interface Step {
  readonly before: ReadonlyMap<string, ReviewedMark | null>
  readonly after: ReadonlyMap<string, ReviewedMark | null>
}

/** A document under review: nothing but the reduction of its events. */
export interface ReviewState {
  readonly marks: ReadonlyMap<string, ReviewedMark>
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

export const emptyReview: ReviewState = { marks: new Map(), done: [], undone: [] }

export interface Edit {
  readonly quads?: readonly Quad[]
  readonly reasonCode?: ReasonCode
}

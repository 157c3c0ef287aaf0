import type { Quad } from '../geometry/quad.ts'
import type { Mark } from '../model/mark.ts'
import type { ReasonCode } from '../model/reason-code.ts'

/** What the product or a reviewer did to the marks of one document. Events travel; state is a reduction of them. */
export type ReviewEvent =
  /** From detection or a search. A mark that is known already keeps its decision. Not undoable. */
  | { readonly type: 'proposed'; readonly marks: readonly Mark[] }
  | {
      readonly type: 'accepted' | 'rejected'
      readonly markIds: readonly string[]
      readonly reviewer: string
      readonly isBulk: boolean
    }
  | { readonly type: 'reasoned'; readonly markIds: readonly string[]; readonly reasonCode: ReasonCode }
  /** The reviewer moved or resized it: that is a decision to hide what is now under it. */
  | { readonly type: 'edited'; readonly markId: string; readonly quads: readonly Quad[]; readonly reviewer: string }
  /** A box by hand: accepted from the start. */
  | { readonly type: 'drawn'; readonly mark: Mark; readonly reviewer: string }
  | { readonly type: 'undone' }
  | { readonly type: 'redone' }

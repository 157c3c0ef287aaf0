import type { Quad } from '../../geometry/quad.ts'
import type { KeepGround, Person } from '../../model/case.ts'
import type { Mark } from '../../model/mark.ts'
import type { ReasonCode } from '../../model/reason-code.ts'

/** A mark of a case: its document is needed to tell where it is. */
export interface PlacedMark extends Mark {
  readonly documentId: string
}

/** Part of a mark's text that an edit leaves hidden: UTF-16 span of its page and what stands there. */
export interface HiddenPart {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Why a mark was rejected although it is personal data: the proportionality record. */
export interface KeptBecause {
  /** Who answers for it. */
  readonly owner: string
  readonly ground: KeepGround
}

/** One thing that an act changes. What may hold a document's text says so. */
export type Change =
  /** Marks made by a person or carried from elsewhere (holds text). They are `proposed` until a `decide` says otherwise. */
  | { readonly do: 'create'; readonly marks: readonly PlacedMark[] }
  | { readonly do: 'decide'; readonly decision: 'accepted' | 'rejected'; readonly markIds: readonly string[] }
  | { readonly do: 'keep'; readonly markIds: readonly string[]; readonly because: KeptBecause }
  | { readonly do: 'reason'; readonly markIds: readonly string[]; readonly reasonCode: ReasonCode }
  /** Holds text that a person wrote; an empty note takes the old one away. */
  | { readonly do: 'note'; readonly markIds: readonly string[]; readonly note: string }
  /** Another extent; `parts` are the spans still hidden, null where it was moved by hand (holds text). */
  | {
      readonly do: 'place'
      readonly markId: string
      readonly quads: readonly Quad[]
      readonly parts: readonly HiddenPart[] | null
    }
  /** Leaves whole pages out of the redacted copy, or (null) takes them in again. */
  | {
      readonly do: 'exclude'
      readonly documentId: string
      readonly pageIndexes: readonly number[]
      readonly reasonCode: ReasonCode | null
    }
  /** A person read what the machine could not, and answers for the page. */
  | {
      readonly do: 'read-by-hand'
      readonly documentId: string
      readonly pageIndexes: readonly number[]
      readonly isRead: boolean
    }
  /** Holds names. */
  | { readonly do: 'people'; readonly put: readonly Person[]; readonly remove: readonly string[] }

/** What kind of act it was, for the history and the journal. */
export type ActKind =
  | 'decided'
  | 'kept'
  | 'edited'
  | 'drawn'
  | 'searched'
  | 'propagated'
  | 'carried'
  | 'reasoned'
  | 'noted'
  | 'excluded'
  | 'read-by-hand'
  | 'people'

/** By what a bulk act was chosen. */
export type Scope = 'marks' | 'entity' | 'text' | 'person' | 'page' | 'document' | 'case'

/** All that happens to the review of a case. State is a reduction of these, in their order; time plays no part. */
export type CaseEvent =
  /** One step for undo. */
  | {
      readonly type: 'act'
      readonly kind: ActKind
      readonly by: string
      readonly isBulk: boolean
      readonly scope: Scope
      readonly changes: readonly Change[]
    }
  | { readonly type: 'undone'; readonly by: string }
  | { readonly type: 'redone'; readonly by: string }
  /** A page was on the screen, and how long the one before it had been (monotonic clock). */
  | {
      readonly type: 'viewed'
      readonly by: string
      readonly documentId: string
      readonly pageIndex: number
      readonly before: { readonly documentId: string; readonly pageIndex: number; readonly ms: number } | null
    }
  | { readonly type: 'submitted'; readonly by: string; readonly seed: number }
  | { readonly type: 'sampled'; readonly by: string; readonly markIds: readonly string[] }
  /** Holds text that a person wrote. */
  | { readonly type: 'returned'; readonly by: string; readonly note: string }
  | { readonly type: 'signed-off'; readonly by: string }

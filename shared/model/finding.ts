import type { EntityId } from './entity.ts'
import type { ReasonCode } from './reason-code.ts'

/** `redact`: proposed and accepted in bulk by `--accept proposed`; `review`: a person decides; `keep`: shown, and left visible. */
export type Disposition = 'redact' | 'review' | 'keep'

/** What a person is to the case. */
export const roles = ['suspect', 'victim', 'witness', 'child', 'third-party', 'officer', 'professional'] as const

export type Role = (typeof roles)[number]

/** A name, or a number that stands for itself, as it crosses from the document that introduces it to the others of a run. */
export interface SharedName {
  /** One word of the name, folded; with `value`, the number or address as it is written. */
  readonly key: string
  readonly value?: { readonly entity: EntityId; readonly score: number }
  readonly because: string
  readonly role: Role | null
  readonly forename: boolean
}

/** What a recogniser claims about `[start, end)` of one page's text (UTF-16 units). */
export interface Finding {
  /** Hash of (document digest, page, recogniser, span): stable when a document is detected again. */
  readonly id: string
  readonly pageIndex: number
  readonly entity: EntityId
  readonly start: number
  readonly end: number
  readonly text: string
  /** 0..1 */
  readonly score: number
  readonly recognizer: string
  /** Why, in words a reviewer understands. */
  readonly because: string
  readonly role: Role | null
  readonly disposition: Disposition
  readonly reasonCode: ReasonCode | null
}

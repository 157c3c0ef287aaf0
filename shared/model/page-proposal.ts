import type { Disposition } from './finding.ts'

/** Why a page may be left out of a redacted copy as a whole, by the reasons of the CPS that are about pages. */
export const pageReasons = ['16', '18'] as const

export type PageReason = (typeof pageReasons)[number]

/** That a page be left out as a whole. A proposal: a person, or an acceptance in bulk, decides. */
export interface PageProposal {
  /** Hash of (document digest, page, reason): stable when a document is detected again. */
  readonly id: string
  readonly pageIndex: number
  readonly reasonCode: PageReason
  /** 0..1 */
  readonly score: number
  /** Why, in words a reviewer understands, without a word of the page. */
  readonly because: string
  readonly disposition: Exclude<Disposition, 'keep'>
}

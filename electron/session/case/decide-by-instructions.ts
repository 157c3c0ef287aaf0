import type { KeepGround } from '../../../shared/model/case.ts'
import { Failure } from '../../../shared/result.ts'
import type { Acceptance, Decision } from '../../../shared/review/decide.ts'
import { decide, keepVisible } from './decide.ts'
import { decideEverywhere } from './everywhere.ts'
import { decideLikePages, type LikePagesRequest } from './like-pages.ts'
import type { OpenCase } from './open-case.ts'
import { decidePages, isPageProposal, openPages } from './page-proposals.ts'

/** All that a reviewer says about a case without a screen. */
export interface CaseInstructions {
  readonly accept: Acceptance
  /** By mark id; ids that the case does not know are refused. */
  readonly decisions: ReadonlyMap<string, Decision>
  readonly also: readonly string[]
  /** Pages whose decisions are taken to all that are like them, once the decisions by id are made. */
  readonly likePages: readonly LikePagesRequest[]
  /** Marks that stay visible, and on what ground; nothing that is accepted in bulk hides them. */
  readonly kept?: { readonly markIds: readonly string[]; readonly ground: KeepGround; readonly owner?: string } | null
}

/** How many marks and pages changed. */
export interface Decided {
  readonly marks: number
  readonly pages: number
}

/** Decides as instructed. MARK_UNKNOWN before anything is decided. */
export function decideByInstructions(
  c: OpenCase,
  { accept, decisions, also, likePages, kept = null }: CaseInstructions,
): Decided {
  const unknown = [...decisions.keys()].filter((id) => !c.state.marks.has(id) && !isPageProposal(c, id)).length
  if (unknown > 0) throw new Failure('MARK_UNKNOWN', { marks: unknown })
  let changed = 0
  for (const text of also) changed += decideEverywhere(c, { text, decision: 'accepted' }).marks.length
  for (const [id, { decision, reasonCode }] of decisions) {
    if (isPageProposal(c, id)) continue
    const selection = { by: 'marks', markIds: [id] } as const
    changed += decide(c, { selection, among: 'all', decision, ...(reasonCode ? { reasonCode } : {}) }).marks.length
  }
  if (kept) {
    const { markIds, ...because } = kept
    changed += keepVisible(c, { selection: { by: 'marks', markIds }, ...because }).marks.length
  }
  for (const page of likePages) changed += decideLikePages(c, page).marks.length
  const named = decidePages(c, decisions)
  if (accept === 'none') return { marks: changed, pages: named }
  const before = openPages(c).length
  const among = accept === 'all' ? 'open' : 'open-redact'
  const accepted = decide(c, { selection: { by: 'case' }, among, decision: 'accepted' }).marks.length
  return { marks: changed + accepted, pages: named + before - openPages(c).length }
}

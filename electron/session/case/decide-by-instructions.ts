import { Failure } from '../../../shared/result.ts'
import type { Acceptance, Decision } from '../../../shared/review/decide.ts'
import { decide } from './decide.ts'
import { decideEverywhere } from './everywhere.ts'
import { decideLikePages, type LikePagesRequest } from './like-pages.ts'
import type { OpenCase } from './open-case.ts'

/** All that a reviewer says about a case without a screen. */
export interface CaseInstructions {
  readonly accept: Acceptance
  /** By mark id; ids that the case does not know are refused. */
  readonly decisions: ReadonlyMap<string, Decision>
  readonly also: readonly string[]
  /** Pages whose decisions are taken to all that are like them, once the decisions by id are made. */
  readonly likePages: readonly LikePagesRequest[]
}

/** Decides as instructed; resolves to how many marks changed. MARK_UNKNOWN before anything is decided. */
export function decideByInstructions(c: OpenCase, { accept, decisions, also, likePages }: CaseInstructions): number {
  const unknown = [...decisions.keys()].filter((id) => !c.state.marks.has(id)).length
  if (unknown > 0) throw new Failure('MARK_UNKNOWN', { marks: unknown })
  let changed = 0
  for (const text of also) changed += decideEverywhere(c, { text, decision: 'accepted' }).marks.length
  for (const [id, { decision, reasonCode }] of decisions) {
    const selection = { by: 'marks', markIds: [id] } as const
    changed += decide(c, { selection, among: 'all', decision, ...(reasonCode ? { reasonCode } : {}) }).marks.length
  }
  for (const page of likePages) changed += decideLikePages(c, page).marks.length
  if (accept === 'none') return changed
  const among = accept === 'all' ? 'open' : 'open-redact'
  return changed + decide(c, { selection: { by: 'case' }, among, decision: 'accepted' }).marks.length
}

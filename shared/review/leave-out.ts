import type { PageProposal } from '../model/page-proposal.ts'
import type { ReasonCode } from '../model/reason-code.ts'
import type { Acceptance, Decision } from './decide.ts'

/** A page that was proposed to be left out, and what was decided: `null` while nobody has. */
export interface DecidedPage {
  readonly proposal: PageProposal
  readonly decision: Decision['decision'] | null
  readonly reasonCode: ReasonCode
  readonly isBulk: boolean
}

/** Decisions by the proposal's id come first; the rest goes as marks of the same disposition go in bulk. */
export const decidePages = (
  proposals: readonly PageProposal[],
  decisions: ReadonlyMap<string, Decision>,
  accept: Acceptance,
): readonly DecidedPage[] =>
  proposals.map((proposal) => {
    const own = decisions.get(proposal.id)
    const decision = own?.decision ?? inBulk(proposal, accept)
    return { proposal, decision, reasonCode: own?.reasonCode ?? proposal.reasonCode, isBulk: own === undefined }
  })

function inBulk({ disposition }: PageProposal, accept: Acceptance): Decision['decision'] | null {
  if (accept === 'none') return null
  return accept === 'all' || disposition === 'redact' ? 'accepted' : 'rejected'
}

/** The pages that are left out, and why. */
export const withheldBy = (pages: readonly DecidedPage[]): ReadonlyMap<number, ReasonCode> =>
  new Map(
    pages.flatMap(({ proposal, decision, reasonCode }) =>
      decision === 'accepted' ? [[proposal.pageIndex, reasonCode] as const] : [],
    ),
  )

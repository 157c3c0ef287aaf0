import type { PageProposal, PageReason } from '../model/page-proposal.ts'
import type { Policy } from '../model/policy.ts'
import { pageRuleFor } from '../model/policy-rules.ts'
import type { DetectPage } from '../worker/jobs.ts'
import { backPageScore } from './back-page.ts'
import { contentId } from './hash.ts'

const because: Readonly<Record<PageReason, string>> = {
  '16': 'back page of a witness statement: boxes for contact details, dates, witness care and consent',
  '18': 'nothing is written or drawn on this page',
}

/** What is printed on a page that is otherwise left empty. */
const furniture =
  /\b(?:this|page|is|was|has|been|intentionally|deliberately|left|blank|of|official|sensitive|restricted|when|complete|completed|mg ?\d{1,2}[a-f]?|cont|continued|continuation|not|protectively|marked)\b|[\d\s\p{P}\p{S}]/giu

const isBlank = ({ text, isEmpty }: DetectPage): boolean => isEmpty === true && text.replace(furniture, '') === ''

function claimOn(page: DetectPage): { readonly reasonCode: PageReason; readonly score: number } | null {
  if (isBlank(page)) return { reasonCode: '18', score: 0.9 }
  const score = backPageScore(page)
  return score > 0 ? { reasonCode: '16', score } : null
}

/** Pages that a policy proposes to leave out as a whole. */
export function pagesToLeaveOut(
  documentSha256: string,
  pages: readonly DetectPage[],
  policy: Policy,
): readonly PageProposal[] {
  return pages.flatMap((page): PageProposal[] => {
    const { pageIndex } = page
    const claim = claimOn(page)
    if (claim === null) return []
    const { disposition } = pageRuleFor(policy, claim.reasonCode)
    if (disposition === 'keep') return []
    const id = contentId(`${documentSha256} ${pageIndex} leave-out ${claim.reasonCode}`)
    return [{ id, pageIndex, ...claim, because: because[claim.reasonCode], disposition }]
  })
}

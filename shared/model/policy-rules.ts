import type { EntityId } from './entity.ts'
import type { Disposition } from './finding.ts'
import type { PageReason } from './page-proposal.ts'
import type { EntityRule, Policy } from './policy.ts'

export const ruleFor = (policy: Policy, entity: EntityId): EntityRule => policy.entities[entity] ?? policy.fallback

const ordinaryPageRules: Readonly<Record<PageReason, { readonly disposition: Disposition }>> = {
  '16': { disposition: 'redact' },
  '18': { disposition: 'review' },
}

/** What happens to a page that is found to be of this kind. */
export const pageRuleFor = (policy: Policy, reason: PageReason): { readonly disposition: Disposition } =>
  policy.pages?.[reason] ?? ordinaryPageRules[reason]

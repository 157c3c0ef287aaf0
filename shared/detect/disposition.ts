import { entities } from '../model/entity.ts'
import type { Disposition, Role } from '../model/finding.ts'
import { type Policy, ruleFor } from '../model/policy.ts'
import type { ReasonCode } from '../model/reason-code.ts'
import type { Candidate } from './recognizer.ts'

export interface Treatment {
  readonly disposition: Disposition
  readonly reasonCode: ReasonCode
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

const inDomains = (address: string, domains: readonly string[]): boolean => {
  const domain = domainOf(address)
  return domains.some((keep) => domain === keep || domain.endsWith(`.${keep}`))
}

/** What a policy does with a claim; null where it does not propose it. */
export function treatmentOf(policy: Policy, claim: Candidate, value: string, role: Role | null): Treatment | null {
  const rule = ruleFor(policy, claim.entity)
  const same = (word: string): boolean => word.toLowerCase() === value.toLowerCase()
  if (policy.neverRedact?.some(same) === true) return null
  if (claim.score < rule.threshold) return null
  const reasonCode = rule.reasonCode ?? entities[claim.entity].reasonCode
  if (policy.alwaysRedact?.some(same) === true) return { disposition: 'redact', reasonCode }
  if (claim.entity === 'EMAIL_ADDRESS' && inDomains(value, policy.keepEmailDomains ?? []))
    return { disposition: 'keep', reasonCode }
  const byRole = role === null ? undefined : rule.roles?.[role]
  return { disposition: byRole?.disposition ?? rule.disposition, reasonCode }
}

import type { DocumentType } from '../model/document-type.ts'
import { entities } from '../model/entity.ts'
import type { Disposition, Role } from '../model/finding.ts'
import type { EntityRule, Policy } from '../model/policy.ts'
import { ruleFor } from '../model/policy-rules.ts'
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

/** Of whom, and on what kind of paper, a claim is. */
export interface Setting {
  readonly role: Role | null
  readonly documentType: DocumentType | null
}

/** The paper's own word on the person's role comes first, then the person's role, then the kind of paper. */
function dispositionIn(rule: EntityRule, { role, documentType }: Setting): Disposition {
  const onPaper = documentType === null ? undefined : rule.documentTypes?.[documentType]
  const ofRole = role === null ? undefined : (onPaper?.roles?.[role] ?? rule.roles?.[role])
  return ofRole?.disposition ?? onPaper?.disposition ?? rule.disposition
}

const thresholdIn = (rule: EntityRule, { documentType }: Setting): number =>
  (documentType === null ? undefined : rule.documentTypes?.[documentType]?.threshold) ?? rule.threshold

/** What a policy does with a claim; null where it does not propose it. */
export function treatmentOf(policy: Policy, claim: Candidate, value: string, setting: Setting): Treatment | null {
  const rule = ruleFor(policy, claim.entity)
  const same = (word: string): boolean => word.toLowerCase() === value.toLowerCase()
  if (policy.neverRedact?.some(same) === true) return null
  if (claim.score < thresholdIn(rule, setting)) return null
  const reasonCode = rule.reasonCode ?? entities[claim.entity].reasonCode
  if (policy.alwaysRedact?.some(same) === true) return { disposition: 'redact', reasonCode }
  if (claim.entity === 'EMAIL_ADDRESS' && inDomains(value, policy.keepEmailDomains ?? []))
    return { disposition: 'keep', reasonCode }
  return { disposition: dispositionIn(rule, setting), reasonCode }
}

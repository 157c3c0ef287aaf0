import { type EntityId, entities } from '../../shared/model/entity.ts'
import type { Role } from '../../shared/model/finding.ts'
import type { EntityRule } from '../../shared/model/policy.ts'
import type { ReasonCode } from '../../shared/model/reason-code.ts'
import { loadPolicy, policyIds } from './load-policy.ts'

export interface ListedEntity {
  readonly entity: EntityId
  readonly label: string
  readonly reasonCode: ReasonCode
  readonly description: string
}

export const listEntities = (): ListedEntity[] =>
  Object.entries(entities).map(([entity, row]) => ({ entity: entity as EntityId, ...row }))

export async function listPolicies(): Promise<{ id: string; version: string; title: string; description: string }[]> {
  const loaded = await Promise.all((await policyIds()).map(loadPolicy))
  return loaded.map(({ policy: { id, version, title, description } }) => ({ id, version, title, description }))
}

export interface ListedRule {
  /** null: any kind that has no rule of its own. */
  readonly entity: EntityId | null
  readonly label: string
  readonly disposition: EntityRule['disposition']
  readonly why: string
  readonly roles: { role: Role; disposition: EntityRule['disposition']; why: string }[]
}

/** What a policy does with each kind of data, and why. POLICY_UNKNOWN. */
export async function listRules(policyId: string) {
  const { policy } = await loadPolicy(policyId)
  const rules = Object.entries(policy.entities).map(([entity, rule]) => listed(entity as EntityId, rule))
  return {
    rules,
    fallback: listed(null, policy.fallback),
    alwaysRedact: policy.alwaysRedact ?? [],
    neverRedact: policy.neverRedact ?? [],
  }
}

const listed = (entity: EntityId | null, { disposition, why, roles = {} }: EntityRule): ListedRule => ({
  ...{ entity, disposition, why },
  label: entity ? entities[entity].label : 'Anything else',
  roles: Object.entries(roles).map(([role, rule]) => ({
    role: role as Role,
    disposition: rule.disposition,
    why: rule.why,
  })),
})

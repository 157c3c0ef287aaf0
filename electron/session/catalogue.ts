import { type EntityId, entities } from '../../shared/model/entity.ts'
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

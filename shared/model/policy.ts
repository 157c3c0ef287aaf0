import { z } from 'zod'
import { type EntityId, entities } from './entity.ts'
import { isReasonCode, type ReasonCode } from './reason-code.ts'

const entityId = z.custom<EntityId>((v) => typeof v === 'string' && Object.hasOwn(entities, v), 'unknown entity')
const reasonCode = z.custom<ReasonCode>((v) => typeof v === 'string' && isReasonCode(v), 'unknown reason code')
const disposition = z.enum(['redact', 'review', 'keep'])

/** How one kind of data is treated; `threshold` 0..1 is the lowest score proposed. */
const EntityRule = z.strictObject({
  disposition,
  threshold: z.number().min(0).max(1),
  reasonCode: reasonCode.optional(),
  why: z.string().min(1),
})

/** A policy file (`resources/policies/*.json`): which entities are proposed, how sure one must be, and what happens to them. */
export const Policy = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  version: z.string(),
  effectiveFrom: z.iso.date(),
  title: z.string(),
  description: z.string(),
  /** For entities without a rule of their own. */
  fallback: EntityRule,
  entities: z.partialRecord(entityId, EntityRule),
  /** Dots an inch at which pages are burned. */
  dpi: z.number().int().min(150).max(400).default(200),
})

export type Policy = z.infer<typeof Policy>
export type EntityRule = z.infer<typeof EntityRule>

export const ruleFor = (policy: Policy, entity: EntityId): EntityRule => policy.entities[entity] ?? policy.fallback

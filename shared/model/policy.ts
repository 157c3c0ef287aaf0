import { z } from 'zod'
import { type EntityId, entities } from './entity.ts'
import { roles } from './finding.ts'
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
  /** Where the person concerned is known, this comes first. */
  roles: z.partialRecord(z.enum(roles), z.strictObject({ disposition, why: z.string().min(1) })).optional(),
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
  /** E-mail domains of the justice system: an address there, or in a domain below, is professional data and is kept. */
  keepEmailDomains: z.array(z.string().min(3)).optional(),
  /** Words that are always redacted or never proposed, compared without regard to case. */
  alwaysRedact: z.array(z.string().min(2)).optional(),
  neverRedact: z.array(z.string().min(1)).optional(),
  /** Dots an inch at which pages are burned. */
  dpi: z.number().int().min(150).max(400).default(200),
  /** Whether every page of the unredacted copy says in its margin what it is. */
  unredactedBanner: z.boolean().default(true),
})

export type Policy = z.infer<typeof Policy>
export type EntityRule = z.infer<typeof EntityRule>

export const ruleFor = (policy: Policy, entity: EntityId): EntityRule => policy.entities[entity] ?? policy.fallback

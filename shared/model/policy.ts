import { z } from 'zod'
import { documentTypes } from './document-type.ts'
import { type EntityId, entities } from './entity.ts'
import { roles } from './finding.ts'
import { pageReasons } from './page-proposal.ts'
import { isReasonCode, type ReasonCode } from './reason-code.ts'

const entityId = z.custom<EntityId>((v) => typeof v === 'string' && Object.hasOwn(entities, v), 'unknown entity')
const reasonCode = z.custom<ReasonCode>((v) => typeof v === 'string' && isReasonCode(v), 'unknown reason code')
const disposition = z.enum(['redact', 'review', 'keep'])

/** What happens where the person concerned is known. */
const byRole = z.partialRecord(z.enum(roles), z.strictObject({ disposition, why: z.string().min(1) }))

/** How one kind of data is treated; `threshold` 0..1 is the lowest score proposed. */
const EntityRule = z.strictObject({
  disposition,
  threshold: z.number().min(0).max(1),
  reasonCode: reasonCode.optional(),
  why: z.string().min(1),
  /** Where the person concerned is known, this comes first. */
  roles: byRole.optional(),
  /** What is otherwise on one kind of paper; its roles come before those above. */
  documentTypes: z
    .partialRecord(
      z.enum(documentTypes),
      z.strictObject({
        disposition: disposition.optional(),
        threshold: z.number().min(0).max(1).optional(),
        why: z.string().min(1),
        roles: byRole.optional(),
      }),
    )
    .optional(),
})

/** How pages are treated that may be left out as a whole, by the reason for it. */
const PageRules = z.partialRecord(z.enum(pageReasons), z.strictObject({ disposition, why: z.string().min(1) }))

/** A pattern of a force's own: its crime, custody or log numbers. Checked against its examples before it is used. */
export const ForcePattern = z.strictObject({
  entity: entityId,
  /** Regular expression; every repetition bounded, so that no page makes it slow. */
  pattern: z.string().min(1).max(300),
  /** Words that must stand right before the value; without them the pattern stands alone. */
  label: z.string().min(1).max(300).optional(),
  score: z.number().min(0.1).max(1).default(0.8),
  because: z.string().min(1).max(120),
  /** Texts in which the whole pattern is found, and texts in which it is not. */
  finds: z.array(z.string().min(1).max(400)).min(1),
  leaves: z.array(z.string().min(1).max(400)).default([]),
})

export type ForcePattern = z.infer<typeof ForcePattern>

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
  pages: PageRules.optional(),
  /** E-mail domains of the justice system: an address there, or in a domain below, is professional data and is kept. */
  keepEmailDomains: z.array(z.string().min(3)).optional(),
  /** Words that are always redacted or never proposed, compared without regard to case. */
  alwaysRedact: z.array(z.string().min(2)).optional(),
  neverRedact: z.array(z.string().min(1)).optional(),
  patterns: z.array(ForcePattern).max(200).optional(),
  /** Dots an inch at which pages are burned. */
  dpi: z.number().int().min(150).max(400).default(200),
  /** Redactions are widened to the next multiple of so many points where there is white space; 12 unless said otherwise. */
  widthStepPt: z.number().int().min(6).max(72).optional(),
  /** Whether every page of the unredacted copy says in its margin what it is. */
  unredactedBanner: z.boolean().default(true),
  /** How letters are taken out of a page: `burn`, by default, or `excise` where that goes. The command line may say otherwise. */
  method: z.enum(['burn', 'excise']).optional(),
})

export type Policy = z.infer<typeof Policy>
export type EntityRule = z.infer<typeof EntityRule>

/** A force's own layer over a policy: what it names takes the place of the same in the policy, its lists and patterns are added. */
export const PolicyLayer = z.strictObject({
  over: z.string().regex(/^[a-z0-9-]{1,40}$/),
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  version: z.string(),
  effectiveFrom: z.iso.date(),
  title: z.string(),
  description: z.string(),
  entities: z.partialRecord(entityId, EntityRule).default({}),
  pages: PageRules.default({}),
  keepEmailDomains: z.array(z.string().min(3)).default([]),
  alwaysRedact: z.array(z.string().min(2)).default([]),
  neverRedact: z.array(z.string().min(1)).default([]),
  patterns: z.array(ForcePattern).max(100).default([]),
})

export type PolicyLayer = z.infer<typeof PolicyLayer>

/** A policy with a force's layer over it. */
export const layered = (base: Policy, layer: PolicyLayer): Policy => ({
  ...base,
  id: layer.id,
  version: `${layer.version} over ${base.id} ${base.version}`,
  effectiveFrom: layer.effectiveFrom,
  title: layer.title,
  description: layer.description,
  entities: { ...base.entities, ...layer.entities },
  pages: { ...base.pages, ...layer.pages },
  keepEmailDomains: [...(base.keepEmailDomains ?? []), ...layer.keepEmailDomains],
  alwaysRedact: [...(base.alwaysRedact ?? []), ...layer.alwaysRedact],
  neverRedact: [...(base.neverRedact ?? []), ...layer.neverRedact],
  patterns: [...(base.patterns ?? []), ...layer.patterns],
})

import { z } from 'zod'
import { type EntityId, entities } from '../model/entity.ts'
import { isReasonCode, type ReasonCode } from '../model/reason-code.ts'

const call = <Request extends z.ZodType, Response extends z.ZodType>(request: Request, response: Response) => ({
  request,
  response,
})

const nothing = z.strictObject({})
const entityId = z.custom<EntityId>((v) => typeof v === 'string' && Object.hasOwn(entities, v))
const reasonCode = z.custom<ReasonCode>((v) => typeof v === 'string' && isReasonCode(v))

const Chosen = z.strictObject({
  /** Stands for the file: a window never learns where it lies. */
  documentId: z.string(),
  name: z.string(),
})

const SeenFinding = z.strictObject({
  id: z.string(),
  pageNumber: z.number().int().positive(),
  entity: entityId,
  text: z.string(),
  score: z.number(),
  because: z.string(),
  disposition: z.enum(['redact', 'review', 'keep']),
  reasonCode: reasonCode.nullable(),
  quads: z.array(z.array(z.number()).length(8)),
})

const SeenPage = z.strictObject({
  pageNumber: z.number().int().positive(),
  status: z.enum(['read', 'failed']),
  widthPt: z.number(),
  heightPt: z.number(),
})

const SeenDocument = z.strictObject({
  documentId: z.string(),
  sha256: z.string(),
  documentType: z.string().nullable(),
  pages: z.array(SeenPage),
  findings: z.array(SeenFinding),
})

/** Every call a window may make: schema first. Adding a line is adding a call; its handler is then missing until it is written. */
export const contract = {
  'app.about': call(nothing, z.strictObject({ product: z.string(), runtime: z.string() })),
  'entities.list': call(
    nothing,
    z.array(z.strictObject({ entity: entityId, label: z.string(), reasonCode, description: z.string() })),
  ),
  'policies.list': call(
    nothing,
    z.array(z.strictObject({ id: z.string(), version: z.string(), title: z.string(), description: z.string() })),
  ),
  /** Asks the person for files, in the system's own dialog. */
  'documents.choose': call(nothing, z.array(Chosen)),
  'documents.detect': call(z.strictObject({ documentId: z.string(), policy: z.string().max(40) }), SeenDocument),
} as const

export type CallName = keyof typeof contract
export type Req<N extends CallName> = z.output<(typeof contract)[N]['request']>
export type Res<N extends CallName> = z.output<(typeof contract)[N]['response']>
export type Handlers = { readonly [N in CallName]: (request: Req<N>) => Promise<Res<N>> }

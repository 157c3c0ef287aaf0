import { z } from 'zod'
import { isReasonCode, type ReasonCode } from '../model/reason-code.ts'
import type { Decision } from './decide.ts'

const reasonCode = z.custom<ReasonCode>((v) => typeof v === 'string' && isReasonCode(v), 'unknown reason code')

const verb = z
  .enum(['accept', 'accepted', 'reject', 'rejected'])
  .transform((word): Decision['decision'] => (word.startsWith('accept') ? 'accepted' : 'rejected'))

const full = z
  .strictObject({ decision: verb, reasonCode: reasonCode.optional() })
  .transform(({ decision, reasonCode }): Decision => (reasonCode ? { decision, reasonCode } : { decision }))

const byId = z.record(z.string(), z.union([verb.transform((decision): Decision => ({ decision })), full]))

const listed = z
  .array(z.strictObject({ id: z.string(), decision: verb, reasonCode: reasonCode.optional() }))
  .transform((rows) => Object.fromEntries(rows.map(({ id, ...rest }) => [id, full.parse(rest)])))

/**
 * The file of `--decisions`: `{"<finding id>": "accept" | "reject" | {"decision": …, "reasonCode": "12"}}`, the same under
 * the key "decisions", or a list of `{"id", "decision", "reasonCode"?}`.
 */
export const DecisionsFile = z
  .union([z.strictObject({ decisions: z.union([byId, listed]) }).transform((file) => file.decisions), byId, listed])
  .transform((decisions): ReadonlyMap<string, Decision> => new Map(Object.entries(decisions)))

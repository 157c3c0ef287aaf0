import { z } from 'zod'
import { type BesideKind, besideKinds } from './beside.ts'
import { uncleanWords } from './burned-instead.ts'
import type { UncleanReason } from './export.ts'
import { isReasonCode, type ReasonCode } from './reason-code.ts'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const box = z.strictObject({ left: z.number(), bottom: z.number(), right: z.number(), top: z.number() })
const artefact = z.strictObject({ sha256: digest, bytes: z.number().int().positive() })

/** States what an export is, so that anyone can prove it again from the file alone. Holds digests, numbers and codes; no text, no file name. */
export const Certificate = z.strictObject({
  certificate: z.literal('redaction-assist/1'),
  createdAt: z.iso.datetime(),
  product: z.string(),
  source: z.strictObject({ sha256: digest, bytes: z.number().int(), format: z.string(), pages: z.number().int() }),
  redacted: artefact,
  unredacted: artefact,
  policy: z.strictObject({ id: z.string(), version: z.string(), sha256: digest }),
  pages: z.array(
    z.strictObject({
      pageNumber: z.number().int().positive(),
      widthPt: z.number().positive(),
      heightPt: z.number().positive(),
      method: z.enum(['copied', 'burned', 'excised']),
      regions: z.array(
        z.strictObject({ box, reasonCode: z.custom<ReasonCode>((v) => typeof v === 'string' && isReasonCode(v)) }),
      ),
    }),
  ),
  verification: z.strictObject({
    passed: z.boolean(),
    checks: z.array(
      z.strictObject({
        name: z.string(),
        engine: z.string(),
        result: z.enum(['passed', 'failed', 'unknown']),
        pages: z.array(z.number().int()),
        detail: z.string().optional(),
        regions: z
          .array(z.strictObject({ pageNumber: z.number().int(), region: z.number().int(), piece: box.optional() }))
          .optional(),
      }),
    ),
  }),
  /** How many pages with redactions were burned, though they were to be excised, for each reason. */
  burnedInstead: z
    .partialRecord(
      z.enum(Object.keys(uncleanWords) as [UncleanReason, ...UncleanReason[]]),
      z.number().int().positive(),
    )
    .optional(),
  /** What else was in the source: none of it is in the redacted copy. */
  leftBehind: z
    .array(
      z.strictObject({
        kind: z.enum(Object.keys(besideKinds) as [BesideKind, ...BesideKind[]]),
        count: z.number().int().positive(),
      }),
    )
    .optional(),
  /** Hash of the audit entry that recorded the verification; a rewritten log no longer holds it. */
  auditHead: digest,
  /** Over the canonical JSON (RFC 8785) of everything else in the certificate, by the key of the installation that made it (RFC 8032); hexadecimal. */
  signature: z
    .strictObject({
      algorithm: z.literal('Ed25519'),
      publicKey: digest,
      value: z.string().regex(/^[0-9a-f]{128}$/),
    })
    .optional(),
})

export type Certificate = z.infer<typeof Certificate>

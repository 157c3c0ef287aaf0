import { z } from 'zod'

const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** States that a case was destroyed, which one, by whom and how; the journal that goes with it ends in `journalHead`. */
export const DeletionCertificate = z.strictObject({
  certificate: z.literal('redaction-assist-deletion/1'),
  caseId: z.string().regex(/^[0-9a-f]{32}$/),
  urn: z.string().nullable(),
  deletedAt: z.iso.datetime(),
  reviewer: z.string(),
  user: z.string(),
  machine: z.string(),
  justification: z.string(),
  product: z.string(),
  documents: z.array(z.strictObject({ sha256: digest, bytes: z.number().int(), pages: z.number().int() })),
  /** What was destroyed, and how: the key first, then each file overwritten and removed. */
  method: z.literal('key destroyed (AES-256-GCM); files overwritten once with random bytes and removed'),
  files: z.number().int(),
  bytes: z.number().int(),
  journalEntries: z.number().int(),
  journalHead: digest,
  signature: z.strictObject({ algorithm: z.literal('Ed25519'), publicKey: z.string(), value: z.string() }).optional(),
})

export type DeletionCertificate = z.infer<typeof DeletionCertificate>

import { z } from 'zod'

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/)

/** The secret of a case, wrapped by a passphrase: scrypt (RFC 7914), then AES-256-GCM. */
export const PassphraseSlot = z.strictObject({
  kind: z.literal('passphrase'),
  salt: base64,
  /** Bounded, because the file may come from anyone: at most 1 GiB of memory. */
  n: z
    .number()
    .int()
    .min(2 ** 10)
    .max(2 ** 20),
  r: z.literal(8),
  p: z.number().int().min(1).max(4),
  wrapped: base64,
})

/** The secret, wrapped by the operating system's own store: opens for one account on one machine. */
export const SystemSlot = z.strictObject({
  kind: z.literal('system'),
  /** Tells installations apart, so that nobody asks their system for a key that another made. */
  installation: z.string().max(100),
  wrapped: base64,
})

export const KeySlot = z.discriminatedUnion('kind', [PassphraseSlot, SystemSlot])

export type KeySlot = z.infer<typeof KeySlot>

/** Wraps and unwraps the secret of a case. Electron's safeStorage is one, a passphrase another. */
export interface KeyProtector {
  readonly kind: KeySlot['kind']
  /** Whether this protector is the one to open a slot. */
  matches(slot: KeySlot): boolean
  wrap(caseId: string, secret: Uint8Array): Promise<KeySlot>
  /** Throws PASSPHRASE_WRONG or KEY_MISSING. */
  unwrap(caseId: string, slot: KeySlot): Promise<Uint8Array>
}

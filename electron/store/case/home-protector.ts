import { hkdfSync } from 'node:crypto'
import { Failure } from '../../../shared/result.ts'
import { seal, unseal } from '../../sealing/seal.ts'
import { sha256 } from '../digest.ts'
import type { KeyProtector, KeySlot } from './key-protector.ts'

/** Wraps bytes with what the operating system keeps for this account: Electron's safeStorage, the Keychain, DPAPI. */
export interface SystemVault {
  wrap(bytes: Uint8Array): Uint8Array
  unwrap(wrapped: Uint8Array): Uint8Array
}

/** Protects with the operating system's own store. `installation` tells apart who made a slot. */
export const systemProtector = (installation: string, vault: SystemVault): KeyProtector => ({
  kind: 'system',
  matches: (slot) => slot.kind === 'system' && slot.installation === installation,
  wrap: async (_caseId, secret): Promise<KeySlot> => ({
    kind: 'system',
    installation,
    wrapped: Buffer.from(vault.wrap(secret)).toString('base64'),
  }),
  unwrap: async (_caseId, slot) => {
    try {
      const secret = new Uint8Array(vault.unwrap(Buffer.from(slot.wrapped, 'base64')))
      if (secret.length === 32) return secret
    } catch {
      // Said below: the reason is the same whatever the system calls it.
    }
    throw new Failure('KEY_MISSING')
  },
})

/**
 * Where the operating system offers no store: the key lies in the installation's home folder, which this account alone can
 * read. It keeps a case shut that was copied or lost without the home; not one on a stolen disk that holds both.
 */
export function homeProtector(homeKey: Uint8Array): KeyProtector {
  const key = new Uint8Array(hkdfSync('sha256', homeKey, new Uint8Array(), 'redaction-assist case key wrap 1', 32))
  return systemProtector(`home-${sha256(homeKey).slice(0, 16)}`, {
    wrap: (bytes) => seal(key, 'case key', bytes),
    unwrap: (wrapped) => unseal(key, 'case key', wrapped),
  })
}

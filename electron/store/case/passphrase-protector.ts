import { randomBytes, type ScryptOptions, scrypt } from 'node:crypto'
import { Failure } from '../../../shared/result.ts'
import { SealBroken, seal, unseal } from '../../sealing/seal.ts'
import type { KeyProtector, KeySlot } from './key-protector.ts'

/** OWASP Password Storage Cheat Sheet: N = 2^17, r = 8, p = 1 (128 MiB, about 0.4 s). */
export const usualCost = 2 ** 17

const shortest = 12

/** Protects with a passphrase. `cost` is scrypt's N; only tests have reason to lower it. */
export function passphraseProtector(passphrase: string, cost = usualCost): KeyProtector {
  const text = passphrase.normalize('NFKC')
  return {
    kind: 'passphrase',
    matches: (slot) => slot.kind === 'passphrase',
    wrap: async (caseId, secret) => {
      if ([...text].length < shortest) throw new Failure('PASSPHRASE_WEAK')
      const salt = randomBytes(32)
      const open = { kind: 'passphrase', n: cost, r: 8, p: 1 } as const
      const wrapped = seal(await stretch(text, salt, open), placeOf(caseId, open), secret)
      return { ...open, salt: salt.toString('base64'), wrapped: wrapped.toString('base64') }
    },
    unwrap: async (caseId, slot) => {
      if (slot.kind !== 'passphrase') throw new Failure('KEY_MISSING')
      const key = await stretch(text, Buffer.from(slot.salt, 'base64'), slot)
      return opened(() => unseal(key, placeOf(caseId, slot), Buffer.from(slot.wrapped, 'base64')))
    },
  }
}

type Cost = Pick<Extract<KeySlot, { kind: 'passphrase' }>, 'n' | 'r' | 'p'>

/** The cost is part of what is vouched for, so that nobody can lower it unnoticed. */
const placeOf = (caseId: string, { n, r, p }: Cost): string => `case key\n${caseId}\n${n} ${r} ${p}`

function stretch(passphrase: string, salt: Uint8Array, { n, r, p }: Cost): Promise<Buffer> {
  const options: ScryptOptions = { N: n, r, p, maxmem: 256 * n * r }
  return new Promise((resolve, reject) =>
    scrypt(passphrase, salt, 32, options, (error, key) => (error ? reject(error) : resolve(key))),
  )
}

function opened(unwrap: () => Uint8Array): Uint8Array {
  try {
    return unwrap()
  } catch (thrown) {
    throw thrown instanceof SealBroken ? new Failure('PASSPHRASE_WRONG') : thrown
  }
}

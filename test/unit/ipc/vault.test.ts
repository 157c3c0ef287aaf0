import { describe, expect, test } from 'vitest'
import { vaultOf } from '../../../electron/main/vault.ts'

describe('the store of the operating system', () => {
  const storage = (backend: string, isThere = true) => ({
    isEncryptionAvailable: () => isThere,
    encryptString: (text: string) => Buffer.from([...text].reverse().join('')),
    decryptString: (bytes: Buffer) => [...bytes.toString()].reverse().join(''),
    getSelectedStorageBackend: () => backend,
  })

  test('gives back what it took', () => {
    const vault = vaultOf(storage('gnome_libsecret'))
    const secret = Uint8Array.from({ length: 32 }, (_, n) => n * 7)
    expect(vault && [...vault.unwrap(vault.wrap(secret))]).toEqual([...secret])
  })

  test.runIf(process.platform === 'linux')('that protects nothing is not used', () =>
    expect(vaultOf(storage('basic_text'))).toBeNull(),
  )
  test('that is not there is not used', () => expect(vaultOf(storage('x', false))).toBeNull())
})

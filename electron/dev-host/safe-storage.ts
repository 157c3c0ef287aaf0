import { strict } from './strict.ts'

/** The development host has no store of the operating system: the product then keeps keys in its home folder. */
export const safeStorage = strict('safeStorage', {
  isEncryptionAvailable: (): boolean => false,
  encryptString: (_text: string): Buffer => {
    throw new Error('no store')
  },
  decryptString: (_bytes: Buffer): string => {
    throw new Error('no store')
  },
  getSelectedStorageBackend: (): string => 'unknown',
})

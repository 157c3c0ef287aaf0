import type { SystemVault } from '../store/case/home-protector.ts'

/** What is used of Electron's safeStorage (Keychain, DPAPI, Secret Service). */
export interface SafeStorage {
  isEncryptionAvailable(): boolean
  encryptString(text: string): Buffer
  decryptString(bytes: Buffer): string
  /** Linux: which store there is; `basic_text` protects nothing. */
  getSelectedStorageBackend?(): string
}

/** The operating system's store for this account; null where there is none that protects. To be asked once the app is ready. */
export function vaultOf(storage: SafeStorage): SystemVault | null {
  if (!storage.isEncryptionAvailable()) return null
  if (process.platform === 'linux' && storage.getSelectedStorageBackend?.() === 'basic_text') return null
  return {
    wrap: (bytes) => storage.encryptString(Buffer.from(bytes).toString('base64')),
    unwrap: (wrapped) => Buffer.from(storage.decryptString(Buffer.from(wrapped)), 'base64'),
  }
}

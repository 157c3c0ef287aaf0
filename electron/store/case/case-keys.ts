import { hkdfSync } from 'node:crypto'

/** The keys of one case, all derived from its one secret of 32 random bytes (RFC 5869), one for each purpose. */
export interface CaseKeys {
  readonly secret: Uint8Array
  /** Seals rows of the database and the summary. */
  readonly content: Uint8Array
  /** Each sealed original has a key derived from this. */
  readonly files: Uint8Array
  /** Seals values in the journal (HMAC): goes with the case, so that a value has one seal on every machine. */
  readonly values: Uint8Array
}

export const deriveKeys = (secret: Uint8Array): CaseKeys => {
  const derive = (purpose: string) =>
    new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), `redaction-assist case 1 ${purpose}`, 32))
  return { secret, content: derive('content'), files: derive('files'), values: derive('values') }
}

/** Overwrites them in memory: a case that is closed leaves no key behind. */
export const wipeKeys = (keys: CaseKeys): void => {
  for (const key of [keys.secret, keys.content, keys.files, keys.values]) key.fill(0)
}

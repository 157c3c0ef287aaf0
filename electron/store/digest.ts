import { createHash, createHmac, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Sealed } from '../../shared/audit/entry.ts'
import { lengthBucket } from '../../shared/audit/length-bucket.ts'
import { lettersAndDigits } from '../../shared/review/letters.ts'

/** SHA-256 of a text's UTF-8 bytes or of bytes, lower-case hex. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** SHA-256 of a file, read in pieces. */
export async function digestOf(path: string, signal?: AbortSignal): Promise<string> {
  const hash: Hash = createHash('sha256')
  await pipeline(createReadStream(path), hash, signal ? { signal } : {})
  return hash.digest('hex')
}

/** Seals values with one key. Two spellings of a value (case, spaces, punctuation) give one seal. */
export const sealer =
  (key: Uint8Array): ((value: string) => Sealed) =>
  (value) => ({
    hmac: createHmac('sha256', key)
      .update(lettersAndDigits(value) || value)
      .digest('hex'),
    keyId: sha256(key).slice(0, 16),
    length: lengthBucket(value.length),
  })

import { createHash, createHmac, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Sealed } from '../../shared/audit/entry.ts'
import { lengthBucket } from '../../shared/audit/length-bucket.ts'
import type { Source } from '../../shared/model/document.ts'
import { Failure } from '../../shared/result.ts'
import { lettersAndDigits } from '../../shared/review/letters.ts'
import { unsealFile } from '../sealing/sealed-file.ts'
import { reading } from './disk-failure.ts'

/** SHA-256 of a text's UTF-8 bytes or of bytes, lower-case hex. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** SHA-256 of a file, read in pieces. */
export async function digestOf(path: string, signal?: AbortSignal): Promise<string> {
  const hash: Hash = createHash('sha256')
  await pipeline(createReadStream(path), hash, signal ? { signal } : {})
  return hash.digest('hex')
}

/** SHA-256 of a source's plain bytes. INPUT_NOT_FOUND, INPUT_NOT_READABLE, ORIGINAL_DAMAGED. */
export async function digestOfSource({ path, sealed }: Source): Promise<string> {
  if (!sealed) return reading(() => digestOf(path))
  const hash: Hash = createHash('sha256')
  try {
    for await (const piece of unsealFile(sealed.key, path)) hash.update(piece)
  } catch {
    throw new Failure('ORIGINAL_DAMAGED')
  }
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

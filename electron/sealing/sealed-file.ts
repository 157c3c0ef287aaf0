import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { SealBroken } from './seal.ts'

/**
 * A file sealed in pieces, so that a large one needs little memory (the STREAM construction, Hoang et al. 2015):
 * magic, salt, then pieces of AES-256-GCM under a key of the file's own. A piece's nonce holds its number and whether
 * it is the last: a file that was cut, reordered or joined with another does not open.
 */
const magic = Buffer.from('RASEAL1\n')
const saltBytes = 32
export const tagBytes = 16
export const pieceBytes = 256 * 1024
export const headBytes = magic.length + saltBytes
export const sealedPieceBytes = pieceBytes + tagBytes

/** The key of one sealed file, all that a worker needs to read it. SealBroken where it is no sealed file. */
export async function keyOfFile(filesKey: Uint8Array, path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    return deriveKey(filesKey, await readHead(file))
  } finally {
    await file.close()
  }
}

/** Writes a new sealed file, on the disk when this returns. The pieces of `plain` may have any size. */
export async function sealFile(filesKey: Uint8Array, path: string, plain: AsyncIterable<Uint8Array>): Promise<void> {
  const salt = randomBytes(saltBytes)
  const key = deriveKey(filesKey, salt)
  const file = await open(path, 'wx', 0o600)
  try {
    await file.appendFile(Buffer.concat([magic, salt]))
    for await (const [bytes, number, isLast] of pieces(plain))
      await file.appendFile(sealPiece(key, number, isLast, bytes))
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The plain bytes of a sealed file, piece by piece; each is vouched for when it is handed out, the end with the last. */
export async function* unsealFile(fileKey: Uint8Array, path: string): AsyncGenerator<Buffer> {
  const file = await open(path, 'r')
  try {
    await readHead(file)
    const { size } = await file.stat()
    const count = Math.ceil((size - headBytes) / sealedPieceBytes)
    if (count < 1) throw new SealBroken()
    for (let number = 0; number < count; number++) {
      const at = headBytes + number * sealedPieceBytes
      const sealed = await readAt(file, at, Math.min(sealedPieceBytes, size - at))
      yield unsealPiece(fileKey, number, number === count - 1, sealed)
    }
  } finally {
    await file.close()
  }
}

/** All plain bytes of a sealed file. */
export async function readSealedFile(fileKey: Uint8Array, path: string): Promise<Buffer> {
  const found: Buffer[] = []
  for await (const piece of unsealFile(fileKey, path)) found.push(piece)
  return Buffer.concat(found)
}

const deriveKey = (filesKey: Uint8Array, salt: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', filesKey, salt, 'redaction-assist sealed file 1', 32))

async function readHead(file: FileHandle): Promise<Buffer> {
  const head = await readAt(file, 0, headBytes)
  if (!head.subarray(0, magic.length).equals(magic)) throw new SealBroken()
  return head.subarray(magic.length)
}

async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, at)
  if (bytesRead !== length) throw new SealBroken()
  return bytes
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 4)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

function sealPiece(key: Uint8Array, number: number, isLast: boolean, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, isLast))
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** One piece's plain bytes; SealBroken where it is not that piece of this file. */
export function unsealPiece(key: Uint8Array, number: number, isLast: boolean, sealed: Buffer): Buffer {
  if (sealed.length < tagBytes) throw new SealBroken()
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, isLast), { authTagLength: tagBytes })
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
  const head = decipher.update(sealed.subarray(0, sealed.length - tagBytes))
  try {
    return Buffer.concat([head, decipher.final()])
  } catch {
    throw new SealBroken()
  }
}

/** Cuts a stream into full pieces; the last, which alone may be shorter, is known as such. */
async function* pieces(plain: AsyncIterable<Uint8Array>): AsyncGenerator<[Buffer, number, boolean]> {
  let held: Buffer = Buffer.alloc(0)
  let number = 0
  for await (const bytes of plain) {
    held = Buffer.concat([held, bytes])
    while (held.length > pieceBytes) {
      yield [held.subarray(0, pieceBytes), number++, false]
      held = held.subarray(pieceBytes)
    }
  }
  yield [held, number, true]
}

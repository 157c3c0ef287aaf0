import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { Failure } from '../../../shared/result.ts'
import { readSealedFile, unsealFile } from '../../sealing/sealed-file.ts'
import { openSealed } from '../../sealing/sealed-reader.ts'

/** Where an input's bytes are: in a file as it lies there, or in one that a case has sealed; then its plain bytes exist in memory alone. */
export interface InputFile {
  readonly path: string
  /** The key of this one sealed file; null where it is not sealed. */
  readonly sealedWith: Uint8Array | null
}

/** The first bytes of an input, at most `count`. Throws INPUT_NOT_FOUND or INPUT_NOT_READABLE. */
export async function headOf(input: InputFile, count: number): Promise<Uint8Array> {
  if (input.sealedWith) return sealedHead(input.path, input.sealedWith, count)
  const file = await open(input.path, 'r').catch((thrown: NodeJS.ErrnoException) => {
    throw new Failure(thrown.code === 'ENOENT' ? 'INPUT_NOT_FOUND' : 'INPUT_NOT_READABLE')
  })
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(count), 0, count, 0)
    return buffer.subarray(0, bytesRead)
  } catch {
    throw new Failure('INPUT_NOT_READABLE')
  } finally {
    await file.close()
  }
}

function sealedHead(path: string, key: Uint8Array, count: number): Uint8Array {
  try {
    const reader = openSealed(path, key)
    const head = new Uint8Array(Math.min(count, reader.lengthBytes))
    reader.read(head, 0)
    reader.close()
    return head
  } catch {
    throw new Failure('ORIGINAL_DAMAGED')
  }
}

/** All bytes of an input. Throws INPUT_TOO_LARGE or INPUT_NOT_READABLE. */
export async function readWhole({ path, sealedWith }: InputFile, maxBytes: number): Promise<Uint8Array> {
  const { size } = await stat(path)
  if (size > maxBytes) throw new Failure('INPUT_TOO_LARGE')
  try {
    return sealedWith ? await readSealedFile(sealedWith, path) : await readFile(path)
  } catch {
    throw new Failure(sealedWith ? 'ORIGINAL_DAMAGED' : 'INPUT_NOT_READABLE')
  }
}

/** The plain bytes of an input, piece by piece. */
export const piecesOf = ({ path, sealedWith }: InputFile): AsyncIterable<Uint8Array> =>
  sealedWith ? unsealFile(sealedWith, path) : createReadStream(path, { highWaterMark: 1 << 20 })

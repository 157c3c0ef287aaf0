import type { ErrorCode } from '../../shared/errors.ts'
import { Failure } from '../../shared/result.ts'

type Codes = Readonly<Record<string, ErrorCode>>

const whenWriting: Codes = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EFBIG: 'DISK_FULL',
  EACCES: 'OUTPUT_NOT_WRITABLE',
  EPERM: 'OUTPUT_NOT_WRITABLE',
  EROFS: 'OUTPUT_NOT_WRITABLE',
  ENOTDIR: 'OUTPUT_NOT_WRITABLE',
  ENOENT: 'OUTPUT_NOT_WRITABLE',
  ENAMETOOLONG: 'OUTPUT_NOT_WRITABLE',
  EEXIST: 'OUTPUT_EXISTS',
}

const whenReading: Codes = {
  ENOENT: 'INPUT_NOT_FOUND',
  ENOTDIR: 'INPUT_NOT_FOUND',
  ENAMETOOLONG: 'INPUT_NOT_FOUND',
  EACCES: 'INPUT_NOT_READABLE',
  EPERM: 'INPUT_NOT_READABLE',
  EISDIR: 'INPUT_NOT_READABLE',
  ELOOP: 'INPUT_NOT_READABLE',
  EIO: 'INPUT_NOT_READABLE',
  EBUSY: 'INPUT_NOT_READABLE',
}

export const errnoOf = (thrown: unknown): string | null =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null

const translated = (thrown: unknown, codes: Codes): unknown => {
  const code = thrown instanceof Failure ? undefined : codes[errnoOf(thrown) ?? '']
  return code ? new Failure(code) : thrown
}

/** Does `work` and turns what the system says of the disk into a failure a user can be told. */
export const writing = <T>(work: () => Promise<T>): Promise<T> => rethrown(work, whenWriting)
export const reading = <T>(work: () => Promise<T>): Promise<T> => rethrown(work, whenReading)

async function rethrown<T>(work: () => Promise<T>, codes: Codes): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    throw translated(thrown, codes)
  }
}

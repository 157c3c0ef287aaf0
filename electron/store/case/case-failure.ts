import type { ErrorCode } from '../../../shared/errors.ts'
import { Failure } from '../../../shared/result.ts'
import { errnoOf } from '../disk-failure.ts'

/** Primary result codes of SQLite (sqlite.org/rescode.html). 1: a table or column of ours is not there, for we ask nothing else. */
const bySqlite: Readonly<Record<number, ErrorCode>> = {
  1: 'CASE_DAMAGED',
  5: 'CASE_BUSY',
  6: 'CASE_BUSY',
  8: 'CASE_NOT_WRITABLE',
  10: 'CASE_NOT_WRITABLE',
  11: 'CASE_DAMAGED',
  13: 'DISK_FULL',
  14: 'CASE_NOT_WRITABLE',
  23: 'CASE_NOT_WRITABLE',
  26: 'CASE_DAMAGED',
}

const bySystem: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'CASE_NOT_FOUND',
  ENOTDIR: 'CASE_NOT_FOUND',
  EACCES: 'CASE_NOT_WRITABLE',
  EPERM: 'CASE_NOT_WRITABLE',
  EROFS: 'CASE_NOT_WRITABLE',
  EIO: 'CASE_NOT_WRITABLE',
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EFBIG: 'DISK_FULL',
}

/** SQLite's primary result code; null for what is no error of SQLite. */
export function sqliteCode(thrown: unknown): number | null {
  if (errnoOf(thrown) !== 'ERR_SQLITE_ERROR') return null
  const { errcode } = thrown as { errcode?: unknown }
  return typeof errcode === 'number' ? errcode & 0xff : 1
}

/** What the database or the disk says, as a failure that a user can be told; anything else as it is. */
export function caseFailure(thrown: unknown): unknown {
  if (thrown instanceof Failure) return thrown
  const sqlite = sqliteCode(thrown)
  const code = sqlite === null ? bySystem[errnoOf(thrown) ?? ''] : bySqlite[sqlite]
  return code ? new Failure(code) : thrown
}

/** Does `work` and tells its failures in the user's terms. */
export function caseWork<T>(work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    throw caseFailure(thrown)
  }
}

export async function caseWorkAsync<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    throw caseFailure(thrown)
  }
}

/** What a row holds in the clear. CASE_DAMAGED where it is no JSON any more: a file that looks as it was left is not checked whole before it is used. */
export function jsonOf(body: unknown): unknown {
  try {
    return JSON.parse(String(body))
  } catch {
    throw new Failure('CASE_DAMAGED')
  }
}

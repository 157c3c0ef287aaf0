import { type ErrorCode, errors } from '../../shared/errors.ts'

/**
 * The exit status for many inputs: 0 where all went well; 4 where the program is at fault; 1 where every input got
 * "no" for an answer, so that nothing was released; 3 otherwise: each input has its code, the others are done.
 */
export function exitStatus(codes: readonly (ErrorCode | null)[]): number {
  const statuses = codes.map((code) => (code === null ? 0 : errors[code].exit))
  const worst = [4, 2].find((status) => statuses.includes(status as 0 | 1 | 2 | 3 | 4))
  if (worst !== undefined) return worst
  if (statuses.every((status) => status === 0)) return 0
  return statuses.every((status) => status === 1) ? 1 : 3
}

import { genesis, type Head } from '../../../shared/audit/chain.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import { asFailure } from '../../../shared/result.ts'
import { caseFailure, sqliteCode } from './case-failure.ts'

/** The rows of a chain that follow one another faithfully from the first. */
export interface SoundRows<R> {
  readonly rows: readonly R[]
  readonly head: Head
  /** How many more there were, or are known to have been. */
  readonly lost: number
}

/**
 * Takes rows as long as each is the one that follows; what comes after the first that is not is not vouched for, whatever
 * it says. A table that SQLite cannot read on ends there. `known` is a number of rows that is known to have been there.
 */
export function soundRows<R>(
  rowsOf: () => Iterable<R>,
  follows: (row: R, head: Head) => Head | null,
  known: number,
): SoundRows<R> {
  const rows: R[] = []
  let [head, seen, isBroken] = [genesis, 0, false]
  untilUnreadable(() => {
    for (const row of rowsOf()) {
      seen += 1
      const next = isBroken ? null : follows(row, head)
      isBroken = next === null
      if (next) {
        rows.push(row)
        head = next
      }
    }
  })
  return { rows, head, lost: Math.max(seen, known) - rows.length }
}

/** What the tables say of a file that is damaged, and of a disk that does not give it out. */
const unreadable: ReadonlySet<ErrorCode> = new Set(['CASE_DAMAGED', 'CASE_NOT_WRITABLE'])

/** What was read before SQLite could not read on stands. */
export function untilUnreadable(read: () => void): void {
  try {
    read()
  } catch (thrown) {
    if (sqliteCode(thrown) === null && !unreadable.has(asFailure(caseFailure(thrown)).code)) throw thrown
  }
}

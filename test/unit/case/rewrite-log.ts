import { sha256 } from '../../../electron/store/digest.ts'
import { append, genesis, type Head, toLine } from '../../../shared/audit/chain.ts'
import type { AuditEntry, AuditEvent } from '../../../shared/audit/entry.ts'

/** A log with every line changed as told and all hashes made anew: what someone can do who has the log but no key. */
export function rewrite(log: string, change: (line: string) => string): string {
  let head: Head = genesis
  return log
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { seq: _, at, prev: __, hash: ___, ...event } = JSON.parse(change(line)) as AuditEntry
      const entry = append(head, at, event as AuditEvent, sha256)
      head = entry
      return `${toLine(entry)}\n`
    })
    .join('')
}

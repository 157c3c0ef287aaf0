import type { ChainVerdict, Head } from './chain.ts'
import type { AuditEntry } from './entry.ts'

/** The entries of a log that `verifyChain` has found intact: their hashes vouch for their shape. */
export const parseLog = (text: string): readonly AuditEntry[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as AuditEntry)

/** An intact log against a head it once had: it must still hold that entry. */
export function holdsHead(entries: readonly AuditEntry[], once: Head): ChainVerdict | null {
  const entry = entries[once.seq - 1]
  if (!entry) return { intact: false, fault: 'truncated', line: entries.length + 1, seq: entries.length + 1 }
  return entry.hash === once.hash ? null : { intact: false, fault: 'broken', line: once.seq, seq: once.seq }
}

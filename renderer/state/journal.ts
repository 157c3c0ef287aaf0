import { useEffect, useState } from 'react'
import type { AuditEntry } from '../../shared/audit/entry.ts'
import { call } from './call.ts'
import { attempt } from './notice.ts'

const atOnce = 2_000

/** The whole journal of a case, oldest first; what is new is asked for when `length` says that there is more. */
export function useJournal(caseId: string, length: number): readonly AuditEntry[] {
  const [entries, setEntries] = useState<readonly AuditEntry[]>([])
  useEffect(() => {
    let isLate = false
    void attempt(async () => {
      for (let all = entries; all.length < length && !isLate; ) {
        const more = await call('case.journal', { caseId, afterSeq: all.at(-1)?.seq ?? 0, limit: atOnce })
        if (more.length === 0) return
        all = [...all, ...more]
        if (!isLate) setEntries(all)
      }
    })
    return () => {
      isLate = true
    }
  }, [caseId, length, entries])
  return entries
}

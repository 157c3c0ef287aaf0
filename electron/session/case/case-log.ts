import type { AuditEvent } from '../../../shared/audit/entry.ts'
import type { Log } from '../../store/audit-log.ts'
import { nowOf, type OpenCase } from './open-case.ts'

/** The journal of a case as an export knows a log. */
export const caseLog = (c: OpenCase): Log => ({
  append: async (events: readonly AuditEvent[]) => {
    const { seq } = c.store.journal.head
    c.store.commit({ at: nowOf(c), journal: () => events })
    return c.store.journal.entries(seq)
  },
  entries: async () => c.store.journal.entries(),
})

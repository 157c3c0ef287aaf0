import { snapshotOf } from '../../../shared/review/case/state-snapshot.ts'
import { writeSummary } from './case-summary.ts'
import { nowOf, type OpenCase, remember } from './open-case.ts'
import { leavePage } from './view-page.ts'

/** Signs the session in the journal and closes the case. What cannot be written at the end changes nothing that was decided. */
export async function closeCase(c: OpenCase): Promise<void> {
  if (c.isClosed) return
  c.isClosed = true
  let isOrderly = false
  try {
    leavePage(c)
    signJournal(c, 'session')
    await writeSummary(c)
    await remember(c)
    isOrderly = true
  } finally {
    await c.store.close(isOrderly ? snapshotOf(c.state, (id) => c.proposed.has(id)) : null)
  }
}

/** Ends the session's part of the journal, or an export's, with this installation's signature. */
export function signJournal(c: OpenCase, purpose: 'session' | 'export' | 'log'): void {
  const at = nowOf(c)
  if (purpose === 'session') c.store.commit({ at, journal: () => [{ type: 'session.closed', session: c.sessionId }] })
  c.store.commit({ at, journal: () => [c.signer.sign(purpose, c.store.journal.head)] })
}

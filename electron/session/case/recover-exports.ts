import { access } from 'node:fs/promises'
import { recover } from '../../store/work-folder.ts'
import { caseLog } from './case-log.ts'
import { writeCaseReports } from './case-reports.ts'
import { signJournal } from './close-case.ts'
import { nowOf, type OpenCase } from './open-case.ts'

/**
 * Ends what an export that was killed had begun: what was proven and about to be released is released, all else is deleted.
 * An output folder that is not there (a disk that was taken out) waits for the next opening.
 */
export async function recoverExports(c: OpenCase): Promise<void> {
  for (const { id, out } of c.store.exports.pending()) {
    const isThere = await access(out).then(
      () => true,
      () => false,
    )
    if (!isThere) continue
    const before = c.store.journal.head.seq
    await recover(out, caseLog(c))
    c.store.commit({
      at: nowOf(c),
      journal: () => [{ type: 'export.abandoned' }],
      rows: () => c.store.exports.clearOne(id),
    })
    if (c.store.journal.entries(before).some(({ type }) => type === 'export.released')) {
      signJournal(c, 'export')
      await writeCaseReports(c, out).catch(() => undefined)
    }
  }
}

import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Release } from '../../store/release.ts'
import { recover } from '../../store/work-folder.ts'
import { caseLog } from './case-log.ts'
import { writeCaseReports } from './case-reports.ts'
import { signJournal } from './close-case.ts'
import { liveDocuments, nowOf, type OpenCase } from './open-case.ts'
import { rememberCopy } from './released-copy.ts'

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
    for (const release of await recover(out, caseLog(c))) rememberRelease(c, out, release)
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

/** The program was killed before the case knew where the copy lies. */
function rememberRelease(c: OpenCase, out: string, { documentSha256, redactedSha256: sha256, moves }: Release): void {
  const place = moves.find((move) => move.sha256 === sha256)?.to
  const document = liveDocuments(c).find((live) => live.sha256 === documentSha256)
  if (!document || !place) return
  const path = join(out, place)
  if (document.copy?.path !== path || document.copy.sha256 !== sha256) rememberCopy(c, document, { path, sha256 })
}

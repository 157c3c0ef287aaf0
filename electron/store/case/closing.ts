import { readFile, rm, stat } from 'node:fs/promises'
import type { Head } from '../../../shared/audit/chain.ts'
import type { StateSnapshot } from '../../../shared/review/case/state-snapshot.ts'
import { replaceFile } from '../durable.ts'
import { placesIn } from './case-place.ts'
import type { Seals } from './seals.ts'

/** How a case was left: where the chains stood, the state they led to, and the database file as it then was. */
export interface Closing {
  readonly journal: Head
  readonly events: Head
  readonly state: StateSnapshot
}

interface Stored extends Closing {
  readonly file: string
}

const place = 'closing'

/** To be called once the database is closed. */
export async function writeClosing(folder: string, seals: Seals, closing: Closing): Promise<void> {
  const file = await fingerprint(folder)
  if (file) await replaceFile(placesIn(folder).closing, seals.seal(place, { ...closing, file }), 0o600)
}

/**
 * How the case was left, if its database is untouched since: then the checks that read it whole may wait. null after
 * a crash, a restored backup or any change from outside. To be called before the database is opened.
 */
export async function readClosing(folder: string, seals: Seals): Promise<Closing | null> {
  try {
    const stored = seals.open(place, await readFile(placesIn(folder).closing)) as Stored
    return stored.file === (await fingerprint(folder)) ? stored : null
  } catch {
    return null
  }
}

export const dropClosing = (folder: string): Promise<void> => rm(placesIn(folder).closing, { force: true })

/** null while a write-ahead log lies beside the database: it was not closed. */
async function fingerprint(folder: string): Promise<string | null> {
  const { database } = placesIn(folder)
  const log = await stat(`${database}-wal`).catch(() => null)
  if (log && log.size > 0) return null
  const { size, mtimeNs, ino } = await stat(database, { bigint: true })
  return `${size} ${mtimeNs} ${ino}`
}

import { join } from 'node:path'

/** Everything of a case lies in its folder; the names tell nothing about it. */
export const placesIn = (folder: string) => ({
  folder,
  database: join(folder, 'case.db'),
  key: join(folder, 'key.json'),
  holder: join(folder, 'holder.json'),
  /** Last entry of the journal, written after each commit: says whether the database lost any. */
  head: join(folder, 'head'),
  /** Title and progress, sealed, so that a list of cases need not open each. */
  summary: join(folder, 'summary.sealed'),
  /** How the case was left, sealed: spares the next opening to replay all events. */
  closing: join(folder, 'closing.sealed'),
  originals: join(folder, 'originals'),
  quarantine: join(folder, 'quarantine'),
})

export type CasePlaces = ReturnType<typeof placesIn>

export const originalPath = (folder: string, documentId: string): string =>
  join(placesIn(folder).originals, `${documentId}.sealed`)

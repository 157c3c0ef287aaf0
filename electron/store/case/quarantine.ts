import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { errnoOf } from '../disk-failure.ts'
import { exists, syncFolder, writeNew } from '../durable.ts'
import { placesIn } from './case-place.ts'

/** What was found wrong with a case file. */
export const damages = {
  'not-a-database': 'The file is not a database, or it was cut short, or its first page is damaged.',
  'pages-damaged': "SQLite's check found pages or indexes of the file that do not fit together.",
  'journal-broken': 'An entry of the journal was changed, or one is missing.',
  'events-broken': 'An event of the review was changed, or one is missing.',
  'events-and-journal-differ': 'The journal speaks of events that the review does not hold.',
  'entries-lost': 'The journal ends before the last entry that was known to be written.',
  'seal-broken': 'A sealed part does not open: it was changed, or belongs to another case.',
  'file-missing': 'The database is missing.',
} as const

export type Damage = keyof typeof damages

/**
 * Sets a damaged database aside as it is, with an explanation, so that nothing can be written into it and an expert finds it
 * untouched. Nothing is repaired: a case that lost decisions without saying so would be worse than one that does not open.
 */
export async function quarantine(folder: string, damage: Damage, now: Date): Promise<void> {
  const places = placesIn(folder)
  const stamp = now.toISOString().replace(/[:.]/g, '-')
  const aside = join(places.quarantine, `${stamp}-${randomBytes(2).toString('hex')}`)
  await mkdir(aside, { recursive: true, mode: 0o700 })
  for (const ending of ['', '-wal', '-shm'])
    await moveAside(`${places.database}${ending}`, join(aside, `case.db${ending}`))
  await moveAside(places.head, join(aside, 'head'))
  await writeNew(join(aside, 'READ ME.txt'), explanation(damage, now), 0o600)
  await syncFolder(aside)
  await syncFolder(folder)
}

/** The newest database that was set aside; null where none was. */
export async function newestAside(folder: string): Promise<string | null> {
  const { quarantine } = placesIn(folder)
  const names = await readdir(quarantine).catch(() => [])
  for (const name of names.sort().reverse())
    if (await exists(join(quarantine, name, 'case.db'))) return join(quarantine, name)
  return null
}

async function moveAside(from: string, to: string): Promise<void> {
  await rename(from, to).catch((thrown) => {
    if (errnoOf(thrown) !== 'ENOENT') throw thrown
  })
}

const explanation = (
  damage: Damage,
  now: Date,
): string => `This case file was found damaged at ${now.toISOString()} and set aside.

What was found: ${damages[damage]} (${damage})

Nothing in it was changed. The originals in the folder "originals" are not affected.

What to do:
1. Copy the whole case folder somewhere safe before anything else.
2. Restore the newest backup of the folder, or of "case.db" alone, into its place, and open the case again.
   The program says so if the backup is older than what was recorded on this machine.
3. Without a backup, the command "case salvage" takes what can be vouched for into a new case and says what it could not take:
   decisions and journal up to the damage, and every original that is whole. This folder stays as it is; keep it.
`

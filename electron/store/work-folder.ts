import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditEntry } from '../../shared/audit/entry.ts'
import type { Log } from './audit-log.ts'
import { writing } from './disk-failure.ts'
import { decidedRelease, finish, type Release } from './release.ts'

const prefix = '.work-'

/** A folder beside the outputs, on the same disk, that only this user can open. Everything is written and proven here first. */
export const makeWorkFolder = (out: string): Promise<string> =>
  writing(async () => {
    const path = join(out, `${prefix}${randomBytes(8).toString('hex')}`)
    await mkdir(path, { mode: 0o700 })
    return path
  })

export const dropWorkFolder = (path: string): Promise<void> => rm(path, { recursive: true, force: true, maxRetries: 3 })

/**
 * Clears up after runs that were killed; to be called by the holder of the lock, so that no work folder has a living owner.
 * An export that was proven and about to be released is released; all else is deleted. Resolves to the releases that stand.
 */
export async function recover(out: string, log: Log): Promise<readonly Release[]> {
  const left = (await readdir(out)).filter((name) => name.startsWith(prefix))
  if (left.length === 0) return []
  const entries = await log.entries()
  const standing: (Release | null)[] = []
  for (const name of left) {
    const path = join(out, name)
    for (const document of await readdir(path).catch(() => []))
      standing.push(await recoverOne(out, join(path, document), log, entries))
    await dropWorkFolder(path)
  }
  return standing.filter((release) => release !== null)
}

/** null where nothing of it stands. */
async function recoverOne(
  out: string,
  work: string,
  log: Log,
  entries: readonly AuditEntry[],
): Promise<Release | null> {
  const release = await decidedRelease(work)
  if (!release || !entries.some((entry) => isAbout(entry, release, 'export.verified'))) return null
  if (!(await finish(out, work, release))) return null
  if (entries.some((entry) => isAbout(entry, release, 'export.released'))) return release
  const { moves: _, ...digests } = release
  await log.append([{ type: 'export.released', ...digests, isRecovered: true }])
  return release
}

const isAbout = (entry: AuditEntry, release: Release, type: 'export.verified' | 'export.released'): boolean =>
  entry.type === type &&
  entry.documentSha256 === release.documentSha256 &&
  entry.redactedSha256 === release.redactedSha256 &&
  entry.unredactedSha256 === release.unredactedSha256

import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Head } from '../../shared/audit/chain.ts'
import { errnoOf } from './disk-failure.ts'
import { replaceFile } from './durable.ts'
import type { Home } from './home.ts'

const Anchor = z.strictObject({ seq: z.number().int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/) })

/**
 * The last head of each audit log that this installation wrote, kept apart from the log: a log that was cut at its end
 * or rewritten from its start is intact in itself, and is found out here. A log is known by the hash of its first entry.
 */
export const rememberHead = async (home: Home, first: string, head: Head): Promise<void> => {
  await mkdir(folderOf(home), { recursive: true, mode: 0o700 })
  await replaceFile(pathOf(home, first), `${JSON.stringify(head)}\n`, 0o600)
}

/** null where this installation did not write the log. */
export async function recallHead(home: Home, first: string): Promise<Head | null> {
  try {
    return Anchor.parse(JSON.parse(await readFile(pathOf(home, first), 'utf8')))
  } catch (thrown) {
    if (errnoOf(thrown) === 'ENOENT') return null
    throw thrown
  }
}

const folderOf = (home: Home): string => join(home.folder, 'audit-heads')
const pathOf = (home: Home, first: string): string => join(folderOf(home), `${first}.json`)

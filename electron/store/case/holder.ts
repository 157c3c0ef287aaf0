import { readFile, rm } from 'node:fs/promises'
import { z } from 'zod'
import { replaceFile } from '../durable.ts'
import { isAlive, thisProcess } from '../process-mark.ts'
import { placesIn } from './case-place.ts'

/** Who has a case open. The lock itself is the operating system's, on the database; this says whose it is. */
const Holder = z.object({
  reviewer: z.string().max(200),
  user: z.string().max(200),
  pid: z.number().int().positive(),
  host: z.string().max(300),
  started: z.string().nullable(),
  since: z.string().max(40),
})

export type Holder = z.infer<typeof Holder>

export const signHolder = (
  folder: string,
  who: { readonly reviewer: string; readonly user: string },
  since: string,
): Promise<void> => replaceFile(placesIn(folder).holder, JSON.stringify({ ...thisProcess(), ...who, since }), 0o600)

export const clearHolder = (folder: string): Promise<void> => rm(placesIn(folder).holder, { force: true })

/** Who has the case open as far as is known: null where nobody has, or whoever had it ended without closing it. */
export async function holderOf(folder: string): Promise<Holder | null> {
  try {
    const holder = Holder.parse(JSON.parse(await readFile(placesIn(folder).holder, 'utf8')))
    return isAlive(holder) ? holder : null
  } catch {
    return null
  }
}

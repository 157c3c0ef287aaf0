import { mkdir, realpath, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { Failure } from '../../shared/result.ts'
import { errnoOf, writing } from './disk-failure.ts'
import { exists } from './durable.ts'

const folders = ['redacted', 'unredacted', 'certificates', 'audit'] as const

/** Where an export of this name goes, relative to the output folder. */
export interface Places {
  readonly redacted: string
  readonly unredacted: string
  readonly certificate: string
  /** The certificate on a page, for people. */
  readonly printed: string
}

export const placesOf = (name: string): Places => ({
  redacted: join('redacted', `${name}_REDACTED.pdf`),
  unredacted: join('unredacted', `${name}_UNREDACTED.pdf`),
  certificate: join('certificates', `${name}.json`),
  printed: join('certificates', `${name}.pdf`),
})

/**
 * Refuses, with OUTPUT_CONFUSED, what could put an unredacted file where a redacted one is looked for, or an output
 * where a source is: an output folder called or inside one called "redacted", one that is or lies in a folder of
 * sources, sources that are earlier outputs of it.
 */
export async function checkOutput(out: string, inputs: readonly string[]): Promise<void> {
  const folder = await realOf(out)
  const isCalledRedacted = folder.split(sep).some((part) => part.toLowerCase() === 'redacted')
  if (isCalledRedacted || (await hasCrossedFolders(folder))) throw new Failure('OUTPUT_CONFUSED')
  for (const input of inputs) {
    const source = await realOf(input)
    const isMixed = (await isFolder(source)) && isWithin(folder, source)
    const isOwnOutput = folders.some((name) => isWithin(source, join(folder, name)))
    if (isMixed || isOwnOutput) throw new Failure('OUTPUT_CONFUSED')
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** A link that leads from one of the folders to another, or out of the output folder. */
async function hasCrossedFolders(folder: string): Promise<boolean> {
  for (const name of folders) {
    const path = join(folder, name)
    if ((await exists(path)) && (await realpath(path)) !== path) return true
  }
  return false
}

const isWithin = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path)
}

/** The real place of a path that may not exist yet. */
async function realOf(path: string): Promise<string> {
  const whole = resolve(path)
  try {
    return await realpath(whole)
  } catch {
    const parent = dirname(whole)
    return parent === whole ? whole : join(await realOf(parent), basename(whole))
  }
}

/** Makes the output folder itself; OUTPUT_NOT_WRITABLE where a file is in its place. */
export const makeOutput = (out: string): Promise<void> =>
  writing(async () => {
    await mkdir(out, { recursive: true }).catch((thrown) => {
      throw errnoOf(thrown) === 'EEXIST' ? new Failure('OUTPUT_NOT_WRITABLE') : thrown
    })
  })

/** Makes the folders that belong in an output folder. */
export const makeFolders = (out: string): Promise<void> =>
  writing(async () => {
    for (const name of folders) await mkdir(join(out, name), { recursive: true })
  })

/** Leaves none of them behind empty. To be called by the holder of the lock: another run may be about to use them. */
export async function dropEmptyFolders(out: string): Promise<void> {
  for (const name of folders) await rmdir(join(out, name)).catch(() => undefined)
}

export async function refuseExisting(out: string, places: Places): Promise<void> {
  for (const place of Object.values(places)) {
    if (await exists(join(out, place))) throw new Failure('OUTPUT_EXISTS')
  }
}

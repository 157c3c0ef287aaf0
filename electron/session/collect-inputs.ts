import { lstat, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { asFailure, Failure } from '../../shared/result.ts'
import { reading } from '../store/disk-failure.ts'

/** A file to work on, or why there is none at a place that was given. */
export interface Input {
  /** As given; inside a given folder, the folder as given and the way from there. */
  readonly file: string
  readonly failure: Failure | null
}

const byName = new Intl.Collator('en', { numeric: true })

/** The files at the given places: folders whole, in the order of their names, hidden files left out; each file once. */
export async function collectInputs(places: readonly string[]): Promise<readonly Input[]> {
  const found: Input[] = []
  for (const place of places) {
    const here = await collect(place)
    found.push(...(here.length > 0 ? here : [{ file: place, failure: new Failure('FOLDER_EMPTY') }]))
  }
  const seen = new Set<string>()
  return found.filter(({ file }) => !seen.has(resolve(file)) && seen.add(resolve(file)))
}

async function collect(place: string): Promise<readonly Input[]> {
  try {
    const isFolder = (await reading(() => stat(place))).isDirectory()
    return isFolder ? await collectFolder(place) : [{ file: place, failure: null }]
  } catch (thrown) {
    return [{ file: place, failure: asFailure(thrown) }]
  }
}

async function collectFolder(folder: string): Promise<readonly Input[]> {
  const entries = await reading(() => readdir(folder, { withFileTypes: true }))
  const shown = entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => byName.compare(a.name, b.name))
  const found: Input[] = []
  for (const entry of shown) {
    if (entry.isFile() || entry.isDirectory() || entry.isSymbolicLink())
      found.push(...(await inFolder(folder, entry.name)))
  }
  return found
}

/** Links to files are followed; links to folders are not: they may lead round in a circle. */
async function inFolder(folder: string, name: string): Promise<readonly Input[]> {
  const path = join(folder, name)
  const kind = await stat(path).catch(() => null)
  if (!kind?.isDirectory()) return collect(path)
  return (await isLink(path)) ? [] : collect(path)
}

const isLink = async (path: string): Promise<boolean> => (await lstat(path)).isSymbolicLink()

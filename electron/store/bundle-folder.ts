import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { Failure } from '../../shared/result.ts'
import { sha256 } from './digest.ts'
import { reading, writing } from './disk-failure.ts'
import { exists, syncFolder, writeNew } from './durable.ts'

/** A file that is to be sent. */
export interface BundledFile {
  readonly from: string
  /** Its name in the bundle. */
  readonly name: string
  /** What it must be; null where no one has proven it. */
  readonly sha256: string | null
}

const suffix = '_REDACTED.pdf'

/** A redacted copy and its certificate, as an export laid them down. */
export interface Pair {
  readonly name: string
  readonly redacted: string
  readonly certificate: string
}

/** Everything in the `redacted` folder of an export, whatever it is. FOLDER_EMPTY where there is nothing, INPUT_NOT_FOUND without such a folder. */
export async function pairsIn(from: string): Promise<readonly Pair[]> {
  const folder = join(from, 'redacted')
  if (!(await exists(folder))) throw new Failure('INPUT_NOT_FOUND')
  const names = (await reading(() => readdir(folder))).sort()
  if (names.length === 0) throw new Failure('FOLDER_EMPTY')
  return names.map((name) => ({
    name,
    redacted: join(folder, name),
    certificate: join(from, 'certificates', `${basename(name, suffix)}.json`),
  }))
}

export const isNamedRedacted = (name: string): boolean => name.endsWith(suffix)

/** Refuses a place that is taken, or in or around the export, with OUTPUT_EXISTS and OUTPUT_CONFUSED. */
export async function checkBundlePlace(from: string, to: string): Promise<void> {
  const [source, place] = [resolve(from) + sep, resolve(to) + sep]
  if (source.startsWith(place) || place.startsWith(source)) throw new Failure('OUTPUT_CONFUSED')
  if (await exists(to)) throw new Failure('OUTPUT_EXISTS')
}

/** Copies the files into a new folder, which appears only when all are there and each is what was proven. NOT_VERIFIED where one has changed since. */
export async function makeBundle(to: string, files: readonly BundledFile[]): Promise<void> {
  const work = `${to}.part`
  await writing(async () => {
    await mkdir(dirname(to), { recursive: true })
    await mkdir(work)
  })
  try {
    for (const file of files) await copyProven(work, file)
    await writing(() => rename(work, to))
    await syncFolder(dirname(to))
  } catch (thrown) {
    await rm(work, { recursive: true, force: true })
    throw thrown
  }
}

const LARGEST_BYTES = 2 ** 31

async function copyProven(work: string, { from, name, sha256: proven }: BundledFile): Promise<void> {
  if ((await reading(() => stat(from))).size > LARGEST_BYTES) throw new Failure('INPUT_TOO_LARGE')
  const bytes = await reading(() => readFile(from))
  if (proven !== null && sha256(bytes) !== proven) throw new Failure('NOT_VERIFIED')
  await writing(() => writeNew(join(work, name), bytes))
}

import { randomFillSync } from 'node:crypto'
import { type FileHandle, lstat, open, readdir, rm } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { Failure } from '../../../shared/result.ts'
import { syncFolder } from '../durable.ts'
import { caseWorkAsync } from './case-failure.ts'
import { placesIn } from './case-place.ts'

export interface Erased {
  readonly files: number
  readonly bytes: number
}

/** Nothing else belongs in a case's folder. */
const known =
  /^(?:case\.db(?:-wal|-shm)?|key\.json|holder\.json|head|summary\.sealed|closing\.sealed|originals|quarantine)$/

/** CASE_NOT_EMPTY where the folder holds what is not the case's: that must not go with it. */
export const refuseStrangers = (folder: string): Promise<void> =>
  caseWorkAsync(async () => {
    const files = await filesIn(folder)
    const strange = files.filter((file) => !known.test(relative(folder, file).split(sep)[0] ?? ''))
    if (strange.length > 0) throw new Failure('CASE_NOT_EMPTY', { files: strange.length })
  })

/**
 * Destroys a case: first its key, which makes everything sealed unreadable wherever a disk may keep old copies, then every
 * file, overwritten and removed.
 */
export const erase = (folder: string): Promise<Erased> =>
  caseWorkAsync(async () => {
    await refuseStrangers(folder)
    const { key } = placesIn(folder)
    const keyFirst = [key, ...(await filesIn(folder)).filter((file) => file !== key)]
    let bytes = 0
    for (const file of keyFirst) bytes += await eraseFile(file)
    await rm(folder, { recursive: true, force: true })
    await syncFolder(join(folder, '..'))
    return { files: keyFirst.length, bytes }
  })

async function filesIn(folder: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await filesIn(path)))
    else found.push(path)
  }
  return found
}

/** Random bytes over all of it, on the disk, before its name goes. A link is removed, never followed. */
async function eraseFile(path: string): Promise<number> {
  const { size, nlink, isFile } = await lstatOf(path)
  if (isFile && nlink === 1) await overwrite(path, size)
  await rm(path, { force: true })
  return size
}

async function lstatOf(path: string) {
  const found = await lstat(path)
  return { size: found.size, nlink: found.nlink, isFile: found.isFile() }
}

const noise = new Uint8Array(2 ** 20)

async function overwrite(path: string, size: number): Promise<void> {
  const file: FileHandle = await open(path, 'r+')
  try {
    for (let at = 0; at < size; ) {
      randomFillSync(noise)
      const { bytesWritten } = await file.write(noise, 0, Math.min(noise.length, size - at), at)
      at += bytesWritten
    }
    await file.sync()
  } finally {
    await file.close()
  }
}

import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { access, type FileHandle, link, open, rename, rm, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errnoOf } from './disk-failure.ts'

/** A new file, on the disk when this returns. Nothing remains of it if writing fails. */
export async function writeNew(path: string, bytes: string | Uint8Array, mode = 0o666): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } catch (thrown) {
    await rm(path, { force: true })
    throw thrown
  } finally {
    await file.close()
  }
}

/** Replaces a file whole: a reader sees the old one or the new one. */
export async function replaceFile(path: string, bytes: string | Uint8Array, mode = 0o666): Promise<void> {
  const beside = `${path}.new-${randomBytes(6).toString('hex')}`
  await writeNew(beside, bytes, mode)
  try {
    await rename(beside, path)
  } catch (thrown) {
    await rm(beside, { force: true })
    throw thrown
  }
  await syncFolder(dirname(path))
}

const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

/** Moves a finished file to its place, never over another: EEXIST where there is one. */
export async function moveNew(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
    await unlink(from)
  } catch (thrown) {
    if (!noLinks.has(errnoOf(thrown) ?? '')) throw thrown
    await renameNew(from, to)
  }
}

/** For file systems without hard links, where nothing better is to be had. */
async function renameNew(from: string, to: string): Promise<void> {
  if (await exists(to)) throw Object.assign(new Error('exists'), { code: 'EEXIST' })
  await rename(from, to)
}

export const exists = (path: string): Promise<boolean> =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  )

/** Makes a file that another process wrote durable. */
export const syncFile = (path: string): Promise<void> => synced(path, 'r+')

/** Makes names in a folder durable; not every system can. */
export const syncFolder = (path: string): Promise<void> => synced(path, 'r').catch(() => undefined)

async function synced(path: string, flags: string): Promise<void> {
  let file: FileHandle | undefined
  try {
    file = await open(path, flags)
    await file.sync()
  } finally {
    await file?.close()
  }
}

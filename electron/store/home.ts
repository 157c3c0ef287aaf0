import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../shared/result.ts'
import { errnoOf } from './disk-failure.ts'
import { moveNew, writeNew } from './durable.ts'
import { homeFolder } from './home-folder.ts'

/** The installation's own folder: key, anchors, log. Readable by this user alone. */
export interface Home {
  readonly folder: string
  /** 32 bytes: seals the values in audit logs. */
  readonly key: Uint8Array
}

/** Opens the home folder, making it and its key on first use. HOME_NOT_WRITABLE where it cannot. */
export async function openHome(folder: string = homeFolder()): Promise<Home> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await chmod(folder, 0o700)
    return { folder, key: await keyIn(folder) }
  } catch (thrown) {
    throw errnoOf(thrown) ? new Failure('HOME_NOT_WRITABLE') : thrown
  }
}

async function keyIn(folder: string): Promise<Uint8Array> {
  const path = join(folder, 'audit.key')
  const key = await readFile(path).catch(() => makeKey(path))
  if (key.length !== 32) throw new Failure('HOME_NOT_WRITABLE')
  return key
}

/** Two programs that start at once agree on one key: the first to put it in place. */
async function makeKey(path: string): Promise<Buffer> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  await writeNew(draft, randomBytes(32), 0o600)
  try {
    await moveNew(draft, path)
  } catch (thrown) {
    if (errnoOf(thrown) !== 'EEXIST') throw thrown
  } finally {
    await rm(draft, { force: true })
  }
  return readFile(path)
}

import { access, constants, stat } from 'node:fs/promises'
import type { DocumentInfo, Source } from '../../shared/model/document.ts'
import { Failure } from '../../shared/result.ts'
import { reading } from '../store/disk-failure.ts'
import type { Session } from './session.ts'

export interface OpenDocument {
  readonly source: Source
  readonly info: DocumentInfo
}

/** Larger files are refused before a byte is read. */
const largestBytes = 2 * 2 ** 30

/** Opens an input in a worker: its digest, format and pages. Refuses what is no readable file. */
export async function openDocument(session: Session, path: string, password: string | null): Promise<OpenDocument> {
  await checkFile(path)
  const input = password === null ? { path } : { path, password }
  const info = await session.pool.run('open-document', input, { signal: session.signal, affinity: path })
  const { sha256, format } = info
  return { info, source: { path, sha256, format, ...(password === null ? {} : { password }) } }
}

async function checkFile(path: string): Promise<void> {
  const { size, isFile } = await reading(async () => {
    const found = await stat(path)
    await access(path, constants.R_OK)
    return { size: found.size, isFile: found.isFile() }
  })
  if (!isFile) throw new Failure('INPUT_NOT_READABLE')
  if (size === 0) throw new Failure('INPUT_EMPTY')
  if (size > largestBytes) throw new Failure('INPUT_TOO_LARGE')
}

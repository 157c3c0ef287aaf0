import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaseDocument } from '../../../shared/model/case.ts'
import type { Source } from '../../../shared/model/document.ts'
import { Failure } from '../../../shared/result.ts'
import { keyOfFile, sealFile } from '../../sealing/sealed-file.ts'
import { digestOfSource } from '../digest.ts'
import { reading } from '../disk-failure.ts'
import { syncFolder } from '../durable.ts'
import { caseWorkAsync } from './case-failure.ts'
import { originalPath, placesIn } from './case-place.ts'
import type { CaseStore } from './case-store.ts'

/** Copies a file into the case, sealed; INPUT_CHANGED where it is no longer what was opened. On the disk when this returns. */
export async function keepOriginal(store: CaseStore, documentId: string, path: string, sha256: string): Promise<void> {
  const to = originalPath(store.folder, documentId)
  const hash = createHash('sha256')
  try {
    await caseWorkAsync(() => sealFile(store.keys.files, to, hashed(path, hash)))
    if (hash.digest('hex') !== sha256) throw new Failure('INPUT_CHANGED')
    await syncFolder(placesIn(store.folder).originals)
  } catch (thrown) {
    await rm(to, { force: true })
    throw thrown
  }
}

async function* hashed(path: string, hash: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: 2 ** 20 })
  const pieces = stream[Symbol.asyncIterator]()
  for (;;) {
    const { value, done } = await reading(() => pieces.next())
    if (done) return
    hash.update(value as Uint8Array)
    yield value as Uint8Array
  }
}

/** What a worker needs to read an original: its place and the key of this one file. ORIGINAL_DAMAGED where it is not there. */
export async function sourceOf(store: CaseStore, document: CaseDocument): Promise<Source> {
  const { id, sha256, format, password } = document
  const path = originalPath(store.folder, id)
  const key = await keyOfFile(store.keys.files, path).catch(() => {
    throw new Failure('ORIGINAL_DAMAGED')
  })
  return { path, sha256, format, sealed: { key: new Uint8Array(key) }, ...(password === null ? {} : { password }) }
}

/** Reads a sealed original whole and compares its digest. ORIGINAL_DAMAGED. */
export async function checkOriginal(store: CaseStore, document: CaseDocument): Promise<void> {
  const source = await sourceOf(store, document)
  if ((await digestOfSource(source)) !== document.sha256) throw new Failure('ORIGINAL_DAMAGED')
}

/** Copies that no document of the case has: left by a kill between the copy and its record. */
export async function dropStrayOriginals(store: CaseStore, documents: readonly CaseDocument[]): Promise<void> {
  const folder = placesIn(store.folder).originals
  const known = new Set(documents.map(({ id }) => `${id}.sealed`))
  for (const name of await readdir(folder).catch(() => []))
    if (!known.has(name)) await rm(join(folder, name), { force: true })
}

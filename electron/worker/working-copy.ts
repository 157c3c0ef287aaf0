import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Source } from '../../shared/model/document.ts'
import { Failure } from '../../shared/result.ts'
import { closeOcr } from './engines/ocr-engine.ts'
import { isPoisoned } from './engines/pdfium.ts'
import type { InputFormat, WorkingCopy } from './formats/format.ts'
import { formatOf } from './formats/format-of.ts'
import { forgetPictures } from './reading/recognise-page.ts'

export type { WorkingCopy } from './formats/format.ts'

export type OpenWorkingCopy = (source: Source) => Promise<WorkingCopy>

/** A file as it was when it was hashed. */
export interface Fingerprint {
  readonly sha256: string
  readonly bytes: number
  /** Changes whenever the file is written or replaced, as far as the file system tells. */
  readonly stamp: string
}

interface Kept {
  readonly path: string
  readonly password: string | undefined
  readonly fingerprint: Fingerprint
  readonly format: InputFormat
  readonly copy: WorkingCopy
}

let kept: Kept | null = null
let turn: Promise<unknown> = Promise.resolve()

/** One opening at a time, so that two jobs never close each other's document. */
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const next = turn.then(act, act)
  turn = next.catch(() => {})
  return next
}

async function stampOf(path: string): Promise<{ readonly bytes: number; readonly stamp: string }> {
  const found = await stat(path, { bigint: true }).catch((thrown: NodeJS.ErrnoException) => {
    throw new Failure(thrown.code === 'ENOENT' ? 'INPUT_NOT_FOUND' : 'INPUT_NOT_READABLE')
  })
  return { bytes: Number(found.size), stamp: `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}` }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Uint8Array)
  } catch {
    throw new Failure('INPUT_NOT_READABLE')
  }
  return hash.digest('hex')
}

/** Closes the document that is open, with all that was remembered of it, and ends the OCR thread. */
export async function closeWorkingCopy(): Promise<void> {
  const old = kept
  kept = null
  forgetPictures()
  await closeOcr()
  if (old && !isPoisoned()) old.copy.pdf.close()
}

async function openAnew(path: string, password: string | undefined): Promise<Kept> {
  await closeWorkingCopy()
  const before = await stampOf(path)
  const format = await formatOf(path)
  const sha256 = await digestOf(path)
  const copy = await format.open(path, password)
  kept = { path, password, format, copy, fingerprint: { ...before, sha256 } }
  if ((await stampOf(path)).stamp !== before.stamp) throw new Failure('INPUT_CHANGED')
  return kept
}

async function openKept(path: string, password: string | undefined): Promise<Kept> {
  const isSame = kept?.path === path && kept.password === password
  if (kept && isSame && kept.fingerprint.stamp === (await stampOf(path)).stamp) return kept
  return openAnew(path, password)
}

/** Opens a file for the first time: what it is and its digest. The document stays open for the jobs that follow. */
export const openFile = (path: string, password?: string): Promise<Kept> => inTurn(() => openKept(path, password))

/** Opens the document of a job, or goes on with the one that is open. Throws INPUT_CHANGED where the file is no longer the one that was opened first. */
export const openWorkingCopy: OpenWorkingCopy = (source) =>
  inTurn(async () => {
    const { copy, fingerprint, format } = await openKept(source.path, source.password)
    if (fingerprint.sha256 !== source.sha256 || format.id !== source.format) throw new Failure('INPUT_CHANGED')
    return copy
  })

import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import type { FormatId, Source } from '../../shared/model/document.ts'
import { Failure } from '../../shared/result.ts'
import { closeOcr } from './engines/ocr-engine.ts'
import { isPoisoned } from './engines/pdfium.ts'
import type { InputFormat, WorkingCopy } from './formats/format.ts'
import { formatOf } from './formats/format-of.ts'
import { formats } from './formats/index.ts'
import { type InputFile, piecesOf } from './formats/input-file.ts'
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

async function digestOf(file: InputFile): Promise<string> {
  const hash = createHash('sha256')
  try {
    for await (const piece of piecesOf(file)) hash.update(piece)
  } catch {
    throw new Failure(file.sealedWith ? 'ORIGINAL_DAMAGED' : 'INPUT_NOT_READABLE')
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

/** What a sealed file holds was looked at when it was sealed, and its name says nothing of it. */
const knownFormat = (id: FormatId | null): InputFormat | undefined => formats.find((format) => format.id === id)

async function openAnew(file: InputFile, password: string | undefined, known: FormatId | null): Promise<Kept> {
  await closeWorkingCopy()
  const { path } = file
  const before = await stampOf(path)
  const format = (file.sealedWith ? knownFormat(known) : undefined) ?? (await formatOf(file))
  const sha256 = await digestOf(file)
  const copy = await format.open(file, password)
  kept = { path, password, format, copy, fingerprint: { ...before, sha256 } }
  if ((await stampOf(path)).stamp !== before.stamp) throw new Failure('INPUT_CHANGED')
  return kept
}

async function openKept(file: InputFile, password: string | undefined, known: FormatId | null): Promise<Kept> {
  const isSame = kept?.path === file.path && kept.password === password
  if (kept && isSame && kept.fingerprint.stamp === (await stampOf(file.path)).stamp) return kept
  return openAnew(file, password, known)
}

/** Opens a file for the first time: what it is and its digest. The document stays open for the jobs that follow. */
export const openFile = (path: string, password?: string): Promise<Kept> =>
  inTurn(() => openKept({ path, sealedWith: null }, password, null))

const fileOf = ({ path, sealed }: Source): InputFile => ({ path, sealedWith: sealed?.key ?? null })

/** Opens the document of a job, or goes on with the one that is open. Throws INPUT_CHANGED where the file is no longer the one that was opened first. */
export const openWorkingCopy: OpenWorkingCopy = (source) =>
  inTurn(async () => {
    const { copy, fingerprint, format } = await openKept(fileOf(source), source.password, source.format)
    if (fingerprint.sha256 !== source.sha256 || format.id !== source.format) throw new Failure('INPUT_CHANGED')
    return copy
  })

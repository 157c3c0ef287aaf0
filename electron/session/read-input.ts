import type { ErrorCode } from '../../shared/errors.ts'
import type { ReadPage } from '../../shared/model/page-text.ts'
import { asFailure } from '../../shared/result.ts'
import { placesOf, refuseExisting } from '../store/output-folder.ts'
import type { Input } from './collect-inputs.ts'
import { type Found, find, isRead } from './find.ts'
import { type OpenDocument, openDocument } from './open-document.ts'
import { readPages } from './read-pages.ts'
import type { RedactOptions, Run } from './redact-document.ts'
import type { Introducing, RunNames } from './run-names.ts'
import type { Session } from './session.ts'

/** A page is read, made and proven. */
const redactSteps = 3

/** An input as far as it can be worked on before the names of the others are known: read and searched, or refused. */
export interface ReadInput extends Introducing {
  readonly index: number
  readonly file: string
  readonly name: string
  readonly pages: number
  readonly read: ReadDocument | null
  readonly error: ErrorCode | null
}

export interface ReadDocument {
  readonly document: OpenDocument
  readonly pages: readonly ReadPage[]
  readonly found: Found
}

/** Reads one input and finds what is personal in it. Never throws but for CANCELLED. */
export async function readInput(
  session: Session,
  { options }: Run,
  { file, failure }: Input,
  name: string,
  index: number,
): Promise<ReadInput> {
  const about = { index, file, name }
  let opened: { sha256: string | null; pages: number } = { sha256: null, pages: 0 }
  try {
    if (failure) throw failure
    await refuseExisting(options.out, placesOf(name))
    const document = await openDocument(session, file, options.password)
    opened = { sha256: document.source.sha256, pages: document.info.pages.length }
    const read = await readDocument(session, options, document)
    return { ...about, ...opened, names: read.found.names, read, error: null }
  } catch (thrown) {
    return { ...about, ...opened, names: [], read: null, error: codeOf(thrown) }
  }
}

async function readDocument(session: Session, options: RedactOptions, document: OpenDocument): Promise<ReadDocument> {
  session.progress({ type: 'steps', document: document.source.path, count: redactSteps * document.info.pages.length })
  const indexes = document.info.pages.map((_, index) => index)
  const pages = await readPages(session, document, indexes, options.ocr)
  return { document, pages, found: await find(session, document, pages, options.policy.policy) }
}

/** What is told of a failure; CANCELLED is thrown on, for it ends the run. */
export function codeOf(thrown: unknown): ErrorCode {
  const { code } = asFailure(thrown)
  if (code === 'CANCELLED') throw thrown
  return code
}

/** Searched again where a name stands that another document of the run introduces. */
export async function crossed(
  session: Session,
  { policy }: RedactOptions,
  read: ReadDocument,
  names: RunNames,
): Promise<ReadDocument> {
  const { document, pages } = read
  const foreign = names.foreignIn(document.source.sha256, () => pages.filter(isRead).map(({ text }) => text))
  if (foreign.length === 0) return read
  return { ...read, found: await find(session, document, pages, policy.policy, foreign) }
}

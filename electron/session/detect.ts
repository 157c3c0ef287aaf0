import type { ErrorCode } from '../../shared/errors.ts'
import type { FormatId } from '../../shared/model/document.ts'
import type { Finding, SharedName } from '../../shared/model/finding.ts'
import type { PageProposal } from '../../shared/model/page-proposal.ts'
import type { OcrMode, ReadPage } from '../../shared/model/page-text.ts'
import type { Policy } from '../../shared/model/policy.ts'
import { asFailure } from '../../shared/result.ts'
import { type FoundBeside, findBesides } from './besides.ts'
import type { Input } from './collect-inputs.ts'
import { find } from './find.ts'
import { type OpenDocument, openDocument } from './open-document.ts'
import { readPages } from './read-pages.ts'
import type { Session } from './session.ts'

export interface DetectOptions {
  readonly policy: Policy
  readonly ocr: OcrMode
  readonly password: string | null
  /** Page numbers, from 1; null for all. Those a document does not have are passed over. */
  readonly pageNumbers: ReadonlySet<number> | null
}

export interface Detected {
  readonly file: string
  readonly sha256: string | null
  readonly format: FormatId | null
  readonly documentType: string | null
  readonly pages: readonly ReadPage[]
  readonly findings: readonly Finding[]
  /** What else is in the file. */
  readonly besides: readonly FoundBeside[]
  /** Pages to leave out as a whole. */
  readonly leaveOut: readonly PageProposal[]
  /** Names for the other documents of the run. */
  readonly names: readonly SharedName[]
  /** Set where nothing could be worked on, and where a page could not be read. */
  readonly error: ErrorCode | null
}

const nothing = {
  sha256: null,
  format: null,
  documentType: null,
  pages: [],
  findings: [],
  besides: [],
  leaveOut: [],
  names: [],
}

/** An input of which nothing is known but why. */
export const undetected = (file: string, error: ErrorCode): Detected => ({ file, ...nothing, error })

/** Reads an input and finds what is personal in it. Never throws but for CANCELLED: what goes wrong is part of the answer. */
export async function detect(session: Session, input: Input, options: DetectOptions): Promise<Detected> {
  const { file } = input
  try {
    if (input.failure) throw input.failure
    const document = await openDocument(session, file, options.password)
    return { file, ...(await detectIn(session, document, options)) }
  } catch (thrown) {
    const { code } = asFailure(thrown)
    if (code === 'CANCELLED') throw thrown
    return undetected(file, code)
  }
}

async function detectIn(
  session: Session,
  document: OpenDocument,
  options: DetectOptions,
): Promise<Omit<Detected, 'file'>> {
  const { sha256, format } = document.source
  const wanted = document.info.pages.map((_, index) => index)
  const pageIndexes = wanted.filter((index) => options.pageNumbers?.has(index + 1) ?? true)
  session.progress({ type: 'steps', document: document.source.path, count: pageIndexes.length })
  const pages = await readPages(session, document, pageIndexes, options.ocr)
  const error = pages.some((page) => page.status === 'failed') ? 'PAGE_NOT_READ' : null
  const found = await find(session, document, pages, options.policy)
  const besides = await findBesides(session, document, pages, options.policy)
  return { sha256, format, pages, error, ...found, besides }
}

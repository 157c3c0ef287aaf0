import type { ErrorCode } from '../../../shared/errors.ts'
import { asFailure } from '../../../shared/result.ts'
import type { DocumentProgress } from '../../../shared/review/case/case-view.ts'
import { collectInputs, type Input } from '../collect-inputs.ts'
import { type AddRequest, addDocument } from './add-document.ts'
import { type AnalyseOptions, analyseDocument, waitingDocuments } from './analyse-document.ts'
import { isBehind } from './case-names.ts'
import type { OpenCase } from './open-case.ts'
import { seeCase } from './see-case.ts'

export interface Added {
  /** As given; for a document that was there already, its name. */
  readonly file: string
  readonly document: DocumentProgress | null
  readonly error: ErrorCode | null
}

/**
 * Adds everything at the given places and reads it; then whatever else of the case still waits to be read. At the end those
 * are searched again in which people are mentioned whom a later one introduces: silently, unless that goes wrong.
 */
export async function* addAll(
  c: OpenCase,
  places: readonly string[],
  options: Omit<AddRequest, 'path'> & AnalyseOptions,
): AsyncGenerator<Added> {
  const inputs = await collectInputs(places)
  c.session.progress({ type: 'documents', count: inputs.length })
  for (const input of inputs) {
    yield await addOne(c, input, options)
    c.session.progress({ type: 'document', document: input.file })
  }
  yield* analyseWaiting(c, options)
}

async function* analyseWaiting(c: OpenCase, options: AnalyseOptions): AsyncGenerator<Added> {
  const refused = new Set<string>()
  const next = () => waitingDocuments(c).find(({ id }) => !refused.has(id))
  for (let document = next(); document; document = next()) {
    const isAgain = isBehind(c.documents, document)
    const answer = await analysed(c, document.id, document.name, options)
    if (isWaiting(c, document.id)) refused.add(document.id)
    if (!isAgain || refused.has(document.id)) yield answer
  }
}

const isWaiting = (c: OpenCase, documentId: string): boolean => waitingDocuments(c).some(({ id }) => id === documentId)

async function addOne(c: OpenCase, input: Input, options: Omit<AddRequest, 'path'> & AnalyseOptions): Promise<Added> {
  const { file } = input
  try {
    if (input.failure) throw input.failure
    const { id } = await addDocument(c, { ...options, path: file })
    return await analysed(c, id, file, options)
  } catch (thrown) {
    return { file, document: null, error: refusal(c, thrown) }
  }
}

async function analysed(c: OpenCase, documentId: string, file: string, options: AnalyseOptions): Promise<Added> {
  try {
    await analyseDocument(c, documentId, options)
    const document = progressOf(c, documentId)
    const isWhole = document !== null && document.pageStates.failed === 0
    return { file, document, error: isWhole ? null : 'PAGE_NOT_READ' }
  } catch (thrown) {
    return { file, document: progressOf(c, documentId), error: refusal(c, thrown) }
  }
}

/** What stops the whole work is thrown on. */
function refusal(c: OpenCase, thrown: unknown): ErrorCode {
  const { code } = asFailure(thrown)
  if (c.isClosed || code === 'CANCELLED' || code === 'DISK_FULL' || code === 'CASE_NOT_WRITABLE') throw thrown
  return code
}

const progressOf = (c: OpenCase, documentId: string): DocumentProgress | null =>
  seeCase(c).documents.find(({ id }) => id === documentId) ?? null

import { setImmediate as breath } from 'node:timers/promises'
import type { CaseDocument } from '../../../shared/model/case.ts'
import { Failure } from '../../../shared/result.ts'
import { isUnderWay } from '../../../shared/review/case/under-way.ts'
import { caseNames, foundAs, isBehind } from './case-names.ts'
import { documentOf, nowOf, type OpenCase, pageOf } from './open-case.ts'

/** The names of which a case was last told throughout, so that it is told once. */
const told = new WeakMap<OpenCase, string>()

/**
 * Goes through all documents that were searched before some name of the case was known, and notes of those in which no new
 * one stands that they have heard of it, in one go: only the others are searched again.
 */
export async function hearNews(c: OpenCase): Promise<void> {
  const { names, digest } = caseNames(c.documents)
  if (told.get(c) === digest) return
  const heard: string[] = []
  for (const document of c.documents.filter((one) => isBehind(c.documents, one) && isSearched(c, one))) {
    const foreign = foundAs(names.foreignIn(document.sha256, () => textsOf(c, document)))
    if (foreign.join('\n') === document.names?.foreign.join('\n')) heard.push(document.id)
    await breath()
    if (c.isClosed) throw new Failure('CANCELLED')
  }
  if (caseNames(c.documents).digest !== digest) return
  told.set(c, digest)
  note(c, new Set(heard), digest)
}

function note(c: OpenCase, ids: ReadonlySet<string>, heardAs: string): void {
  if (ids.size === 0) return
  const hears = (document: CaseDocument): CaseDocument =>
    document.names && ids.has(document.id) ? { ...document, names: { ...document.names, heardAs } } : document
  const documents = c.documents.map(hears)
  c.store.commit({
    at: nowOf(c),
    journal: () => [],
    rows: () => {
      for (const document of documents) if (ids.has(document.id)) c.store.documents.put(document)
    },
  })
  c.documents = documents
}

/** The words of a document, page by page. */
export function* textsOf(c: OpenCase, { id }: CaseDocument): Generator<string> {
  for (const { text } of c.store.pages.texts(id)) yield text
}

/** By the rules that hold now, whatever it was that it did not hear of. */
const isSearched = (c: OpenCase, { id, pages }: CaseDocument): boolean =>
  documentOf(c, id).names !== undefined && pages.every((_, pageIndex) => !isUnderWay(pageOf(c, id, pageIndex)))

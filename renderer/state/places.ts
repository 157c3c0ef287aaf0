import type { Place } from '../../shared/review/case/case-ready.ts'
import { currentCase, type OpenCase } from './open-case.ts'
import { goTo, lastDocument } from './route.ts'

/** The document that was looked at last, or else the first that has something to decide, or the first. */
function usualDocument(): string | null {
  const documents = currentCase()?.status.documents ?? []
  const usual =
    documents.find(({ id }) => id === lastDocument()) ?? documents.find(({ marks }) => marks.open > 0) ?? documents[0]
  return usual?.id ?? null
}

/** Goes to the review, or to the copies beside the originals, where the case has documents. */
export function goToDocument(name: 'review' | 'compare', caseId: string): void {
  const documentId = usualDocument()
  if (documentId === null) goTo({ name: 'case', caseId })
  else goTo({ name, caseId, documentId })
}

export const hasCase = (): boolean => currentCase() !== null
export const hasDocuments = (): boolean => (currentCase()?.status.documents.length ?? 0) > 0

/** Goes to a part of the case that is open. */
export function showOfCase(name: 'case' | 'review' | 'compare' | 'export' | 'audit' | 'second-review'): void {
  const caseId = currentCase()?.caseId
  if (caseId === undefined) goTo({ name: 'cases' })
  else if (name === 'review' || name === 'compare') goToDocument(name, caseId)
  else goTo({ name, caseId })
}

/** Shows a place of the case in its review. */
export const showPlace = ({ caseId }: Pick<OpenCase, 'caseId'>, { documentId, pageIndex, markId }: Place): void =>
  goTo({ name: 'review', caseId, documentId, pageIndex, ...(markId === null ? {} : { markId }) })

/** A place in words: the document's name and the number of the page. */
export function wordsOfPlace({ status }: Pick<OpenCase, 'status'>, { documentId, pageIndex }: Place): string {
  const name = status.documents.find(({ id }) => id === documentId)?.name ?? 'A document'
  return `${name}, page ${pageIndex + 1}`
}

/** Each page once, with how many places are on it; in their order. */
export function pagesOfPlaces(places: readonly Place[]): readonly { readonly first: Place; readonly count: number }[] {
  const pages = new Map<string, { first: Place; count: number }>()
  for (const place of places) {
    const key = `${place.documentId} ${place.pageIndex}`
    const page = pages.get(key)
    if (page) page.count += 1
    else pages.set(key, { first: place, count: 1 })
  }
  return [...pages.values()]
}

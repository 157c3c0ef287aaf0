import { asFailure } from '../../shared/result.ts'
import type { Hit, SearchRequest } from '../../shared/review/case/case-view.ts'
import { count } from '../text/mark-words.ts'
import { sentenceOf } from '../text/sentence-of.ts'
import { say } from './announce.ts'
import { call } from './call.ts'
import { act, currentReview } from './review.ts'
import { goToMark, goToPage } from './review-place.ts'
import { select, textOfPage } from './review-selection.ts'
import { goTo } from './route.ts'
import { createStore, useStore } from './store.ts'

export interface Find {
  readonly text: string
  readonly how: SearchRequest['how']
  readonly where: 'document' | 'case'
  /** null: nothing has been looked for yet. */
  readonly hits: readonly Hit[] | null
  /** The hit that is shown. */
  readonly at: number
  readonly problem: string | null
}

const find = createStore<Find>({ text: '', how: 'text', where: 'document', hits: null, at: -1, problem: null })

export const useFind = (): Find => useStore(find)

/** Another question: what was found for the one before no longer counts. */
export const ask = (part: Partial<Pick<Find, 'text' | 'how' | 'where'>>): void =>
  find.set((now) => ({ ...now, ...part, hits: null, at: -1, problem: null }))

/** Looks for it; asked again, goes to the next hit. */
export async function findNext(): Promise<void> {
  const { hits, at } = find.get()
  if (hits === null) await look()
  else if (hits.length > 0) await showHit((at + 1) % hits.length)
}

async function look(): Promise<void> {
  const { text, how, where } = find.get()
  const r = currentReview()
  if (!r || text.trim() === '') return
  const scope = where === 'document' ? { documentId: r.documentId } : {}
  try {
    const hits = await call('case.search', { caseId: r.caseId, text, how, ...scope })
    find.set((now) => ({ ...now, hits }))
    say(previewOf(hits))
    if (hits.length > 0) await showHit(0)
  } catch (thrown) {
    find.set((now) => ({ ...now, problem: sentenceOf(asFailure(thrown)) }))
  }
}

/** What hiding them all would do, before it is done. */
export function previewOf(hits: readonly Hit[]): string {
  if (hits.length === 0) return 'Nothing found.'
  const pages = new Set(hits.map(({ documentId, pageIndex }) => `${documentId} ${pageIndex}`)).size
  const documents = new Set(hits.map(({ documentId }) => documentId)).size
  const marked = hits.filter(({ markId }) => markId !== null).length
  const where = documents > 1 ? `${count(pages, 'page')} of ${count(documents, 'document')}` : count(pages, 'page')
  return `${count(hits.length, 'place')} on ${where}${marked > 0 ? `, ${marked} within a mark already` : ''}.`
}

export async function showHit(at: number): Promise<void> {
  const r = currentReview()
  const hit = find.get().hits?.[at]
  if (!r || !hit) return
  find.set((now) => ({ ...now, at }))
  const { documentId, pageIndex, start, end, markId } = hit
  if (documentId !== r.documentId) return goTo({ name: 'review', caseId: r.caseId, documentId, pageIndex })
  if (markId !== null) {
    select(null)
    return goToMark(markId)
  }
  goToPage(pageIndex)
  const page = await textOfPage(pageIndex)
  if (page) select({ documentId, pageIndex, page, start, end })
}

/** Hides all that was found, as one step. */
export async function hideHits(): Promise<void> {
  const hits = find.get().hits ?? []
  if (hits.length === 0) return
  const places = hits.map(({ documentId, pageIndex, start, end }) => ({ documentId, pageIndex, start, end }))
  select(null)
  if (await act((caseId) => call('case.redactHits', { caseId, hits: places })))
    say(`${count(hits.length, 'place')} hidden. Ctrl Z takes them back.`)
}

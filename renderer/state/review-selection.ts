import { boxOf } from '../../shared/geometry/quad.ts'
import type { PageText } from '../../shared/model/page-text.ts'
import type { CaseMark } from '../../shared/review/case/case-state.ts'
import type { Span } from '../../shared/review/search.ts'
import { lineAround, offsetAt, paragraphAround } from '../../shared/review/text-at.ts'
import { say } from './announce.ts'
import { call } from './call.ts'
import { act, currentReview, trying } from './review.ts'
import { currentMark, currentPlace, takeMark } from './review-place.ts'
import { createStore, useStore } from './store.ts'

/** Text that was chosen on a page, to be hidden. */
export interface TextSelection extends Span {
  readonly documentId: string
  readonly pageIndex: number
  readonly page: PageText
}

/** One part a page, from where the choosing began to where it ended. */
const selection = createStore<readonly TextSelection[]>([])

export const useSelection = (): readonly TextSelection[] => useStore(selection)
export const currentSelection = (): TextSelection | null => selection.get()[0] ?? null
export const select = (next: TextSelection | null): void => selectParts(next ? [next] : [])
export const selectParts = (parts: readonly TextSelection[]): void => selection.set(() => parts)

/** Nothing chosen, and no words kept: another document is shown. */
export function forgetSelection(): void {
  select(null)
  texts.clear()
}

const mostTexts = 12
const texts = new Map<string, Promise<PageText | null>>()

/** The words of a page and their places; null where it has none. The last few pages are kept. */
export function textOfPage(pageIndex: number): Promise<PageText | null> {
  const r = currentReview()
  if (!r) return Promise.resolve(null)
  const { caseId, documentId } = r
  const key = `${documentId} ${pageIndex}`
  const known = texts.get(key) ?? call('case.pageText', { caseId, documentId, pageIndex }).catch(() => null)
  texts.delete(key)
  texts.set(key, known)
  void known.then((text) => text === null && texts.delete(key))
  for (const oldest of texts.keys()) if (texts.size > mostTexts) texts.delete(oldest)
  return known
}

const grown = {
  line: lineAround,
  paragraph: paragraphAround,
  page: ({ text }: PageText) => ({ start: 0, end: text.length }),
} as const

/** Chooses the whole line, paragraph or page around what is chosen or around the mark that is taken. */
export async function grow(to: keyof typeof grown): Promise<void> {
  const chosen = currentSelection()
  const mark = currentMark()
  const seen = currentPlace().pageIndex
  const pageIndex = chosen?.pageIndex ?? (to === 'page' ? seen : (mark?.pageIndex ?? seen))
  const documentId = currentReview()?.documentId
  const page = await textOfPage(pageIndex)
  const from = chosen ?? mark?.finding ?? (page && mark && spanUnder(page, mark))
  if (!page || documentId === undefined || (!from && to !== 'page'))
    return say('There is no text here to choose. Draw a box instead.')
  select({ documentId, pageIndex, page, ...grown[to](page, from ?? { start: 0, end: 0 }) })
  say(`The whole ${to} is chosen. A hides it, Escape lets it go.`)
}

/** The letter in the middle of a mark that has no text of its own. */
function spanUnder(page: PageText, { quads }: CaseMark): Span | null {
  const box = quads[0] && boxOf(quads[0])
  const at = box ? offsetAt(page, (box.left + box.right) / 2, (box.bottom + box.top) / 2) : null
  return at === null ? null : { start: at, end: at + 1 }
}

/** Hides the chosen text, on all pages that it goes over, as one step. */
export async function hideSelection(): Promise<void> {
  const chosen = selection.get()
  select(null)
  if (chosen.length === 0) return
  const hits = chosen.map(({ documentId, pageIndex, start, end }) => ({ documentId, pageIndex, start, end }))
  const { markId } = currentPlace()
  const revision = await trying(() => act((caseId) => call('case.redactHits', { caseId, hits })))
  const made = revision?.marks[0]
  if (!made) return
  if (currentPlace().markId === markId) takeMark(made.id)
  say(`Hidden${chosen.length > 1 ? ` on ${chosen.length} pages` : ''}: ${wordsOf(chosen).slice(0, 60)}`)
}

const wordsOf = (parts: readonly TextSelection[]): string =>
  parts
    .map(({ page, start, end }) => page.text.slice(start, end))
    .join(' ')
    .replace(/\s+/g, ' ')

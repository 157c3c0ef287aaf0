import { spanBetween } from '../../shared/review/text-at.ts'
import { say } from './announce.ts'
import { selectParts, type TextSelection, textOfPage } from './review-selection.ts'

/** A point of a page, in page space. */
export interface PagePoint {
  readonly pageIndex: number
  readonly x: number
  readonly y: number
}

/** Pages that one drag may go over: what is chosen has to be looked at. */
const mostPages = 10

/** The drag that was heard of last: words that come late for an earlier one are not chosen. */
let latest = 0

/** Chooses the text between two points of different pages, and all that stands between them. */
export async function chooseAcross(documentId: string, from: PagePoint, to: PagePoint): Promise<void> {
  const turn = ++latest
  const [first, last] = from.pageIndex < to.pageIndex ? [from, to] : [to, from]
  const count = last.pageIndex - first.pageIndex + 1
  if (count > mostPages) return say(`Choose text on at most ${mostPages} pages at a time.`)
  const indexes = Array.from({ length: count }, (_, n) => first.pageIndex + n)
  const pages = await Promise.all(indexes.map(textOfPage))
  if (turn !== latest) return
  const parts = pages.flatMap((page): TextSelection[] => {
    const on = (point: PagePoint) => (point.pageIndex === page?.pageIndex ? point : null)
    const span = page && spanBetween(page, on(first), on(last))
    return page && span ? [{ documentId, pageIndex: page.pageIndex, page, ...span }] : []
  })
  selectParts(first === from ? parts : parts.toReversed())
  const without = indexes.filter((_, n) => !pages[n]?.text)
  if (without.length > 0) say(`${pagesWords(without)} no text to choose: draw a box there.`)
}

/** What was asked for before no longer counts. */
export const forgetDrag = (): void => void latest++

const pagesWords = (indexes: readonly number[]): string =>
  indexes.length === 1 ? `Page ${(indexes[0] ?? 0) + 1} has` : `Pages ${indexes.map((n) => n + 1).join(', ')} have`

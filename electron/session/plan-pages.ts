import type { Cleanliness } from '../../shared/model/export.ts'
import type { Region } from '../../shared/model/mark.ts'
import type { PageText, ReadPage } from '../../shared/model/page-text.ts'
import type { ReasonCode } from '../../shared/model/reason-code.ts'

/** How each page goes into the redacted copy. */
export type PlannedPage =
  | { readonly method: 'copied'; readonly pageIndex: number }
  | {
      readonly method: 'burned'
      readonly page: PageText
      readonly regions: readonly Region[]
      readonly isExcisable?: boolean
    }
  /** Left out as a whole by the reviewer, or could not be read and the reviewer said to go on: nothing of it is shown. */
  | { readonly method: 'blackened'; readonly pageIndex: number; readonly reasonCode?: ReasonCode }

/** `isExcising`: a page proven clean may have its letters cut out instead of being burned. Copied only where nothing is to be hidden and the page is proven clean; a page nobody vouched for counts as unclean. */
export function planPages(
  pages: readonly ReadPage[],
  regions: ReadonlyMap<number, readonly Region[]>,
  cleanliness: readonly Cleanliness[],
  withheld: ReadonlyMap<number, ReasonCode> = new Map(),
  isExcising = false,
): readonly PlannedPage[] {
  const clean = new Set(cleanliness.filter(({ reason }) => reason === null).map(({ pageIndex }) => pageIndex))
  return pages.map((page): PlannedPage => {
    const { pageIndex } = page
    const reasonCode = withheld.get(pageIndex)
    if (reasonCode) return { method: 'blackened', pageIndex, reasonCode }
    if (page.status === 'failed') return { method: 'blackened', pageIndex }
    const onPage = regions.get(pageIndex) ?? []
    if (onPage.length === 0 && clean.has(pageIndex)) return { method: 'copied', pageIndex }
    const isExcisable = isExcising && onPage.length > 0 && clean.has(pageIndex)
    return { method: 'burned', page, regions: onPage, ...(isExcisable ? { isExcisable } : {}) }
  })
}

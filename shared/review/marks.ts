import { contentId } from '../detect/hash.ts'
import { locate } from '../detect/locate.ts'
import { type Box, clip, quadOf } from '../geometry/quad.ts'
import type { PageSize } from '../model/document.ts'
import { entities } from '../model/entity.ts'
import type { Finding } from '../model/finding.ts'
import type { Mark } from '../model/mark.ts'
import type { PageText } from '../model/page-text.ts'
import { search } from './search.ts'

/** The mark that a finding proposes; its id is the finding's, so that detecting again loses no decision. */
export const markOfFinding = (page: PageText, finding: Finding): Mark => ({
  id: finding.id,
  pageIndex: finding.pageIndex,
  origin: 'finding',
  quads: locate(page, finding.start, finding.end),
  entity: finding.entity,
  reasonCode: finding.reasonCode ?? entities[finding.entity].reasonCode,
  disposition: finding.disposition,
  finding,
})

/** Marks for every place where a text that the reviewer named stands on the page. */
export const marksOfSearch = (documentSha256: string, page: PageText, needle: string): readonly Mark[] =>
  search(page.text, needle).map(({ start, end }) => ({
    id: contentId(['searched', documentSha256, page.pageIndex, start, end].join('\n')),
    pageIndex: page.pageIndex,
    origin: 'searched',
    quads: locate(page, start, end),
    entity: null,
    reasonCode: '15',
    disposition: 'redact',
    finding: null,
  }))

/** A box drawn by hand, cut at the page's edge; null where it lies off the page. */
export function markOfBox(documentSha256: string, pageIndex: number, page: PageSize, box: Box): Mark | null {
  const onPage = clip(box, page)
  if (!onPage) return null
  const sides = [onPage.left, onPage.bottom, onPage.right, onPage.top]
  return {
    id: contentId(['drawn', documentSha256, pageIndex, ...sides].join('\n')),
    pageIndex,
    origin: 'drawn',
    quads: [quadOf(onPage)],
    entity: null,
    reasonCode: '15',
    disposition: 'redact',
    finding: null,
  }
}

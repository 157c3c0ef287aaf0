import type { Box } from '../../shared/geometry/quad.ts'
import type { PageText, ReadPage } from '../../shared/model/page-text.ts'
import { Failure } from '../../shared/result.ts'
import { type Acceptance, type Decision, eventsOfAcceptance, eventsOfDecisions } from '../../shared/review/decide.ts'
import type { ReviewEvent } from '../../shared/review/event.ts'
import { markOfBox, markOfFinding, marksOfSearch } from '../../shared/review/marks.ts'
import { reduce } from '../../shared/review/reduce.ts'
import { emptyReview, type ReviewState } from '../../shared/review/state.ts'
import { type Found, isRead } from './find.ts'
import type { OpenDocument } from './open-document.ts'

/** A box asked for by hand, on the page as it is seen. */
export interface PlacedBox {
  readonly pageNumber: number
  readonly box: Box
}

/** All that a reviewer says without a screen. */
export interface Instructions {
  readonly reviewer: string
  readonly accept: Acceptance
  readonly decisions: ReadonlyMap<string, Decision>
  readonly also: readonly string[]
  readonly boxes: readonly PlacedBox[]
}

/** The review of a document by instructions alone. BOX_OFF_PAGE where a box lies on no page of it. */
export function reviewDocument(
  document: OpenDocument,
  pages: readonly ReadPage[],
  found: Found,
  instructions: Instructions,
): ReviewState {
  const { reviewer } = instructions
  let state = [...proposals(document, pages, found, instructions)].reduce(reduce, emptyReview)
  for (const event of eventsOfDecisions(state, instructions.decisions, reviewer)) state = reduce(state, event)
  for (const event of eventsOfAcceptance(state, instructions.accept, reviewer)) state = reduce(state, event)
  return state
}

/** What was found, then what the reviewer asked for by text or box: asking is deciding. */
function* proposals(
  document: OpenDocument,
  pages: readonly ReadPage[],
  found: Found,
  { reviewer, also, boxes }: Instructions,
): Generator<ReviewEvent> {
  const read = new Map(pages.filter(isRead).map((page) => [page.pageIndex, page]))
  yield { type: 'proposed', marks: found.findings.flatMap((finding) => markOn(read.get(finding.pageIndex), finding)) }
  const searched = [...read.values()].flatMap((page) =>
    also.flatMap((text) => marksOfSearch(document.source.sha256, page, text)),
  )
  yield { type: 'proposed', marks: searched }
  yield { type: 'accepted', markIds: searched.map(({ id }) => id), reviewer, isBulk: false }
  for (const placed of boxes) yield { type: 'drawn', mark: boxOn(document, placed), reviewer }
}

const markOn = (page: PageText | undefined, finding: Found['findings'][number]) =>
  page ? [markOfFinding(page, finding)] : []

function boxOn({ source, info }: OpenDocument, { pageNumber, box }: PlacedBox) {
  const size = info.pages[pageNumber - 1]
  const mark = size ? markOfBox(source.sha256, pageNumber - 1, size, box) : null
  if (!mark) throw new Failure('BOX_OFF_PAGE', { pageNumber })
  return mark
}

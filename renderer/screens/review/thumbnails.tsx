import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, useDeferredValue, useEffect, useRef, useState } from 'react'
import { boxOf } from '../../../shared/geometry/quad.ts'
import { isOpen } from '../../../shared/review/case/case-state.ts'
import { isUnderWay } from '../../../shared/review/case/under-way.ts'
import { type ReviewPage, useMarksOn, useReviewPart } from '../../state/review.ts'
import { currentPlace, goToPage, usePageIndex } from '../../state/review-place.ts'
import { waitOf } from '../../state/waiting-page.ts'
import { count, lookOf } from '../../text/mark-words.ts'
import { noticeOf } from '../../viewer/page-notice.tsx'
import { boxOnScreen } from '../../viewer/page-transform.ts'
import { pageUrl } from '../../viewer/page-url.ts'

const widthPx = 96
const captionPx = 44
const noPages: readonly ReviewPage[] = []

/** Every page in small, with its marks on it: where the work is can be seen at a glance. */
export function Thumbnails() {
  const pages = useReviewPart((r) => r.pages, noPages)
  const current = usePageIndex()
  const scroller = useRef<HTMLElement>(null)
  const view = useVirtualizer({
    count: pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => heightOf(pages[at]) + captionPx,
    overscan: 2,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the pages are known
  useEffect(() => view.measure(), [view, pages.length])
  useEffect(() => view.scrollToIndex(current, { align: 'auto' }), [view, current])
  return (
    <nav ref={scroller} className="thumbnails" aria-label="Pages in small" data-part onKeyDown={stepPage}>
      <ul className="virtual-list-length" style={{ height: view.getTotalSize() }}>
        {view.getVirtualItems().map(({ index, start }) => {
          const page = pages[index]
          return (
            <li key={index} className="virtual-list-row" style={{ transform: `translateY(${start}px)` }}>
              {page && <Thumbnail page={page} isCurrent={index === current} />}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** Arrow keys go from page to page. */
function stepPage(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  goToPage(currentPlace().pageIndex + step)
}

/** The focus goes along with the page, where it is in this part of the screen. */
function useFocusAlong(button: { readonly current: HTMLElement | null }, isCurrent: boolean): void {
  useEffect(() => {
    const isHere = button.current?.closest('.thumbnails')?.contains(document.activeElement)
    if (isCurrent && isHere) button.current?.focus({ preventScroll: true })
  }, [button, isCurrent])
}

/** The pages themselves are drawn before the small ones, and those that fly by not at all. */
function useLater(ms: number): boolean {
  const [isDue, setDue] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return isDue
}

const heightOf = (page: ReviewPage | undefined): number =>
  page ? Math.min(200, (page.page.heightPt / page.page.widthPt) * widthPx) : 136

const Thumbnail = memo(function Thumbnail({
  page,
  isCurrent,
}: {
  readonly page: ReviewPage
  readonly isCurrent: boolean
}) {
  const { pageIndex } = page.page
  const button = useRef<HTMLButtonElement>(null)
  useFocusAlong(button, isCurrent)
  const documentId = useReviewPart((r) => r.documentId, '')
  const marks = useDeferredValue(useMarksOn(pageIndex))
  const open = marks.filter(isOpen).length
  const scale = Math.min(widthPx / page.page.widthPt, heightOf(page) / page.page.heightPt)
  const size = { width: page.page.widthPt * scale, height: page.page.heightPt * scale }
  const isDue = useLater(300)
  const notice = noticeOf(page)
  const isWaiting = waitOf(page) !== null
  return (
    <button
      ref={button}
      type="button"
      className="thumbnail"
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={[
        `Page ${pageIndex + 1}`,
        open > 0 && `${count(open, 'mark')} open`,
        notice,
        isWaiting && 'waits for you',
      ]
        .filter(Boolean)
        .join(', ')}
      tabIndex={isCurrent ? 0 : -1}
      onClick={() => goToPage(pageIndex)}
    >
      <span className="thumbnail-page" style={size}>
        {isDue && <img src={pageUrl(documentId, pageIndex, 18)} alt="" width={size.width} height={size.height} />}
        {marks.map((mark) =>
          mark.quads.map((quad, n) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a mark's lines have no other name
              key={`${mark.id} ${n}`}
              className="heat"
              data-look={lookOf(mark)}
              style={boxOnScreen(boxOf(quad), page.page, scale)}
            />
          )),
        )}
      </span>
      <span className="thumbnail-caption">
        {`${pageIndex + 1}${isWaiting ? ' ▲' : ''}`}
        <span>{stateOf(page, open, marks.length)}</span>
      </span>
    </button>
  )
})

function stateOf(page: ReviewPage, open: number, marks: number): string {
  if (page.excluded) return 'left out'
  if (isUnderWay(page.page)) return 'reading …'
  if (open > 0) return `${open} open`
  if (waitOf(page) !== null) return 'to decide'
  return marks > 0 ? 'done ✓' : ''
}

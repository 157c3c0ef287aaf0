import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { boxOf } from '../../shared/geometry/quad.ts'
import { isReading } from '../commands/keys.ts'
import { markOf, type ReviewPage, useReviewPart } from '../state/review.ts'
import { type Goal, noteSeen, useGoal } from '../state/review-place.ts'
import { useZoom } from '../state/review-zoom.ts'
import { proposalOn } from '../state/waiting-page.ts'
import { noticeOf } from './page-notice.tsx'
import { PageSheet } from './page-sheet.tsx'
import { fromTop, isNarrow } from './page-transform.ts'

const noPages: readonly ReviewPage[] = []
const edgePx = 24
const captionPx = 28
/** As in review.css, the space below included. */
const noticePx = 64
const narrowNoticePx = 128

/** All pages of the document below each other; only those that are seen are there. */
export function PageColumn() {
  const pages = useReviewPart((r) => r.pages, noPages)
  const scroller = useRef<HTMLElement>(null)
  const scale = useScale(scroller, pages)
  const headPx = useCallback((at: number) => captionPx + noticesPx(pages[at], scale), [pages, scale])
  const view = useVirtualizer({
    count: pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => headPx(at) + (pages[at]?.page.heightPt ?? 842) * scale + edgePx,
    overscan: 1,
    onChange: noteMiddle,
  })
  useKeepPlace(scroller, view, scale, headPx)
  useGoals(scroller, view, scale, headPx)
  return (
    <section
      ref={scroller}
      className="page-column"
      data-reading
      data-part
      aria-label="Pages"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
    >
      <div className="page-column-length" style={{ height: view.getTotalSize() }}>
        {view.getVirtualItems().map(({ index, start }) => {
          const page = pages[index]
          return (
            page && (
              <div key={index} className="page-place" style={{ transform: `translateY(${start}px)` }}>
                <PageSheet page={page} scale={scale} count={pages.length} />
              </div>
            )
          )
        })}
      </div>
    </section>
  )
}

function noticesPx(page: ReviewPage | undefined, scale: number): number {
  if (!page) return 0
  const notices = (noticeOf(page) ? 1 : 0) + (proposalOn(page) ? 1 : 0)
  return notices * (isNarrow(page.page, scale) ? narrowNoticePx : noticePx)
}

type View = Virtualizer<HTMLElement, Element>
type Scroller = { readonly current: HTMLElement | null }

function noteMiddle(view: View): void {
  const middle = (view.scrollOffset ?? 0) + (view.scrollRect?.height ?? 0) / 2
  const item = view.getVirtualItemForOffset(middle)
  if (item) noteSeen(item.index, Math.max(0, Math.min(1, (middle - item.start) / item.size)))
}

/** Wide enough for the widest page to fill the column, times what the reader chose. */
function useScale(scroller: Scroller, pages: readonly ReviewPage[]): number {
  const zoom = useZoom()
  const [widthPx, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const watch = new ResizeObserver(() => setWidth(element.clientWidth))
    watch.observe(element)
    return () => watch.disconnect()
  }, [scroller])
  const widestPt = pages.reduce((widest, { page }) => Math.max(widest, page.widthPt), 300)
  const fit = Math.max(0.4, Math.min(2, ((widthPx || 800) - 2 * edgePx) / widestPt))
  return fit * zoom
}

/** When pages change their size, what was seen stays in view. */
function useKeepPlace(scroller: Scroller, view: View, scale: number, headPx: (at: number) => number): void {
  const before = useRef(scale)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights above the pages change the places as well
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const share = scale / before.current
    before.current = scale
    view.measure()
    if (share !== 1) element.scrollTop *= share
  }, [scroller, view, scale, headPx])
}

/** Takes the reader where a key or a click wants to go, without moving what is well in view. */
function useGoals(scroller: Scroller, view: View, scale: number, headPx: (at: number) => number): void {
  const goal = useGoal()
  const isThere = useReviewPart((r) => r.pages.length > 0, false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new goal moves the view
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || !goal || !isThere) return
    const topPx = topOf(view, goal, scale, headPx)
    const { scrollTop, clientHeight } = element
    const isSeen = topPx > scrollTop + clientHeight * 0.1 && topPx < scrollTop + clientHeight * 0.85
    if (goal.markId === null) element.scrollTop = topPx
    else if (!isSeen) element.scrollTop = Math.max(0, topPx - clientHeight * 0.3)
    if (goal.markId !== null) showAcross(element, goal.markId, scale)
  }, [goal, isThere])
  // A page turn moves the focus away from a mark that is no longer seen; a screen that was just opened gives it to its pages.
  useEffect(() => {
    if (goal?.markId === null && isThere && isReading()) scroller.current?.focus({ preventScroll: true })
  }, [goal, isThere, scroller])
}

/** Sideways, where the page is wider than the column. */
function showAcross(element: HTMLElement, markId: string, scale: number): void {
  const box = markOf(markId)?.quads.map(boxOf)[0]
  if (!box || element.scrollWidth <= element.clientWidth) return
  const { scrollLeft, clientWidth } = element
  const [left, right] = [box.left * scale, box.right * scale]
  const isSeen = left > scrollLeft && right < scrollLeft + clientWidth
  if (!isSeen) element.scrollLeft = Math.max(0, left - edgePx)
}

function topOf(view: View, { pageIndex, markId }: Goal, scale: number, headPx: (at: number) => number): number {
  const [pageTop = 0] = view.getOffsetForIndex(pageIndex, 'start') ?? []
  const mark = markOf(markId)
  const quad = mark?.quads[0]
  const page = view.measurementsCache[pageIndex]
  const startPx = page?.start ?? pageTop
  if (!quad || !page) return startPx
  const heightPt = (page.size - headPx(pageIndex) - edgePx) / scale
  return startPx + headPx(pageIndex) + fromTop(boxOf(quad), { heightPt }, scale)
}

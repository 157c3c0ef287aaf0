import type { MouseEvent } from 'react'
import { moved, resized } from '../../shared/geometry/move.ts'
import type { PageSize } from '../../shared/model/document.ts'
import { lineAround, offsetAt, wordAround } from '../../shared/review/text-at.ts'
import { chooseAcross, forgetDrag, type PagePoint } from '../state/choose-across.ts'
import { pageOf } from '../state/review.ts'
import { currentDraft, type Draft, endDraft, setDraft } from '../state/review-draft.ts'
import { select, textOfPage } from '../state/review-selection.ts'
import { boxBetween, type Point, pointOnPage } from './page-transform.ts'

type Page = PageSize & { readonly documentId: string; readonly pageIndex: number }

/** What a drag does from where it began: called for each move, and once more at its end. `at` is where on the screen. */
type Drag = (to: Point, isEnd: boolean, at: ScreenPoint) => void

const leastDragPt = 2

/** The mouse on a page: drags choose text, or draw, move and resize the box at work. A double click chooses a word, a triple one a line. */
export const usePointerOnPage = (page: Page, scale: number) => ({
  onMouseDown: (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    if (event.button !== 0 || target.closest('.page-acts')) return
    const sheet = event.currentTarget
    const place = (at: ScreenPoint) => pointIn(sheet, at, page, scale)
    const start = place(event)
    const drag = dragFrom(target, page, start, event.detail, scale)
    if (!drag) return
    if (!target.closest('.mark')) event.preventDefault()
    follow(place, drag)
  },
})

function pointIn(sheet: Element, at: ScreenPoint, page: PageSize, scale: number): Point {
  const { left, top } = sheet.getBoundingClientRect()
  return pointOnPage({ x: at.clientX - left, y: at.clientY - top }, page, scale)
}

function follow(place: (at: globalThis.MouseEvent) => Point, drag: Drag): void {
  const move = (event: globalThis.MouseEvent) => drag(place(event), false, event)
  const end = (event: globalThis.MouseEvent) => {
    removeEventListener('mousemove', move)
    removeEventListener('mouseup', end)
    drag(place(event), true, event)
  }
  addEventListener('mousemove', move)
  addEventListener('mouseup', end)
}

function dragFrom(target: HTMLElement, page: Page, start: Point, clicks: number, scale: number): Drag | null {
  const draft = currentDraft()
  const grip = target.dataset.grip
  if (draft && grip === 'resize') return reshape(draft, page, start, resized)
  if (draft && grip === 'move' && draft.markId !== null) return reshape(draft, page, start, moved)
  if (draft) return draft.markId === null ? draw(draft, page, start) : putDown
  if (target.closest('.mark') && clicks === 1) return null
  return target.closest('.mark') ? null : choose(page, start, clicks, scale)
}

function reshape(draft: Draft, page: Page, start: Point, how: typeof moved): Drag {
  const last = draft.boxes.length - 1
  return ({ x, y }) => {
    const dy = how === resized ? start.y - y : y - start.y
    const boxes = draft.boxes.map((box, n) => (how === moved || n === last ? how(box, x - start.x, dy, page) : box))
    setDraft({ ...draft, boxes })
  }
}

/** A click beside the box that is moved ends the moving. */
const putDown: Drag = (_, isEnd) => {
  if (isEnd) void endDraft()
}

function draw(draft: Draft, { pageIndex }: Page, start: Point): Drag {
  return (to, isEnd) => {
    const box = boxBetween(start, to)
    if (box.right - box.left < leastDragPt || box.top - box.bottom < leastDragPt) return
    setDraft({ ...draft, pageIndex, boxes: [box] })
    if (isEnd) void endDraft()
  }
}

/** The words of the page may come after the drag has begun, which may end on another page. */
function choose({ documentId, pageIndex }: Page, start: Point, clicks: number, scale: number): Drag {
  select(null)
  const text = textOfPage(pageIndex)
  return (to, _, at) => {
    scrollAtEdge(at)
    const there = pagePointAt(at, scale)
    if (there && there.pageIndex !== pageIndex) return void chooseAcross(documentId, { ...start, pageIndex }, there)
    forgetDrag()
    const isDrag = Math.abs(to.x - start.x) + Math.abs(to.y - start.y) >= leastDragPt
    if (!isDrag && clicks < 2) return
    void text.then((page) => {
      const from = page && offsetAt(page, start.x, start.y)
      const until = page && offsetAt(page, to.x, to.y)
      if (!page || from === null || until === null) return
      const span = { start: Math.min(from, until), end: Math.max(from, until) + 1 }
      const word = wordAround(page, from)
      const chosen = isDrag ? span : clicks === 2 ? word : lineAround(page, word)
      select({ documentId, pageIndex, page, ...chosen })
    })
  }
}

interface ScreenPoint {
  readonly clientX: number
  readonly clientY: number
}

/** The page that is under the mouse or, beside and between pages, nearest to it. */
function pagePointAt(at: ScreenPoint, scale: number): PagePoint | null {
  const sheets = [...document.querySelectorAll('.page-sheet[data-page]')]
  const distance = (sheet: Element): number => {
    const { top, bottom } = sheet.getBoundingClientRect()
    return Math.max(top - at.clientY, 0, at.clientY - bottom)
  }
  const [nearest] = sheets.sort((a, b) => distance(a) - distance(b))
  const pageIndex = Number(nearest?.getAttribute('data-page'))
  const page = nearest ? pageOf(pageIndex)?.page : undefined
  return nearest && page ? { pageIndex, ...pointIn(nearest, at, page, scale) } : null
}

const edgePx = 32

/** A drag that comes to the edge of what is seen takes the pages along. */
function scrollAtEdge({ clientY }: ScreenPoint): void {
  const column = document.querySelector('.page-column')
  if (!column) return
  const { top, bottom } = column.getBoundingClientRect()
  const step = clientY > bottom - edgePx ? edgePx : clientY < top + edgePx ? -edgePx : 0
  if (step !== 0) column.scrollBy(0, step)
}

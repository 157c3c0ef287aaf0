import type { MouseEvent } from 'react'
import { moved, resized } from '../../shared/geometry/move.ts'
import type { PageSize } from '../../shared/model/document.ts'
import { lineAround, offsetAt, wordAround } from '../../shared/review/text-at.ts'
import { currentDraft, type Draft, endDraft, setDraft } from '../state/review-draft.ts'
import { select, textOfPage } from '../state/review-selection.ts'
import { boxBetween, type Point, pointOnPage } from './page-transform.ts'

type Page = PageSize & { readonly documentId: string; readonly pageIndex: number }

/** What a drag does from where it began: called for each move, and once more at its end. */
type Drag = (to: Point, isEnd: boolean) => void

const leastDragPt = 2

/** The mouse on a page: drags choose text, or draw, move and resize the box at work. A double click chooses a word, a triple one a line. */
export const usePointerOnPage = (page: Page, scale: number) => ({
  onMouseDown: (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    if (event.button !== 0 || target.closest('.page-acts')) return
    const sheet = event.currentTarget
    const place = (at: { clientX: number; clientY: number }) => pointIn(sheet, at, page, scale)
    const start = place(event)
    const drag = dragFrom(target, page, start, event.detail)
    if (!drag) return
    if (!target.closest('.mark')) event.preventDefault()
    follow(place, drag)
  },
})

function pointIn(sheet: HTMLElement, at: { clientX: number; clientY: number }, page: Page, scale: number): Point {
  const { left, top } = sheet.getBoundingClientRect()
  return pointOnPage({ x: at.clientX - left, y: at.clientY - top }, page, scale)
}

function follow(place: (at: globalThis.MouseEvent) => Point, drag: Drag): void {
  const move = (event: globalThis.MouseEvent) => drag(place(event), false)
  const end = (event: globalThis.MouseEvent) => {
    removeEventListener('mousemove', move)
    removeEventListener('mouseup', end)
    drag(place(event), true)
  }
  addEventListener('mousemove', move)
  addEventListener('mouseup', end)
}

function dragFrom(target: HTMLElement, page: Page, start: Point, clicks: number): Drag | null {
  const draft = currentDraft()
  const grip = target.dataset.grip
  if (draft && grip === 'resize') return reshape(draft, page, start, resized)
  if (draft && grip === 'move' && draft.markId !== null) return reshape(draft, page, start, moved)
  if (draft) return draft.markId === null ? draw(draft, page, start) : putDown
  if (target.closest('.mark') && clicks === 1) return null
  return target.closest('.mark') ? null : choose(page, start, clicks)
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

/** The words of the page may come after the drag has begun. */
function choose({ documentId, pageIndex }: Page, start: Point, clicks: number): Drag {
  select(null)
  const text = textOfPage(pageIndex)
  return (to) => {
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

import { moved, resized } from '../../shared/geometry/move.ts'
import { type Box, boxOf } from '../../shared/geometry/quad.ts'
import { say } from './announce.ts'
import { call } from './call.ts'
import { act, pageOf } from './review.ts'
import { currentMark, currentPlace, takeMark } from './review-place.ts'
import { select } from './review-selection.ts'
import { createStore, useStore } from './store.ts'

/** Boxes that are being placed: those of a mark that is moved, or one that is drawn. Nothing is decided before they are put down. */
export interface Draft {
  readonly documentId: string
  readonly pageIndex: number
  readonly boxes: readonly Box[]
  /** null: it is drawn anew. */
  readonly markId: string | null
}

const draft = createStore<Draft | null>(null)

export const useDraft = (): Draft | null => useStore(draft)
export const currentDraft = (): Draft | null => draft.get()
export const setDraft = (next: Draft): void => draft.set(() => next)

const keysSaid = 'Arrow keys move it, with Shift resize it, with Ctrl ten times as far. Enter hides, Escape leaves it.'

/** Begins to draw: a box in the middle of the view for the keyboard, or drag with the mouse. */
export function beginDrawing(): void {
  const { pageIndex, share } = currentPlace()
  const size = pageOf(pageIndex)?.page
  if (!size) {
    say('The page is not there yet.')
    return
  }
  const { documentId } = size
  const [x, y] = [size.widthPt / 2, Math.max(8, size.heightPt * (1 - share))]
  select(null)
  setDraft({ documentId, pageIndex, markId: null, boxes: [{ left: x - 60, right: x + 60, bottom: y - 8, top: y + 8 }] })
  say(`Drawing: drag with the mouse. ${keysSaid}`)
}

export function beginEditing(): void {
  const mark = currentMark()
  if (!mark || mark.quads.length === 0) return
  select(null)
  const { documentId, pageIndex, id: markId } = mark
  setDraft({ documentId, pageIndex, markId, boxes: mark.quads.map(boxOf) })
  say(keysSaid)
}

/** Without a word: the document that it was for is no longer shown. */
export const forgetDraft = (): void => draft.set(() => null)

export function dropDraft(): void {
  if (draft.get()) say('Left as it was.')
  forgetDraft()
}

export const moveDraft = (dx: number, dy: number): void => change((box, page) => moved(box, dx, dy, page))

/** Only the last line of a mark of several is resized. */
export const resizeDraft = (dx: number, dy: number): void =>
  change((box, page, isLast) => (isLast ? resized(box, dx, dy, page) : box))

function change(of: (box: Box, page: { widthPt: number; heightPt: number }, isLast: boolean) => Box): void {
  draft.set((now) => {
    const page = now && pageOf(now.pageIndex)?.page
    return now && page ? { ...now, boxes: now.boxes.map((box, n) => of(box, page, n === now.boxes.length - 1)) } : now
  })
}

/** Puts the boxes down: from then on what lies under them is hidden. */
export async function endDraft(): Promise<void> {
  const ended = draft.get()
  draft.set(() => null)
  if (!ended) return
  const revision = await act((caseId) => place(caseId, ended))
  const made = revision?.marks[0]
  if (!made) return
  takeMark(made.id)
  say(ended.markId === null ? `A box is hidden on page ${ended.pageIndex + 1}.` : 'Moved. What is under it is hidden.')
}

function place(caseId: string, { documentId, markId, boxes, pageIndex }: Draft) {
  const [box] = boxes
  return markId === null && box
    ? call('case.draw', { caseId, documentId, pageIndex, box })
    : call('case.edit', { caseId, markId: markId ?? '', boxes: [...boxes] })
}

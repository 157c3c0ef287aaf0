import { useEffect } from 'react'
import { currentDraft, dropDraft, endDraft, moveDraft, resizeDraft } from '../../state/review-draft.ts'
import { currentSelection, select } from '../../state/review-selection.ts'

const arrows: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** While a box is placed, arrows, Enter and Escape are its own; Escape also lets chosen text go. */
export function useDraftKeys(): void {
  useEffect(() => {
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  }, [])
}

function onKey(event: KeyboardEvent): void {
  if (event.target instanceof Element && event.target.closest('input, textarea, [role=dialog]')) return
  if (!(currentDraft() ? onDraftKey(event) : onSelectionKey(event))) return
  event.preventDefault()
  event.stopPropagation()
}

function onDraftKey({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const arrow = arrows[key]
  if (arrow) {
    const times = ctrlKey || metaKey ? 10 : 1
    const [dx, dy] = [arrow[0] * times, arrow[1] * times]
    if (shiftKey) resizeDraft(dx, -dy)
    else moveDraft(dx, dy)
    return true
  }
  if (key === 'Enter') void endDraft()
  else if (key === 'Escape') dropDraft()
  else return false
  return true
}

function onSelectionKey({ key }: KeyboardEvent): boolean {
  if (key !== 'Escape' || !currentSelection()) return false
  select(null)
  return true
}

import { type CaseMark, isOpen } from '../../shared/review/case/case-state.ts'
import { currentReview, markOf, marksOn } from './review.ts'
import { createStore, usePart, useStore } from './store.ts'
import { waitingPage } from './waiting-page.ts'

/** Where the reader is: the page that is seen most of, and the mark that keys act on. */
export interface ReadingPlace {
  readonly pageIndex: number
  readonly markId: string | null
  /** How far down that page the middle of the view is, 0..1. */
  readonly share: number
  /** Where the view is to go; another object each time. */
  readonly goal: Goal | null
}

export interface Goal {
  readonly pageIndex: number
  readonly markId: string | null
}

const start: ReadingPlace = { pageIndex: 0, markId: null, share: 0.5, goal: null }
const place = createStore<ReadingPlace>(start)

export const currentPlace = (): ReadingPlace => place.get()
export const usePlace = (): ReadingPlace => useStore(place)
export const useIsCurrent = (markId: string): boolean => usePart(place, (p) => p.markId === markId)
export const useGoal = (): Goal | null => usePart(place, (p) => p.goal)
/** The goal, for the mark that it is; null for all others. */
export const useGoalOf = (markId: string): Goal | null =>
  usePart(place, (p) => (p.goal?.markId === markId ? p.goal : null))
export const usePageIndex = (): number => usePart(place, (p) => p.pageIndex)
export const useMarkId = (): string | null => usePart(place, (p) => p.markId)
export const currentMark = (): CaseMark | null => markOf(place.get().markId)

export const startAt = (pageIndex: number): void =>
  place.set(() => ({ ...start, pageIndex, goal: { pageIndex, markId: null } }))

/** The reader scrolled. */
export const noteSeen = (pageIndex: number, share: number): void =>
  place.set((p) => (p.pageIndex === pageIndex && p.share === share ? p : { ...p, pageIndex, share }))

export function goToPage(pageIndex: number): void {
  const last = (currentReview()?.pages.length ?? 1) - 1
  const held = Math.max(0, Math.min(last, pageIndex))
  place.set((p) => ({ ...p, pageIndex: held, goal: { pageIndex: held, markId: null } }))
}

export function goToMark(markId: string): void {
  const mark = markOf(markId)
  if (!mark) return
  const { pageIndex } = mark
  place.set((p) => ({ ...p, pageIndex, markId, goal: { pageIndex, markId } }))
}

/** Takes a mark without moving the view: it is seen already. */
export const takeMark = (markId: string | null): void => place.set((p) => ({ ...p, markId }))

const isMet = (mark: CaseMark): boolean => mark.state !== 'proposed' || mark.disposition !== 'keep'

/** The next mark in reading order that is `wanted`, from the one that is taken or the page that is seen, round the end; null where there is none. */
export function nextMark(step: 1 | -1, wanted: (mark: CaseMark) => boolean): string | null {
  const order = currentReview()?.order ?? []
  const { markId } = place.get()
  const at = markId === null ? beforePage(order, step) : order.indexOf(markId)
  for (let n = 1; n <= order.length; n++) {
    const id = order[(((at + step * n) % order.length) + order.length) % order.length]
    const mark = id === undefined ? null : markOf(id)
    if (mark && wanted(mark)) return mark.id
  }
  return null
}

function beforePage(order: readonly string[], step: 1 | -1): number {
  const first = marksOn(place.get().pageIndex)[0]
  if (first) return order.indexOf(first.id) - (step === 1 ? 1 : 0)
  const later = order.findIndex((id) => (markOf(id)?.pageIndex ?? 0) >= place.get().pageIndex)
  return later < 0 ? -1 : later - (step === 1 ? 1 : 0)
}

/** To the next or previous mark, decided or not. False where there is none. */
export function step(by: 1 | -1): boolean {
  const id = nextMark(by, isMet)
  if (id !== null) goToMark(id)
  return id !== null
}

/** To the next mark that waits for a decision; without one to a page that waits itself; without either the last mark stays taken. */
export function stepToOpen(settledPage: number | null = null): boolean {
  const id = nextMark(1, isOpen)
  if (id !== null) goToMark(id)
  else goToWaitingPage(settledPage)
  return id !== null
}

function goToWaitingPage(settledPage: number | null): void {
  const waiting = waitingPage(currentReview()?.pages ?? [], settledPage)
  if (!waiting) return
  takeMark(null)
  goToPage(waiting.page.pageIndex)
}

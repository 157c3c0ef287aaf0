import type { ErrorCode } from '../../shared/errors.ts'
import { asFailure, Failure } from '../../shared/result.ts'
import { applyEvent } from '../../shared/review/case/apply-event.ts'
import type { Change, Scope } from '../../shared/review/case/case-event.ts'
import {
  type CaseMark,
  type CaseState,
  emptyCase,
  isOpen,
  marksOnPage,
  type Patch,
  pageKey,
} from '../../shared/review/case/case-state.ts'
import type { Revision, SeenPage } from '../../shared/review/case/case-view.ts'
import { inReadingOrder } from '../../shared/review/case/reading-order.ts'
import { isUnderWay } from '../../shared/review/case/under-way.ts'
import { sentenceOf } from '../text/sentence-of.ts'
import { say } from './announce.ts'
import { call, on } from './call.ts'
import { refreshCase } from './open-case.ts'
import { createStore, usePart } from './store.ts'

export type ReviewPage = Omit<SeenPage, 'marks'>

/** The document on the screen. Its marks are kept by the reducer that main keeps them by; main's word is final. */
export interface Review {
  readonly caseId: string
  readonly documentId: string
  readonly pages: readonly ReviewPage[]
  readonly areMarksLoaded: boolean
  /** Ids of all marks as they are read; another array only when marks come or go. */
  readonly order: readonly string[]
  readonly open: number
}

const review = createStore<Review | null>(null)
let state: CaseState = emptyCase()
/** How many marks wait; counted along, because a document may hold tens of thousands. */
let open = 0
const ordered = new Map<number, readonly CaseMark[]>()

export const currentReview = (): Review | null => review.get()
export const useReview = (): Review | null => usePart(review, (r) => r)
export const useReviewPart = <P>(part: (r: Review) => P, without: P): P =>
  usePart(review, (r) => (r ? part(r) : without))
export const onReview = review.subscribe

export const markOf = (id: string | null): CaseMark | null => (id === null ? null : (state.marks.get(id) ?? null))
export const useMark = (id: string | null): CaseMark | null => usePart(review, () => markOf(id))
export const pageOf = (pageIndex: number): ReviewPage | null => review.get()?.pages[pageIndex] ?? null
export const useMarksOn = (pageIndex: number): readonly CaseMark[] => usePart(review, () => marksOn(pageIndex))
export const useCount = (count: () => number): number => usePart(review, count)

const none: readonly CaseMark[] = []

export function marksOn(pageIndex: number): readonly CaseMark[] {
  const r = review.get()
  if (!r) return none
  const known = ordered.get(pageIndex)
  if (known) return known
  const marks = inReadingOrder(marksOnPage(state, r.documentId, pageIndex))
  ordered.set(pageIndex, marks)
  return marks
}

/** Shows a document: its pages at once, its marks as soon as they are there. Returns what ends the following of its progress. */
export function openReview(caseId: string, documentId: string): () => void {
  empty()
  review.set(() => ({ caseId, documentId, pages: [], areMarksLoaded: false, order: [], open: 0 }))
  void trying(async () => {
    await loadPages()
    await loadMarks()
  })
  const stop = on('case.progress', (progress) => {
    if (progress.documentId !== documentId) return
    if (progress.error !== null) say(sentenceOf(new Failure(progress.error as ErrorCode)))
    soon(progress.isDone)
  })
  return () => {
    stop()
    review.set((r) => (r?.documentId === documentId ? null : r))
  }
}

let waiting: ReturnType<typeof setTimeout> | null = null
let isMarksDue = false

function soon(withMarks: boolean): void {
  isMarksDue ||= withMarks
  if (waiting !== null) return
  waiting = setTimeout(() => {
    waiting = null
    void trying(async () => {
      const withMarks = isMarksDue
      isMarksDue = false
      await loadPages()
      if (withMarks) await loadMarks()
    })
  }, 400)
}

export async function loadPages(): Promise<void> {
  const r = review.get()
  if (!r) return
  const { caseId, documentId } = r
  const pages = await call('case.pages', { caseId, documentId })
  review.set((now) => (now?.documentId === documentId ? { ...now, pages: pages.map(keptFrom(now.pages)) } : now))
}

/** A page of which nothing changed stays the same object, so that it is not drawn anew. */
export const keptFrom =
  (before: readonly ReviewPage[]) =>
  (page: ReviewPage, at: number): ReviewPage => {
    const old = before[at]
    const isSame =
      old?.page.state === page.page.state &&
      isUnderWay(old.page) === isUnderWay(page.page) &&
      old.page.error === page.page.error &&
      old.readBy === page.readBy &&
      old.excluded === page.excluded &&
      old.isShown === page.isShown &&
      old.page.leaveOut?.id === page.page.leaveOut?.id
    return isSame ? old : page
  }

async function loadMarks(): Promise<void> {
  const r = review.get()
  if (!r) return
  const { caseId, documentId } = r
  const marks = await call('case.marks', { caseId, selection: { by: 'document', documentId } })
  if (review.get()?.documentId !== documentId) return
  empty()
  for (const mark of marks) put(mark)
  review.set((now) => now && { ...now, ...summary(now), areMarksLoaded: true })
}

function empty(): void {
  state = emptyCase()
  open = 0
  ordered.clear()
}

const openOf = (mark: CaseMark | undefined): number => (mark && isOpen(mark) ? 1 : 0)

function put(mark: CaseMark): void {
  open += openOf(mark) - openOf(state.marks.get(mark.id))
  const key = pageKey(mark.documentId, mark.pageIndex)
  state.marks.set(mark.id, mark)
  state.onPage.set(key, (state.onPage.get(key) ?? new Set()).add(mark.id))
  ordered.delete(mark.pageIndex)
}

function drop(id: string): void {
  const mark = state.marks.get(id)
  if (!mark) return
  open -= openOf(mark)
  state.marks.delete(id)
  state.onPage.get(pageKey(mark.documentId, mark.pageIndex))?.delete(id)
  ordered.delete(mark.pageIndex)
}

function summary({ pages }: Review): Pick<Review, 'order' | 'open'> {
  ordered.clear()
  return { order: pages.flatMap((_, pageIndex) => marksOn(pageIndex).map(({ id }) => id)), open }
}

/** Takes in what main says of marks. */
function absorb({ marks, removed }: Pick<Revision, 'marks' | 'removed'>): void {
  const r = review.get()
  if (!r) return
  const mine = marks.filter(({ documentId }) => documentId === r.documentId)
  const isOther = removed.some((id) => state.marks.has(id)) || mine.some(({ id }) => !state.marks.has(id))
  for (const id of removed) drop(id)
  for (const mark of mine) put(mark)
  review.set((now) => now && { ...now, ...(isOther ? summary(now) : { open }) })
}

/** Asks main for an act and shows what came of it; null where it was refused, which has then been said. */
export async function act(work: (caseId: string) => Promise<Revision>): Promise<Revision | null> {
  const caseId = review.get()?.caseId
  if (caseId === undefined) return null
  return trying(async () => {
    const revision = await work(caseId)
    absorb(revision)
    if (open === 0) void refreshCase()
    if (revision.changed > revision.marks.length + revision.removed.length) await loadPages()
    return revision
  })
}

/** The same, shown before main has answered; taken back where main refuses. */
export async function actAtOnce(
  changes: readonly Change[],
  scope: Scope,
  work: (caseId: string) => Promise<Revision>,
): Promise<Revision | null> {
  const patches = applyEvent(state, { type: 'act', kind: 'decided', by: '', isBulk: false, scope, changes })
  state.done.length = 0
  show(patches)
  const revision = await act(work)
  if (!revision) absorb({ marks: patches.flatMap((p) => (p.table === 'marks' ? (p.was ?? []) : [])), removed: [] })
  return revision
}

function show(patches: readonly Patch[]): void {
  for (const patch of patches) {
    if (patch.table !== 'marks' || !patch.is) continue
    ordered.delete(patch.is.pageIndex)
    open += openOf(patch.is) - openOf(patch.was)
  }
  review.set((now) => now && { ...now, open })
}

export async function trying<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (thrown) {
    say(sentenceOf(asFailure(thrown)))
    return null
  }
}

import { type Concern, checkSentences } from '../../shared/checks/check.ts'
import { call } from './call.ts'
import { refreshCase } from './open-case.ts'
import { currentReview, onReview } from './review.ts'
import { createStore, usePart } from './store.ts'

/** What the checks of the case point out, by mark and by page of the open document. They never decide anything. */
interface Concerns {
  readonly ofMark: ReadonlyMap<string, string>
  readonly ofPage: ReadonlyMap<number, readonly string[]>
}

const nothing: Concerns = { ofMark: new Map(), ofPage: new Map() }
const concerns = createStore<Concerns>(nothing)
const noneOnPage: readonly string[] = []

export const useConcernOf = (markId: string): string | null => usePart(concerns, (c) => c.ofMark.get(markId) ?? null)
export const useConcernsOn = (pageIndex: number): readonly string[] =>
  usePart(concerns, (c) => c.ofPage.get(pageIndex) ?? noneOnPage)

const leastQuietMs = 2_000

/** A case that takes long to check is checked more seldom: main does nothing else meanwhile. */
let quietMs = leastQuietMs

/** Checks when the document is opened and whenever nothing has been decided for a moment. Returns what ends it. */
export function followChecks(): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  const later = () => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => void look(), quietMs)
  }
  const stop = onReview(later)
  later()
  return () => {
    stop()
    if (timer) clearTimeout(timer)
    concerns.set(() => nothing)
  }
}

async function look(): Promise<void> {
  const r = currentReview()
  if (!r?.areMarksLoaded) return
  void refreshCase()
  const start = performance.now()
  const found = await call('case.checks', { caseId: r.caseId }).catch(() => [])
  quietMs = Math.max(leastQuietMs, 5 * (performance.now() - start))
  concerns.set(() => sorted(found, r.documentId))
}

function sorted(found: readonly Concern[], documentId: string): Concerns {
  const ofMark = new Map<string, string>()
  const ofPage = new Map<number, string[]>()
  for (const { check, places } of found)
    for (const place of places) {
      if (place.documentId !== documentId) continue
      if (place.markId !== null) ofMark.set(place.markId, checkSentences[check])
      else ofPage.set(place.pageIndex, [...(ofPage.get(place.pageIndex) ?? []), checkSentences[check]])
    }
  return { ofMark, ofPage }
}

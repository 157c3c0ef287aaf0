import { call } from './call.ts'
import { currentCase } from './open-case.ts'
import { createStore } from './store.ts'

export interface RecentCase {
  readonly caseId: string
  readonly title: string
}

const mostShown = 5
const recent = createStore<readonly RecentCase[]>([])

export const recentCase = (n: number): RecentCase | null => recent.get()[n] ?? null

/** The cases that were worked on last, the one that is open left out. */
export async function loadRecentCases(): Promise<void> {
  const openId = currentCase()?.caseId
  const found = (await call('case.list', {})).flatMap(({ caseId, summary }) =>
    summary && caseId !== openId ? [{ caseId, title: summary.title, at: summary.changedAt }] : [],
  )
  recent.set(() => found.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, mostShown))
}

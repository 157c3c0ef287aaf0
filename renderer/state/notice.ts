import { asFailure } from '../../shared/result.ts'
import { sentenceOf } from '../text/sentence-of.ts'
import { createStore, useStore } from './store.ts'

export interface Notice {
  readonly tone: 'good' | 'bad'
  readonly sentence: string
}

const notices = createStore<readonly Notice[]>([])
const shownMs = 8_000
const mostShown = 3

export const useNotices = (): readonly Notice[] => useStore(notices)

/** Tells the person something in one sentence. What went wrong stays until it is put away; good news goes by itself, and when there is newer. */
export function tell(sentence: string, tone: Notice['tone'] = 'good'): void {
  const told = { tone, sentence }
  notices.set((all) => [
    ...all.filter((one) => one.tone === 'bad' && one.sentence !== sentence).slice(1 - mostShown),
    told,
  ])
  if (tone === 'good') setTimeout(() => putAway(told), shownMs)
}

export const putAway = (notice: Notice): void => notices.set((all) => all.filter((one) => one !== notice))

/** Does what the person asked for; what fails is told in a sentence. Resolves to whether it was done. */
export async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (thrown) {
    tell(sentenceOf(asFailure(thrown)), 'bad')
    return false
  }
}

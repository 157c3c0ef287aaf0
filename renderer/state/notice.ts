import { asFailure } from '../../shared/result.ts'
import { sentenceOf } from '../text/sentence-of.ts'
import { createStore, useStore } from './store.ts'

export interface Notice {
  readonly tone: 'good' | 'bad'
  readonly sentence: string
}

const notice = createStore<Notice | null>(null)

export const useNotice = (): Notice | null => useStore(notice)

/** Tells the person something in one sentence; it stays until it is put away or another takes its place. */
export const tell = (sentence: string, tone: Notice['tone'] = 'good'): void => notice.set(() => ({ tone, sentence }))
export const putAway = (): void => notice.set(() => null)

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

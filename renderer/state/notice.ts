import { asFailure } from '../../shared/result.ts'
import { sentenceOf } from '../text/sentence-of.ts'
import { createStore, useStore } from './store.ts'

export interface Notice {
  readonly tone: 'good' | 'bad'
  readonly sentence: string
}

const notice = createStore<Notice | null>(null)

export const useNotice = (): Notice | null => useStore(notice)

const shownMs = 8_000

/** Tells the person something in one sentence. What went wrong stays until it is put away; good news goes by itself. */
export function tell(sentence: string, tone: Notice['tone'] = 'good'): void {
  const told = { tone, sentence }
  notice.set(() => told)
  if (tone === 'good') setTimeout(() => notice.set((current) => (current === told ? null : current)), shownMs)
}

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

import { call } from './call.ts'
import { createStore, useStore } from './store.ts'

const least = createStore<number | null>(null)

/** What text recognition must reach in new cases; null until it is known. */
export const useLeastConfidence = (): number | null => useStore(least)
export const leastConfidence = (): number | null => least.get()

export async function loadRecognition(): Promise<void> {
  const { leastConfidence: found } = await call('recognition.get', {})
  least.set(() => found)
}

export async function chooseLeastConfidence(chosen: number): Promise<void> {
  await call('recognition.set', { leastConfidence: chosen })
  least.set(() => chosen)
}

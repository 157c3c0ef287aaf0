import type { CaseStatus } from '../../shared/review/case/case-view.ts'
import { trainingUrn } from './new-case.ts'
import type { RouteName } from './route.ts'
import { createStore, useStore } from './store.ts'

const isOver = createStore(false)

export const useIsTourOver = (): boolean => useStore(isOver)
export const endTour = (): void => isOver.set(() => true)

/** What a new user is told on the training case, where they are; null where nothing needs telling. */
export function tourSentence(
  { details, marks, unready }: Pick<CaseStatus, 'details' | 'marks' | 'unready'>,
  screen: RouteName,
  exported: 'not yet' | 'under way' | 'done' = 'not yet',
): string | null {
  if (details.urn !== trainingUrn) return null
  if (screen === 'review' && marks.open > 0)
    return 'An invented case to try things on. N: next proposal, A: hide it, R: leave it visible, Space: accept the page. Enough? Choose Export above.'
  if (screen === 'review') return 'Everything is decided. Choose Export above.'
  if (screen === 'export' && exported === 'under way')
    return 'Each copy is made, and then proven by a process that never saw the original.'
  if (screen === 'export' && exported === 'done')
    return 'That was the whole of it. Compare shows each copy beside its original, Audit all that happened.'
  if (screen === 'export' && unready.length > 0)
    return 'Nothing leaves before all is decided. In this invented case you may accept what is left: set the tick, then press the button.'
  if (screen === 'export')
    return 'Choose a folder: redacted and unredacted copies, certificates and the journal go there.'
  return null
}

import type { Req } from '../../shared/ipc/contract.ts'
import { entities } from '../../shared/model/entity.ts'
import type { CaseMark } from '../../shared/review/case/case-state.ts'
import type { EverywherePreview } from '../../shared/review/case/case-view.ts'
import { count, textOfMark } from '../text/mark-words.ts'
import { say } from './announce.ts'
import { call } from './call.ts'
import { act, currentReview } from './review.ts'
import type { Decision } from './review-acts.ts'
import { personOfMark } from './review-people.ts'
import { currentMark, currentPlace, stepToOpen } from './review-place.ts'

type Selection = Req<'case.decide'>['selection']

/** By what many marks are decided on at once. `everywhere` also finds places that nobody has marked yet. */
export type Reach = 'everywhere' | 'person' | 'kind-here' | 'kind' | 'page' | 'document'

/** What can be meant now, in words. */
export function reaches(): readonly { readonly value: Reach; readonly label: string }[] {
  const mark = currentMark()
  const { pageIndex } = currentPlace()
  return [
    ...(mark && textOfMark(mark)
      ? [{ value: 'everywhere' as const, label: `“${textOfMark(mark)}” everywhere in the case` }]
      : []),
    ...ofPerson(mark),
    ...ofKind(mark),
    { value: 'page', label: `All that is open on page ${pageIndex + 1}` },
    { value: 'document', label: 'All that is open in this document' },
  ]
}

/** Only somebody whom the register knows. */
function ofPerson(mark: CaseMark | null): readonly { readonly value: Reach; readonly label: string }[] {
  const person = mark && personOfMark(mark)
  return person ? [{ value: 'person', label: `All open names of ${person.names[0]} in the case` }] : []
}

function ofKind(mark: CaseMark | null): readonly { readonly value: Reach; readonly label: string }[] {
  if (!mark?.entity) return []
  const { label } = entities[mark.entity]
  return [
    { value: 'kind-here', label: `All open of the kind “${label}” in this document` },
    { value: 'kind', label: `All open of the kind “${label}” in the case` },
  ]
}

export async function previewBulk(reach: Reach, decision: Decision): Promise<EverywherePreview | null> {
  const r = currentReview()
  const mark = currentMark()
  if (!r) return null
  const { caseId } = r
  if (reach === 'everywhere') return mark && call('case.previewEverywhere', { caseId, decision, markId: mark.id })
  const selection = selectionOf(reach, r.documentId, mark)
  const preview = selection && (await call('case.previewDecide', { caseId, selection, among: 'open', decision }))
  return preview && { ...preview, newMarks: 0 }
}

export async function decideBulk(reach: Reach, decision: Decision): Promise<void> {
  const mark = currentMark()
  const documentId = currentReview()?.documentId ?? ''
  const selection = selectionOf(reach, documentId, mark)
  const revision = await act((caseId) =>
    reach === 'everywhere' || !selection
      ? call('case.everywhere', { caseId, decision, ...(mark ? { markId: mark.id } : {}) })
      : call('case.decide', { caseId, selection, among: 'open', decision }),
  )
  if (!revision) return
  stepToOpen()
  const what = decision === 'accepted' ? 'hidden' : 'left visible'
  say(`${count(revision.marks.length, 'mark')} ${what}. Ctrl Z takes them all back.`)
}

function selectionOf(reach: Reach, documentId: string, mark: CaseMark | null): Selection | null {
  if (reach === 'page') return { by: 'page', documentId, pageIndex: currentPlace().pageIndex }
  if (reach === 'document') return { by: 'document', documentId }
  if (!mark?.entity || reach === 'everywhere') return null
  if (reach === 'person') return { by: 'person', personId: personOfMark(mark)?.id ?? '' }
  return { by: 'entity', entity: mark.entity, ...(reach === 'kind-here' ? { documentId } : {}) }
}

/** A preview in words. */
export function previewWords({ marks, pages, documents, overturned, newMarks }: EverywherePreview): string {
  if (marks === 0) return 'There is nothing to decide on.'
  const parts = [
    `${count(marks, 'place')} on ${count(pages, 'page')} of ${count(documents, 'document')}`,
    ...(newMarks > 0 ? [`${newMarks} of them not marked yet`] : []),
    ...(overturned > 0 ? [`${overturned} of them decided the other way so far`] : []),
  ]
  return `${parts.join(', ')}.`
}

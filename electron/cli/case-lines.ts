import { type Concern, checkSentences } from '../../shared/checks/check.ts'
import { errors } from '../../shared/errors.ts'
import { obstacles, type Reason } from '../../shared/review/case/case-ready.ts'
import type {
  CaseStatus,
  DocumentProgress,
  ExportedDocument,
  PersonEntry,
  SuggestedPerson,
} from '../../shared/review/case/case-view.ts'
import type { Added } from '../session/case/add-all.ts'
import { counted } from './detected-lines.ts'

/** A case for people. */
export function statusLines(status: CaseStatus): readonly string[] {
  const { details, marks, documents, second } = status
  const pages = documents.reduce((sum, document) => sum + document.pages, 0)
  return [
    `${details.title}${details.urn ? ` (${details.urn})` : ''} · ${details.classification}`,
    ...deadlines(status),
    `${counted(documents.length, 'document')}, ${counted(pages, 'page')}; marks: ${marks.open} open, ${marks.accepted} accepted, ${marks.rejected} rejected, ${marks.kept} kept by policy`,
    ...documents.map(documentLine),
    ...(details.isTwoPerson ? [`Second review: ${second.phase}${second.note ? `: ${second.note}` : ''}`] : []),
    ...(status.unready.length > 0 ? ['Not ready for export:', ...reasonLines(status.unready)] : ['Ready for export.']),
  ]
}

function deadlines({ details, daysToLimit, isDueForDeletion }: CaseStatus): readonly string[] {
  const limit = daysToLimit === null ? [] : [`Statutory time limit ${details.limitOn}: ${daysOf(daysToLimit)}`]
  return isDueForDeletion ? [...limit, `Kept until ${details.retainUntil}: due for deletion`] : limit
}

const daysOf = (days: number): string =>
  days < 0 ? `passed ${counted(-days, 'day')} ago` : `${counted(days, 'day')} left`

const documentLine = ({ name, id, type, pages, pageStates, pagesExcluded, marks }: DocumentProgress): string => {
  const unwell = (['unread', 'failed', 'low-confidence'] as const).flatMap((state) =>
    pageStates[state] > 0 ? [`${pageStates[state]} ${state}`] : [],
  )
  const excluded = pagesExcluded > 0 ? [`${pagesExcluded} left out`] : []
  const about = [counted(pages, 'page'), ...unwell, ...excluded, `${marks.open} open`]
  return `  ${name} [${id}]${type ? ` ${type}` : ''}: ${about.join(', ')}`
}

export const reasonLines = (reasons: readonly Reason[]): readonly string[] =>
  reasons.map(({ obstacle, count }) => `  ${count} × ${obstacles[obstacle]} (${obstacle})`)

export const addedLine = ({ file, document, error }: Added): string => {
  if (!document) return `${file}: ${error ? errors[error].sentence : ''} (${error})`
  const { pages, marks, type } = document
  const found = `${counted(pages, 'page')}${type ? `, ${type}` : ''}, ${counted(marks.open + marks.kept, 'mark')}`
  return error ? `${file}: ${found}. ${errors[error].sentence} (${error})` : `${file}: ${found}`
}

export const personLine = ({ id, names, role, treatment, marks, accepted, rejected, likely }: PersonEntry): string =>
  `${names.join(', also ')} [${id}]: ${role ?? 'no role'}, ${treatment}; ${counted(marks, 'mark')}, ${accepted} hidden, ${rejected} visible${likely > 0 ? `; ${likely} more that may be theirs` : ''}`

export const suggestionLine = ({ name, marks, role }: SuggestedPerson): string =>
  `  ${name}: ${role === null ? '' : `${role}, `}${counted(marks, 'mark')}`

export const exportedLine = ({ name, redacted, redactions, error }: ExportedDocument): string =>
  error === null
    ? `${name}: ${counted(redactions, 'redaction')}, proven → ${redacted?.path}`
    : `${name}: ${errors[error].sentence} (${error})`

export const concernLines = (concerns: readonly Concern[]): readonly string[] =>
  concerns.flatMap(({ check, about, places }) => [
    `${checkSentences[check]}${about ? ` "${about}"` : ''} (${check}, ${counted(places.length, 'place')})`,
    ...placeLines(places),
  ])

const mostPlaces = 6

/** As `case decide` takes them. */
const placeLines = (places: Concern['places']): readonly string[] => {
  const pages = [...new Set(places.map(({ documentId, pageIndex }) => `${documentId}:${pageIndex + 1}`))]
  const more = pages.length > mostPlaces ? [`and ${counted(pages.length - mostPlaces, 'page')} more`] : []
  return pages.length > 0 ? [`  ${[...pages.slice(0, mostPlaces), ...more].join(', ')}`] : []
}

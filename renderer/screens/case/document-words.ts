import { type ErrorCode, errors } from '../../../shared/errors.ts'
import type { DocumentProgress } from '../../../shared/review/case/case-view.ts'
import type { Reading } from '../../state/reading.ts'
import type { Tone } from '../../ui/badge.tsx'

interface Words {
  readonly tone: Tone
  readonly words: string
}

/** Where a document stands once it has been read, or why it could not be; the gravest first. */
export function stateOf(
  {
    pageStates,
    pagesExcluded,
    pagesUnsearched,
    marks,
  }: Pick<DocumentProgress, 'pageStates' | 'pagesExcluded' | 'pagesUnsearched' | 'marks'>,
  reading: Pick<Reading, 'error'> | null,
): Words {
  if (reading?.error) return { tone: 'bad', words: errors[reading.error as ErrorCode].sentence }
  if (pageStates.failed > 0)
    return { tone: 'bad', words: `${pageCount(pageStates.failed)} could not be read: read them yourself` }
  if (pageStates.unread > 0) return { tone: 'watch', words: `${pageCount(pageStates.unread)} not read yet` }
  if (pagesUnsearched > 0) return { tone: 'watch', words: 'Read; being searched for personal data' }
  if (pageStates['low-confidence'] > 0)
    return { tone: 'watch', words: `${pageCount(pageStates['low-confidence'])} hard to read: read them yourself` }
  const out = pagesExcluded > 0 ? `, ${pageCount(pagesExcluded)} left out` : ''
  if (marks.open > 0) return { tone: 'watch', words: `Read${out}; waits for your decisions` }
  return { tone: 'good', words: `Read and decided${out}` }
}

/** How many marks there are of each kind; kinds of which there are none are passed over. */
export const markWords = ({ open, accepted, rejected }: DocumentProgress['marks']): string =>
  [
    open > 0 ? `${open} to decide` : '',
    accepted > 0 ? `${accepted} to redact` : '',
    rejected > 0 ? `${rejected} left visible` : '',
  ]
    .filter(Boolean)
    .join(', ')

/** How far reading is, how fast it goes, and for how long still. */
export function readingWords(
  { pages, pageStates }: Pick<DocumentProgress, 'pages' | 'pageStates'>,
  rate: number | null,
  seconds: number | null,
): string {
  const read = `${pages - pageStates.unread} of ${pages} pages read`
  return rate === null || seconds === null ? read : `${read}, ${speed(rate)}, ${timeLeft(seconds)}`
}

const speed = (rate: number): string =>
  rate >= 1 ? `${rate.toFixed(1)} pages a second` : `${Math.max(1, Math.round(rate * 60))} pages a minute`

const timeLeft = (seconds: number): string =>
  seconds < 60 ? 'less than a minute left' : `about ${Math.round(seconds / 60)} min left`

const pageCount = (count: number): string => (count === 1 ? '1 page' : `${count} pages`)

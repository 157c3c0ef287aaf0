import { before, columnHeader } from '../context.ts'
import { datesIn } from '../dates.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

const label =
  /(?:\bd\.? ?o\.? ?b\b\.?|\bdates? of birth\b|\bbirth ?(?:date|day)\b|\bborn\b|\bd\/b\b|(?<![\p{L}.])b\.|\bbirth\b)(?:[^\n\d]{0,30}|[^\n\d]{0,4}\n[^\n\d]{0,24})$/iu
const header = /\b(?:d\.?o\.?b|born|birth)/i

/** A date that a birth is named for, before it or at the head of its column. */
export const dateOfBirth: Recognizer = {
  id: 'date-of-birth',
  entities: ['DATE_OF_BIRTH'],
  find: (view) => {
    const found: Candidate[] = []
    for (const { start, end } of datesIn(view.text)) {
      const named = label.exec(before(view, start, 48))?.[0] ?? columnHeader(view, start, header)
      if (named === null) continue
      found.push({ entity: 'DATE_OF_BIRTH', start, end, score: 0.95, because: 'a date where a birth is named' })
    }
    return found
  },
}

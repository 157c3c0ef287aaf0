import { before, columnHeader } from '../context.ts'
import { datesOf } from '../dates.ts'
import { holdsOneOf, matchesOf } from '../matches.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

const label =
  /(?:\bd\.? ?o\.? ?b\b\.?|\bdates? of birth\b|\bbirth ?(?:date|day)\b|\bborn\b|\bd\/b\b|\bbirth\b)(?:[^\n\d]{0,30}|[^\n\d]{0,4}\n[^\n\d]{0,24})$/iu
/** Day, month and year without signs, and month with year: only where a birth is named right before. */
const unsigned =
  /(?:\b(?:[Dd]\.?[Oo]\.?[Bb]\.?|[Bb]orn|BORN|[Bb]|[Dd]ate of birth|DATE OF BIRTH)\b[.:]? {0,3}\(?)(?<value>(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)?\d{2}|(?:0?[1-9]|[12]\d|3[01])(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)(?:19|20)?\d{2}|(?:0?[1-9]|1[0-2])[/.-](?:19|20)\d{2}|(?:19|20)\d{2}(?=[),;]))(?![\w/-])/gi
/** "b. 20/12/1998"; a capital is an initial or a numbered point. */
const short = /(?<![\p{L}.])b\.? {0,3}$/u
const birthWords = ['dob', 'd.o.b', 'born', 'birth', ' b ', ' b.', '(b']
const yearAlone = /(?<=^|\n| {2}|\t|\|)(?:19|20)\d{2}(?= {2}|\t|\||\n|$)/g
/** Where a cell of a table begins: what stands behind another word is not its column's value, but that word's. */
const cellStart = /(?:^|\n|\t|\|| {2}) *$/
const header = /\b(?:d\.?o\.?b|born|birth)/i

/** A date that a birth is named for, before it or at the head of its column. */
export const dateOfBirth: Recognizer = {
  id: 'date-of-birth',
  entities: ['DATE_OF_BIRTH'],
  find: (view) => {
    const found: Candidate[] = []
    for (const { start, end } of datesOf(view)) {
      const named =
        short.exec(before(view, start))?.[0] ??
        label.exec(before(view, start, 48))?.[0] ??
        (cellStart.test(before(view, start, 4)) ? columnHeader(view, start, header) : null)
      if (named === null) continue
      found.push({ entity: 'DATE_OF_BIRTH', start, end, score: 0.95, because: 'a date where a birth is named' })
    }
    for (const match of holdsOneOf(view, birthWords) ? matchesOf(view, unsigned) : []) {
      const value = match.groups?.value ?? ''
      const start = match.index + match[0].length - value.length
      const because = 'figures of a date where a birth is named'
      found.push({ entity: 'DATE_OF_BIRTH', start, end: start + value.length, score: 0.85, because })
    }
    for (const match of matchesOf(view, yearAlone)) {
      if (columnHeader(view, match.index, header) === null) continue
      const because = 'a year in a column of births'
      found.push({ entity: 'DATE_OF_BIRTH', start: match.index, end: match.index + 4, score: 0.6, because })
    }
    return found
  },
}

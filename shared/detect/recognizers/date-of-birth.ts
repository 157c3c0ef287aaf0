import { before, columnHeader } from '../context.ts'
import { datesOf, partialDate } from '../dates.ts'
import { holdsOneOf, matchesOf } from '../matches.ts'
import type { PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

const label =
  /(?:\bd\.? ?o\.? ?b\b\.?|\bdates? of birth\b|\bbirth ?(?:date|day)\b|\bborn\b|\bturn(?:s|ed|ing)? (?:\d{1,2}|sixteen|eighteen|twenty-one|thirty|forty|fifty|sixty) (?:on|in)\b|\bd\/b\b|\bbirth\b)(?:[^\n\d]{0,30}|[^\n\d]{0,4}\n[^\n\d]{0,24})$/iu
/** Day, month and year without signs, and month with year: only where a birth is named right before. */
const unsigned =
  /(?:\b(?:[Dd]\.?[Oo]\.?[Bb]\.?|[Bb]orn|BORN|[Bb]|[Dd]ate of birth|DATE OF BIRTH)\b[.:]? {0,3}\(?)(?<value>(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)?\d{2}|(?:0?[1-9]|[12]\d|3[01])(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)(?:19|20)?\d{2}|(?:0?[1-9]|1[0-2])[/.-](?:19|20)\d{2}|(?:19|20)\d{2}(?=[),;]))(?![\w/-])/gi
/** "b. 20/12/1998"; a capital is an initial or a numbered point. */
const short = /(?<![\p{L}.])b\.? {0,3}$/u
/** A part of a date, where a birth is named right before. */
const partly = new RegExp(
  `\\b(?:d\\.?o\\.?b\\b\\.?|y\\.?o\\.?b\\b\\.?|(?:date|year|month) of birth|birth ?day|born)(?: (?:is|was|on|in|approx(?:imately)?|about|around|circa|c|the|some ?time|late|early|falls|year))*\\.?[: -]{1,4}(?<value>${partialDate}|\\d{1,2}[/.-]\\d{1,2})(?![\\w/-]|[.:]\\d|,? {1,3}(?:19|20)\\d{2}|,? {1,2}[a-z]+teen )`,
  'gi',
)
const birthWords = ['dob', 'd.o.b', 'born', 'birth', ' b ', ' b.', '(b']
const partlyWords = ['dob', 'd.o.b', 'yob', 'born', 'birth']
const yearAlone = /(?<=^|\n| {2}|\t|\|)(?:19|20)\d{2}(?= {2}|\t|\||\n|$)/g
/** Where a cell of a table begins: what stands behind another word is not its column's value, but that word's. */
const cellStart = /(?:^|\n|\t|\|| {2}) *$/
const header = /\b(?:d\.?o\.?b|born|birth)/i

/** Values of one pattern, at one score. */
const valuesOf = (view: PageView, pattern: RegExp, score: number, because: string): Candidate[] =>
  matchesOf(view, pattern).map((match) => {
    const value = match.groups?.value ?? match[0]
    const start = match.index + match[0].lastIndexOf(value)
    return { entity: 'DATE_OF_BIRTH', start, end: start + value.length, score, because }
  })

const wholeDates = (view: PageView): Candidate[] =>
  datesOf(view)
    .filter(
      ({ start }) =>
        short.test(before(view, start)) ||
        label.test(before(view, start, 48)) ||
        (cellStart.test(before(view, start, 4)) && columnHeader(view, start, header) !== null),
    )
    .map(({ start, end }) => ({
      entity: 'DATE_OF_BIRTH',
      start,
      end,
      score: 0.95,
      because: 'a date where a birth is named',
    }))

const yearsInColumns = (view: PageView): Candidate[] =>
  valuesOf(view, yearAlone, 0.6, 'a year in a column of births').filter(
    ({ start }) => columnHeader(view, start, header) !== null,
  )

/** A date that a birth is named for, before it or at the head of its column. */
export const dateOfBirth: Recognizer = {
  id: 'date-of-birth',
  entities: ['DATE_OF_BIRTH'],
  find: (view) => [
    ...wholeDates(view),
    ...(holdsOneOf(view, birthWords) ? valuesOf(view, unsigned, 0.85, 'figures of a date where a birth is named') : []),
    ...(holdsOneOf(view, partlyWords) ? valuesOf(view, partly, 0.7, 'a part of a date where a birth is named') : []),
    ...yearsInColumns(view),
  ],
}

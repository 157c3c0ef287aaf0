import { before } from '../context.ts'
import { type DateInText, datesOf } from '../dates.ts'
import { isNamePart } from '../lexicons.ts'
import { isNameLike, isUnknown } from '../names.ts'
import { firstTokenAt, type PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

/** Words before a date that make it the date of something else. */
const happened =
  /\b(?:on|since|from|until|till|to|by|between|dated?|sent|recorded|created|printed|signed|expir(?:y|es)|issued?|valid|start(?:ed)?|end(?:ed)?|made|offence|offences|convicted|sentenced|arrested|at|of|and|last|next|review|due|before|after|when|letter|report(?:ed)?|log|entry|updated|received|in|mot|tax|insurance)\b[ :(]{0,3}(?:the )?$/i
const court =
  /^ {0,4}(?:(?:[A-Z' ]{2,30} )?(?:court|magistrates|crown|youth|nfa|pending|caution)|hrs|hours|\d{2}[:.]\d{2}|\d{4}\b)/i
const besideKin =
  /(?:\b(?:son|daughter|wife|husband|brother|sister|nephew|niece|child|mother|father|partner|male|female))[,:;]? {1,2}\(?$/

const latestYear = (dates: readonly DateInText[]): number =>
  dates.reduce((latest, { year }) => (year !== null && year < 2100 ? Math.max(latest, year) : latest), 0)

function followsName(view: PageView, at: number): boolean {
  const token = view.tokens[firstTokenAt(view, at) - 1]
  return (
    token !== undefined &&
    isNameLike(token) &&
    (isNamePart(token.flags) || isUnknown(token)) &&
    /^[,:;]?(?: {1,2}\(?| {3,40})$/.test(view.text.slice(token.end, at))
  )
}

/** Set off by commas or brackets behind a name, as a birth is; a date behind a signature ends its line. */
const isAside = (view: PageView, date: DateInText): boolean =>
  (/[,(] ?$/.test(view.text.slice(Math.max(0, date.start - 2), date.start)) &&
    /^(?:[),;]|\.? (?:of|who|and|is|was|from|at)\b)/.test(view.text.slice(date.end, date.end + 6))) ||
  (/ {3}$/.test(view.text.slice(Math.max(0, date.start - 3), date.start)) &&
    /^ {3}/.test(view.text.slice(date.end, date.end + 3)))

/** A child named right before: "daughter Bethlehem, 30/06/2017", a label of medicine with a name. */
const ofChild =
  /\b(?:son|daughter|child|children|bab(?:y|ies)|pupil|kids?|twins?|niece|nephew|grandson|granddaughter)\b[^.\n\d]{0,40}$/i

/** A date of the last years: a birth only of a child, or where it is set off behind a name. */
function recent(view: PageView, date: DateInText, age: number, named: boolean): number {
  const afterName = followsName(view, date.start)
  if (ofChild.test(before(view, date.start, 60))) return afterName ? 0.5 : 0.45
  if (afterName && isAside(view, date)) return 0.35
  return named && age >= 1 ? 0.3 : 0
}

/** How likely a date that nothing speaks against is a birth, by who is named before it and by how long ago it was. */
function byAge(view: PageView, date: DateInText, age: number, preceding: string): number {
  const named = followsName(view, date.start) || besideKin.test(preceding)
  if (age < 12) return recent(view, date, age, named)
  if (named) return 0.6
  return preceding.trim() === '' || /\n *$/.test(preceding) ? 0 : 0.4
}

function likelihood(view: PageView, date: DateInText, latest: number): number {
  if (date.year === null || latest - date.year > 105) return 0
  const preceding = before(view, date.start, 40)
  if (happened.test(preceding) || court.test(view.text.slice(date.end, date.end + 40))) return 0
  return byAge(view, date, latest - date.year, preceding)
}

/** A date that could be a birth: long before the others of the page, or right after a name. Offence dates must stay. */
export const dateOfBirthLikely: Recognizer = {
  id: 'date-of-birth-likely',
  entities: ['DATE_OF_BIRTH'],
  find: (view) => {
    const dates = datesOf(view)
    const latest = latestYear(dates)
    const found: Candidate[] = []
    for (const date of dates) {
      const score = likelihood(view, date, latest)
      if (score === 0) continue
      const because =
        score > 0.5 ? 'a date right after a name, years before the others' : 'a date that could be of a birth'
      found.push({ entity: 'DATE_OF_BIRTH', start: date.start, end: date.end, score, because })
    }
    return found
  },
}

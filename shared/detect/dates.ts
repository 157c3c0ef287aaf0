import { allMatches, matchesOf } from './matches.ts'
import type { PageView } from './page-view.ts'
import { ordinalWord } from './spoken.ts'

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr)\\.?'
const day = '(?:\\d{1,2}(?:st|nd|rd|th)?)'
const spokenYear =
  '(?:nineteen|eighteen|twenty)[ -](?:oh |hundred |hundred and )?[a-z]{3,9}(?:[ -][a-z]{3,5})?|two thousand(?: and)?(?: [a-z]{3,9})?(?:[ -][a-z]{3,5})?'

/** The last two figures of a year: "eighty-eight". */
const spokenTens = '(?:thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -][a-z]{3,5})?'

/** A date that names a year, as figures, words, or said aloud. */
const date = new RegExp(
  [
    '(?<![\\w/.-])(?:',
    '\\d{1,2}([/.\\- ])\\d{1,2}\\1(?:(?:19|20)\\d{2}|\\d{2})',
    '|(?:19|20)\\d{2}-\\d{2}-\\d{2}',
    `|${day}(?: of)?[ /.-]{1,2}${month}[ ,/.-]{1,3}(?:(?:19|20)\\d{2}|'?\\d{2})`,
    `|${month} ${day},? {1,2}(?:19|20)\\d{2}`,
    `|(?:the )?(?:${ordinalWord})(?: day)?(?: of)? ${month},? (?:(?:19|20)\\d{2}|${spokenYear})`,
    `|${month} (?:the )?(?:${ordinalWord}|${day}),? (?:(?:19|20)\\d{2}|${spokenYear})`,
    `|${day}(?: of)? ${month},? (?:${spokenYear})`,
    `|(?:the )?(?:${ordinalWord}) of (?:the )?(?:${ordinalWord}),? (?:of )?(?:${spokenYear}|${spokenTens})`,
    ')(?![\\w/-]|\\.\\d)',
  ].join(''),
  'gi',
)

export interface DateInText {
  readonly start: number
  readonly end: number
  /** Four digits; null where it is said in words. */
  readonly year: number | null
}

const yearOf = (text: string): number | null => {
  const long = /(?:19|20)\d{2}/.exec(text)?.[0]
  if (long !== undefined) return Number(long)
  const short = /(\d{2})$/.exec(text)?.[1]
  if (short === undefined) return null
  return Number(short) > 30 ? 1900 + Number(short) : 2000 + Number(short)
}

const dateAt = (match: RegExpExecArray): DateInText => ({
  start: match.index,
  end: match.index + match[0].length,
  year: yearOf(match[0]),
})

/** The dates of a page, first to last; rules that ask for them share the search. */
export const datesOf = (view: PageView): DateInText[] => matchesOf(view, date).map(dateAt)

export const hasDate = (text: string): boolean => allMatches(date, text).length > 0

/** Sources for a bare day and month or year where a birth is named. */
export const partialDate = `(?:${day}(?: of)? ${month}|${month} (?:19|20)\\d{2}|(?:19|20)\\d{2}|'\\d{2})`

import { isKind } from '../lexicons.ts'
import { matchesOf } from '../matches.ts'
import { functionWords, titles } from '../name-words.ts'
import { isForename } from '../names.ts'
import { firstTokenAt, type PageView } from '../page-view.ts'
import { rankWords } from '../ranks.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

/** `Bright & White`, `Quist, Marr & Co`: words with a capital on both sides of the sign. */
const pair =
  /(?<![\p{L}\d&'-])(?:\p{Lu}\p{Ll}[\p{L}'-]{0,20}(?:, | )){0,2}\p{Lu}\p{Ll}[\p{L}'-]{0,20} & (?:\p{Lu}\p{Ll}[\p{L}'-]{0,20})(?: \p{Lu}\p{Ll}[\p{L}'-]{0,20}){0,2}(?![\p{L}&])/gu

/** Of the law, of offices and of forms: their pairs name no firm. */
const official =
  /\b(?:Police|Crown|Court|Council|Crime|Drugs|Alcohol|Custody|Order|Disorder|Health|Safety|Care|Support|Search|Seizure|Stop|Rescue|Evidence|Intelligence|Assessment|Reason|Notes?|Questions?|Answers?|Terms|Conditions|Date|Time|Name|Address|Place|Page|Section|Wales|Control|Command|Customs|Revenue|Emergency|Accident|Pensions?|Work|Families|Children|Young|Rank|Sub|Offence|Charge|Victims?|Witness(?:es)?|Suspects?|Risk|Make|Model|Tel|Phone|Email|Data|Information|Building|Crown|Mags|Yorks|Lincs|Cambs|Chips)\b/

const isPerson = (token: Token | undefined, next: Token | undefined): boolean =>
  token === undefined ||
  titles.has(token.key) ||
  rankWords.has(token.key) ||
  functionWords.has(token.key) ||
  (isForename(token) && (!isKind(token.flags, 'word') || (next !== undefined && isForename(next))))

function claimOf(view: PageView, match: RegExpExecArray): Candidate | null {
  if (official.test(match[0])) return null
  const i = firstTokenAt(view, match.index)
  if (isPerson(view.tokens[i], view.tokens[i + 1])) return null
  const because = 'two words joined as in the name of a firm'
  return { entity: 'ORGANISATION', start: match.index, end: match.index + match[0].length, score: 0.3, because }
}

/** Firms by the sign between their names. */
export const organisationPair: Recognizer = {
  id: 'organisation-pair',
  entities: ['ORGANISATION'],
  find: (view) =>
    view.text.includes('&')
      ? matchesOf(view, pair)
          .map((match) => claimOf(view, match))
          .filter((claim) => claim !== null)
      : [],
}

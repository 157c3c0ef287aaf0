import { kin, years } from '../age-words.ts'
import { patternRecognizer } from '../recognizer.ts'

/** A number of them anywhere on the page. */
const inMonths = /\d[ -]?(?:months?|mths?|mnths?|m\/?o|weeks?|wks?|days?|m|wk)\b|(?:months?|weeks?|days?)[ -]old/i

/** Months and weeks of infants: "baby Maryam 14 months", "(Sofia, 4 months)". */
export const ageMonths = patternRecognizer({
  id: 'age-months',
  entity: 'AGE',
  patterns: [
    {
      hint: inMonths,
      regex: new RegExp(`(?<![\\w£.])(?<value>${years})[ -](?:months?|weeks?|mths?|wks?|days?)[ -]olds?\\b`, 'gi'),
      score: 0.9,
      because: 'so many months old',
    },
    {
      hint: inMonths,
      regex:
        /\b(?:[Bb]aby|[Ii]nfant|[Nn]ewborn)(?: (?:son|daughter|boy|girl))?,? \p{Lu}[\p{L}'-]{1,20}[ ,(]{1,24}(?<value>\d{1,2}) ?(?:months?|weeks?|mths?|wks?|days?)\b/gu,
      score: 0.7,
      because: 'the months of a baby',
    },
    {
      hint: inMonths,
      regex:
        /\((?:aged )?\p{Lu}[\p{L}'-]{1,20},? (?<value>\d{1,2}) ?(?:months?|mths?|mnths?|m\/?o|weeks?|wks?|days?)\b/gu,
      score: 0.6,
      because: 'the months of a baby',
    },
    {
      hint: inMonths,
      regex:
        /(?=\d)(?<=\p{Lu}[\p{L}'-]{1,20}, )\d{1,2} ?(?:months|mths|weeks|wks)(?! (?:ago|later|earlier|before|after|in|imprisonment|custody|of|for|suspended))\b/gu,
      score: 0.5,
      because: 'the months of a baby',
    },
    {
      hint: inMonths,
      regex: new RegExp(
        `(?=\\d)(?<=\\b(?:[Bb]aby|[Ii]nfant|[Tt]oddler|[Nn]ewborn|${kin}|and|,) \\p{Lu}\\p{Ll}[\\p{L}'-]{0,20},? \\(?)\\d{1,2} ?(?:months?|mths?|mnths?|weeks?|wks?|days?)(?! (?:ago|later|earlier|before|after|in|imprisonment|custody|of|for|suspended|on|curfew))\\b(?=[.,;)]| old|\\n|$)`,
        'gu',
      ),
      score: 0.6,
      because: 'the months of a baby',
    },
    {
      hint: inMonths,
      regex: /(?=\d)(?<=\p{Lu}[\p{L}'-]{1,20} \()\d{1,2} ?(?:months|mths|mnths|weeks|wks|days|m|wk)(?=\))/gu,
      score: 0.6,
      because: 'the months of a baby',
    },
  ],
})

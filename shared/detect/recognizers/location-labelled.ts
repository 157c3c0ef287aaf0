import { isKind } from '../lexicons.ts'
import { firstTokenAt, type PageView } from '../page-view.ts'
import { opensWithRank } from '../ranks.ts'
import { patternRecognizer } from '../recognizer.ts'

/** No sign parts label and value, and the value begins with an ordinary word: "AREA SEARCH", "Premises Search". */
function isPlainPhrase(view: PageView, at: number): boolean {
  const token = view.tokens[firstTokenAt(view, at)]
  if (token === undefined || /[:/\t] *$| {2}$/.test(view.text.slice(Math.max(0, at - 3), at))) return false
  return token.shape === 'capitals' && isKind(token.flags, 'word') && !isKind(token.flags, 'place')
}

/** Small letters and capitals alike. V8 has compiled `(?i:…)` wrongly where much was compiled before, and then it matches nothing. */
const anyCase = (words: string): string => words.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)

/** "Leeds City Council": the label is a part of a name. */
const isPartOfName = (view: PageView, at: number): boolean =>
  /\p{Lu}\p{Ll}[\p{L}'-]* (?:City|Town|County|Village|Area|District) $/u.test(view.text.slice(Math.max(0, at - 40), at))

/** Boxes and phrases that hold a place: birth, scene, country, prison. */
export const locationLabelled = patternRecognizer({
  id: 'location-labelled',
  entity: 'LOCATION',
  patterns: [
    {
      regex: new RegExp(
        `\\b(?:${anyCase('place of birth|pob|birth ?place|town of birth|country of (?:birth|origin)|town|city|county|locus|venue|premises|location|born(?: in| at)?|village|country|area|district')})(?:[:/] {0,20}| {2,30}|\\t| )(?<value>\\p{Lu}[\\p{L}'-]{1,24}(?:[ -]\\p{Lu}[\\p{L}'-]{1,24}){0,2}(?:, \\p{Lu}[\\p{L}'-]{1,24}(?: \\p{Lu}[\\p{L}'-]{1,24})?)?)(?![\\p{L}:])`,
        'gu',
      ),
      score: 0.5,
      because: 'stands where a place is asked for',
    },
    {
      regex:
        /\b(?:HMP|HM Prison|HMP ?(?:&|and) ?YOI|YOI|HMYOI|IRC) (?<value>\p{Lu}[\p{L}'-]{2,24}(?: \p{Lu}[\p{L}'-]{2,24})?)/gu,
      score: 0.8,
      because: 'the name of a prison',
    },
  ],
  accept: (value, at, view) =>
    !isPlainPhrase(view, at) &&
    !isPartOfName(view, at) &&
    /^\p{Lu}/u.test(value) &&
    !opensWithRank(value) &&
    !/^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Not|No|None|Unknown|The|As|Yes|See|N\/A|On|In|At)\b/i.test(
      value,
    ),
})

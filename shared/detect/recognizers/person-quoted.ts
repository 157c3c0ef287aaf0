import { isKind, isNamePart } from '../lexicons.ts'
import { matchesOf } from '../matches.ts'
import { isCapitalLine, isNameable, isNameLike, isSureName, opensSentence } from '../names.ts'
import { firstTokenAt, type PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

/** Words before a quotation that make it a name: nicknames, contacts, tattoos. */
const naming =
  /\b(?:aka|alias|known as|called|call(?:s|ed)? (?:him|her|them)|nickname[ds]?|named?|saved (?:as|under)|saying|reads?|tattoo(?:ed)?[^"\n]{0,24}|who "?|contact|by|from|to|the name|a|and|or|got|is|of|co-accused[^"\n]{0,20}|uncle|for)[ :(,;]{1,2}$/i
const quoted = /"(?<value>\p{Lu}[\p{L}'-]{1,20}(?: (?:\p{Lu}[\p{L}'-]{1,20}|[A-Z])){0,2})[.,]?"/gu

/** Words behind a quotation that make it a name: `"Angel" is how she's saved`. */
const saysWho = /^ (?:is|was) (?:how|what|who|his|her|their|the name|saved|a nickname|on (?:his|her))\b/

/** A surname right behind the quotation: `"Sunny" Gill`, `"Mackie" SHORE`. */
const goesWith = (right: Token, end: number): boolean =>
  right.start === end + 1 &&
  right.before.endsWith(' ') &&
  isNameable(right) &&
  isNamePart(right.flags) &&
  right.shape !== 'initial'

/** `Kenneth "Kenny" Duffy`, `"Shades" Marlon Tull`: a name right before or after. */
function besideName(view: PageView, i: number, end: number): boolean {
  const left = view.tokens[i - 1]
  const right = view.tokens[firstTokenAt(view, end)]
  const goesBefore = left !== undefined && view.tokens[i]?.before === ' "' && isSureName(left) && isNameLike(left)
  return goesBefore || (right !== undefined && goesWith(right, end))
}

/** Set off behind a person's description: `(male at the stop, "Woody")`, `booked via app as "Hols".` */
const isAside = (view: PageView, match: RegExpExecArray): boolean => {
  const close = match.index + match[0].length
  const before = view.text.slice(Math.max(0, match.index - 12), match.index)
  const after = view.text.slice(close, close + 2)
  return (
    (/[\p{L}\d][,;]? ?[(,;] ?$/u.test(before) && /^(?:\)|,|;| \()/.test(after)) || /\b(?:as|AKA|aka) $/.test(before)
  )
}

/** In a line of capitals, several words of which one is ordinary: something said, no name. */
const isLoudPhrase = (view: PageView, i: number, value: string): boolean => {
  const words = view.tokens.slice(i, i + value.split(' ').length)
  const [first] = words
  return (
    first !== undefined &&
    words.length > 1 &&
    isCapitalLine(view, first) &&
    words.some((token) => isKind(token.flags, 'word') && !isSureName(token))
  )
}

/** Something said rather than someone named. */
const isSaying = (view: PageView, match: RegExpExecArray, named: boolean, plain: boolean): boolean =>
  isLoudPhrase(view, firstTokenAt(view, match.index + 1), match.groups?.value ?? '') ||
  (plain && !named && !isAside(view, match))

/** End of the surname right behind a quotation. */
function surnameEnd(view: PageView, close: number): number | null {
  const right = view.tokens[firstTokenAt(view, close)]
  return right !== undefined && goesWith(right, close) ? right.end : null
}

function claimOf(view: PageView, match: RegExpExecArray): Candidate | null {
  const value = match.groups?.value ?? ''
  const start = match.index + 1
  const i = firstTokenAt(view, start)
  const first = view.tokens[i]
  if (first === undefined || !opensSentence(first, i)) return null
  const close = match.index + match[0].length
  const beside = besideName(view, i, close)
  const named =
    beside ||
    saysWho.test(view.text.slice(close, close + 24)) ||
    naming.test(view.text.slice(Math.max(0, match.index - 40), match.index))
  const plain = !value.includes(' ') && (isKind(first.flags, 'word') || isKind(first.flags, 'notName'))
  if (!beside && isSaying(view, match, named, plain)) return null
  const because = named ? 'a name in quotation marks where one is given' : 'capitalised words in quotation marks'
  const end = (beside ? surnameEnd(view, match.index + match[0].length) : null) ?? start + value.length
  return {
    entity: 'PERSON',
    start,
    end,
    score: named ? 0.6 : 0.3,
    because,
    learn: named && (beside || !plain),
    learnWords: beside,
  }
}

/** `"Jimmy"`, `known as "Fat Vytas"`: one to three capitalised words in quotation marks. */
export const personQuoted: Recognizer = {
  id: 'person-quoted',
  entities: ['PERSON'],
  find: (view) =>
    matchesOf(view, quoted)
      .map((match) => claimOf(view, match))
      .filter((claim) => claim !== null),
}

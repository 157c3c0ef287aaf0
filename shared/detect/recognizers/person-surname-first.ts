import { abbreviations } from '../abbreviations.ts'
import { isKind, isNamePart } from '../lexicons.ts'
import { callings, kin, titles } from '../name-words.ts'
import {
  isCapitalLine,
  isForename,
  isNameable,
  isNameLike,
  isPartOfCode,
  isSureName,
  isUnknown,
  runFrom,
  spanOf,
} from '../names.ts'
import type { PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

const surnameLike = (token: Token): boolean =>
  token.shape === 'capitals' &&
  token.text.length > (isNamePart(token.flags) && /[AEIOUY]/.test(token.text) ? 1 : 2) &&
  isNameable(token) &&
  !titles.has(token.key) &&
  !kin.has(token.key) &&
  !callings.has(token.key)

const nameEnd = (view: PageView, i: number): number => runFrom(view, i + 1, isNameable, isNameLike, 4).to

const forenameLike = (token: Token): boolean =>
  isForename(token) || isSureName(token) || isUnknown(token) || token.shape === 'initial'

const sureAndNoPlace = (token: Token): boolean => isSureName(token) && !isKind(token.flags, 'place')

/** `SURNAME, FORENAME` in a line of capitals: a list must know one of them, or the dictionary neither. */
function fitsCapitals(surname: Token, forename: Token): boolean {
  if (isKind(forename.flags, 'place')) return false
  if (sureAndNoPlace(forename) || sureAndNoPlace(surname)) return true
  if (isForename(forename) && isNamePart(surname.flags)) return true
  const plain = isKind(surname.flags, 'word') && !isNamePart(surname.flags)
  return !plain && isUnknown(forename) && forename.text.length > 3 && /[AEIOUY]/.test(forename.text)
}

/** `SURNAME, Forename` in mixed letters. */
function fitsMixed(surname: Token, forename: Token): boolean {
  if (isSureName(forename)) return true
  if (forename.shape === 'initial') return isSureName(surname)
  return forenameLike(forename) && (isNamePart(surname.flags) || isUnknown(surname))
}

/** `GRZYBOWSKI P T` that fills its cell or line. */
function initialsEnd(view: PageView, i: number): number {
  let to = i + 1
  while (to < i + 4 && view.tokens[to]?.shape === 'initial' && /^\.? $/.test(view.tokens[to]?.before ?? '')) to++
  const { start, end } = spanOf(view, { from: i, to })
  const opens = /(?:^|\n|[:\t|;] ?| {2})$/.test(view.text.slice(Math.max(0, start - 2), start))
  return opens && /^\.?(?: {2}|\n|$|\t|[|;,)])/.test(view.text.slice(end, end + 3)) ? to : i
}

/** Where a first name without a comma behind a surname in capitals ends. */
function spacedEnd(view: PageView, i: number, surname: Token, next: Token): number {
  if (next.before !== ' ') return i
  if (next.shape === 'initial' && isSureName(surname)) return initialsEnd(view, i)
  const fits = next.shape === 'capitalised' && forenameLike(next) && (isSureName(surname) || isForename(next))
  return fits ? nameEnd(view, i) : i
}

/** Tokens of `SURNAME, Forename Middle`, or of `SURNAME Forename` in a line not all in capitals. */
function surnameFirst(view: PageView, i: number): number {
  const surname = view.tokens[i]
  const next = view.tokens[i + 1]
  if (surname === undefined || next === undefined || !isNameable(next)) return i
  if (abbreviations.has(next.text) || abbreviations.has(surname.text)) return i
  if (isPartOfCode(view, surname) || isPartOfCode(view, next) || !surnameLike(surname)) return i
  const fits = isCapitalLine(view, surname) ? fitsCapitals : fitsMixed
  if (next.before === ', ') return fits(surname, next) ? nameEnd(view, i) : i
  return spacedEnd(view, i, surname, next)
}

/** `STUBBINGS, KIERON LEE`, `BHAMJEE Ismail`, `Openshaw, Rebecca`. */
export const personSurnameFirst: Recognizer = {
  id: 'person-surname-first',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (let i = 0; i + 1 < view.tokens.length; i++) {
      const to = surnameFirst(view, i)
      if (to === i) continue
      const because = 'a surname in capitals with a first name after it'
      found.push({
        entity: 'PERSON',
        ...spanOf(view, { from: i, to }),
        score: 0.85,
        because,
        learn: true,
        learnWords: true,
      })
      i = to - 1
    }
    return found
  },
}

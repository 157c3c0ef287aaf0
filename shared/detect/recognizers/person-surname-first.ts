import { isKind, isNamePart } from '../lexicons.ts'
import { titles } from '../name-words.ts'
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
  token.shape === 'capitals' && token.text.length > 1 && isNameable(token) && !titles.has(token.key)

const nameEnd = (view: PageView, i: number): number => runFrom(view, i + 1, isNameable, isNameLike, 4).to

const forenameLike = (token: Token): boolean =>
  isForename(token) || isSureName(token) || isUnknown(token) || token.shape === 'initial'

/** Tokens of `SURNAME, Forename Middle`, or of `SURNAME Forename` in a line not all in capitals. */
function surnameFirst(view: PageView, i: number): number {
  const surname = view.tokens[i]
  const next = view.tokens[i + 1]
  if (
    surname === undefined ||
    next === undefined ||
    isPartOfCode(view, surname) ||
    !surnameLike(surname) ||
    !isNameable(next)
  )
    return i
  const allCapitals = isCapitalLine(view, surname)
  if (next.before === ', ') {
    if (isSureName(next) && !(allCapitals && isKind(next.flags, 'place'))) return nameEnd(view, i)
    if (allCapitals && isSureName(surname) && !isKind(surname.flags, 'place') && !isKind(next.flags, 'place'))
      return nameEnd(view, i)
    if (allCapitals && isKind(next.flags, 'place')) return i
    if (next.shape === 'initial' && !isSureName(surname)) return i
    if (!forenameLike(next) || (allCapitals && isUnknown(next) && !/[AEIOUY]/.test(next.text))) return i
    if (!isNamePart(surname.flags) && !isUnknown(surname) && !(allCapitals && isUnknown(next) && next.text.length > 3))
      return i
    return nameEnd(view, i)
  }
  if (next.before !== ' ' || allCapitals || next.shape !== 'capitalised' || !forenameLike(next)) return i
  return isSureName(surname) || isForename(next) ? nameEnd(view, i) : i
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

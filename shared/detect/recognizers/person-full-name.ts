import { isKind, isNamePart } from '../lexicons.ts'
import { functionWords, neverAlone, things, titles } from '../name-words.ts'
import {
  goesOn,
  isAmbiguous,
  isCapitalLine,
  isForename,
  isNameLike,
  isSureName,
  isUnknown,
  isUpper,
  opensSentence,
  type Run,
  runFrom,
  spanOf,
} from '../names.ts'
import type { PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

const opens = (token: Token): boolean =>
  isForename(token) &&
  isNameLike(token) &&
  !functionWords.has(token.key) &&
  token.text.length > 1 &&
  !titles.has(token.key)

/** In a line of capitals: a word of no list, long enough to be no abbreviation. */
const readsAsUnknownName = (token: Token): boolean =>
  isUnknown(token) &&
  token.text.length >= 5 &&
  /[AEIOUY].*[BCDFGHJ-NP-TV-Z]|[BCDFGHJ-NP-TV-Z].*[AEIOUY]/.test(token.text)

const isAloneInLine = (view: PageView, run: Run): boolean => {
  const { start, end } = spanOf(view, run)
  return (
    /(?:^|\n)[ \t]*$/.test(view.text.slice(Math.max(0, start - 20), start)) &&
    /^[ \t]*(?:\n|$)/.test(view.text.slice(end, end + 20))
  )
}

/** "John Smith left": both are words as well, but the second has its capital inside a sentence that goes on in small letters. */
const isSurnameInSentence = (view: PageView, run: Run, token: Token): boolean =>
  token.shape === 'capitalised' &&
  token.before === ' ' &&
  isNamePart(token.flags) &&
  !isKind(token.flags, 'notName') &&
  !things.has(token.key) &&
  (view.tokens[run.to]?.shape === 'small' || (isKind(token.flags, 'surname') && isAloneInLine(view, run)))

/** "Nigel Best", "Fatima McDonald": a brand, month or word behind a first name that is nothing else is a surname there. */
const isNamesake = (first: Token, token: Token, capitals: boolean): boolean =>
  !capitals &&
  isSureName(first) &&
  token.shape !== 'small' &&
  isUpper(token) &&
  isNamePart(token.flags) &&
  !functionWords.has(token.key) &&
  !things.has(token.key)

/** Whether what follows a first name that is a word or a place too makes it a name. */
function isBelievable(view: PageView, run: Run, first: Token, capitals: boolean): boolean {
  const rest = view.tokens.slice(run.from + 1, run.to)
  const placed = rest.every((token) => isKind(token.flags, 'place') && !isSureName(token))
  if (placed && neverAlone.has(first.key)) return false
  if (!isAmbiguous(first)) return true
  if (rest.every((token) => token.shape === 'initial')) return false
  if (placed && isKind(rest[0]?.flags ?? 0, 'word')) return false
  const isSurname = (token: Token): boolean =>
    isSureName(token) || !(isKind(token.flags, 'word') || (isKind(token.flags, 'place') && capitals))
  if (!(opensSentence(first, run.from) || capitals)) return true
  return rest.some(isSurname) || (!capitals && rest.some((token) => isSurnameInSentence(view, run, token)))
}

/** A first name and at least one more word that may be a name; in a line of capitals the lists must know both. */
function fullName(view: PageView, i: number): Run | null {
  const first = view.tokens[i]
  if (first === undefined || !opens(first)) return null
  const capitals = isCapitalLine(view, first)
  const sure = isSureName(first) && !isKind(first.flags, 'place')
  const more = goesOn(view, capitals || !sure)
  const run = runFrom(
    view,
    i,
    opens,
    (token) =>
      (more(token) || isNamesake(first, token, capitals)) &&
      token.text !== 'I' &&
      (!capitals || isSureName(token) || token.shape === 'initial' || (isSureName(first) && readsAsUnknownName(token))),
  )
  return run.to - run.from >= 2 && isBelievable(view, run, first, capitals) ? run : null
}

/** A first name that the lists know, and a surname. */
export const personFullName: Recognizer = {
  id: 'person-full-name',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (let i = 0; i < view.tokens.length; i++) {
      const run = fullName(view, i)
      if (run === null) continue
      const sure = view.tokens.slice(run.from, run.to).every((token) => !isAmbiguous(token))
      const because = 'a first name from the lists with a surname after it'
      found.push({ entity: 'PERSON', ...spanOf(view, run), score: sure ? 0.8 : 0.6, because, learn: sure })
      i = run.to - 1
    }
    return found
  },
}

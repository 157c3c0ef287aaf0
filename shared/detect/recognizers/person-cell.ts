import { isKind, isNamePart } from '../lexicons.ts'
import { matchesOf } from '../matches.ts'
import { isForename, isUnknown } from '../names.ts'
import { firstTokenAt, type PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

/** `Price, April` with the line's beginning or a column's edge before it and a column's edge behind it. */
const cell =
  /(?<=^|\n|\t|\| ?| {2})(?<surname>\p{Lu}[\p{L}'-]{1,24}), (?<forenames>\p{Lu}[\p{L}'-]{1,24}(?: \p{Lu}[\p{L}'-]{0,24}){0,2})(?= {2}|\t| ?\||\n|$| \()/gu

const isSurname = ({ flags }: Token): boolean =>
  (isNamePart(flags) || flags === 0) && !isKind(flags, 'notName') && !isKind(flags, 'place')

const knows = (left: Token, right: Token): boolean => isSurname(left) && (isForename(right) || isUnknown(right))

function claimOf(view: PageView, match: RegExpExecArray): Candidate | null {
  const i = firstTokenAt(view, match.index)
  const surname = view.tokens[i]
  const forename = view.tokens[i + 1]
  if (surname === undefined || forename === undefined || !knows(surname, forename)) return null
  const because = 'a surname and a first name in a cell of their own'
  const span = { start: match.index, end: match.index + match[0].length }
  return { entity: 'PERSON', ...span, score: 0.75, because, learn: true, learnWords: true }
}

/** Names in lists, surname first, that are ordinary words or months too. */
export const personCell: Recognizer = {
  id: 'person-cell',
  entities: ['PERSON'],
  find: (view) =>
    matchesOf(view, cell)
      .map((match) => claimOf(view, match))
      .filter((claim) => claim !== null),
}

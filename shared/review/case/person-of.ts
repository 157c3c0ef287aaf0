import type { Person } from '../../model/case.ts'
import type { CaseMark } from './case-state.ts'

/** Whom a name means, by the words of it; null where it is nobody or could be two. */
export type PersonOf = (mark: CaseMark) => string | null

/**
 * A mark of a name is a person's if every word of it is a word of one of their names and no other person could be meant.
 * Whole words only: "Joe" is not in "Joelle". A lone word that is one person's surname and another's forename is nobody's.
 */
export function personOf(people: Iterable<Person>): PersonOf {
  const named = personNamed(people)
  return (mark) => (mark.entity === 'PERSON' && mark.finding ? named(mark.finding.text) : null)
}

/** The same for a name as it is written. */
export function personNamed(people: Iterable<Person>): (name: string) => string | null {
  const known = [...people].map((person) => ({ id: person.id, names: person.names.map(wordsOf) }))
  return remembered((name) => findPerson(known, wordsOf(name)))
}

/** Asks once of each text: the same names stand in many places. */
export function remembered(find: (text: string) => string | null): (text: string) => string | null {
  const answers = new Map<string, string | null>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = find(text)
    answers.set(text, answer)
    return answer
  }
}

/** Someone, with the words of each of their names. */
export interface Known {
  readonly id: string
  readonly names: readonly (readonly string[])[]
}

function findPerson(known: readonly Known[], words: readonly string[]): string | null {
  if (words.length === 0) return null
  const exact = known.filter(({ names }) => names.some((name) => name.length === words.length && holds(name, words)))
  if (exact.length === 1) return exact[0]?.id ?? null
  const holding = known.filter(({ names }) => names.some((name) => holds(name, words)))
  return holding.length === 1 ? (holding[0]?.id ?? null) : null
}

/** An initial stands for a word that begins with it, where there is a whole word beside it. */
const holds = (name: readonly string[], words: readonly string[]): boolean =>
  words.some((word) => word.length > 1) &&
  words.every((word) => name.includes(word) || (word.length === 1 && name.some((n) => n.startsWith(word))))

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'sir', 'prof', 'rev', 'master'])

/** The words of a name, folded, titles left out. */
export const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !titles.has(word))

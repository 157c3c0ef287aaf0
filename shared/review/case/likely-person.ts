import { asDigits } from '../../detect/checks/ocr.ts'
import { differsByOne, leastMisspelt } from '../../detect/differs-by-one.ts'
import { shortStem } from '../../detect/short-name.ts'
import type { Person } from '../../model/case.ts'
import type { EntityId } from '../../model/entity.ts'
import { type Known, type PersonOf, personOf, remembered, wordsOf } from './person-of.ts'

/** Whether a text may mean the person who goes by a name, told by the words of it. */
type Way = (text: string, name: readonly string[]) => boolean

/** One letter wrong, or figures that text recognition read for letters. */
const isSlip = (word: string, of: string): boolean =>
  word.length >= leastMisspelt &&
  of.length >= leastMisspelt &&
  (differsByOne(word, of) || asDigits(word) === asDigits(of))

const isMisspelt: Way = (text, name) => {
  const words = wordsOf(text)
  return words.some((word) => word.length > 1) && words.every((word) => name.some((n) => n === word || isSlip(word, n)))
}

/** `WT`, `W.T.`: the first letters of the whole name, in capitals. */
const isInitials: Way = (text, name) => {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return name.length > 1 && /^\p{Lu}{2,4}$/u.test(letters) && letters.toLowerCase() === name.map((n) => n[0]).join('')
}

/** `Debs` of Deborah: the beginning of a first name of six letters or more, perhaps with an ending. */
const isShortForm: Way = (text, [first = '']) => {
  const [word = '', ...more] = wordsOf(text)
  const stem = shortStem(word)
  return more.length === 0 && stem.length > 2 && first.length > 5 && first.startsWith(stem)
}

/** What stands before the `@`, without figures and points: two words of the name, or an initial and one. */
const isInAddress: Way = (text, name) => {
  const local = wordsOf(text.split('@').find((part) => part !== '') ?? '')
    .join('')
    .replace(/[^\p{L}]/gu, '')
  const both = (a: string, b: string) => a.length > 2 && local.includes(a) && local.includes(b)
  const short = (a: string, b: string) => local === `${a[0]}${b}` || local === `${b}${a[0]}`
  return name.some((b, i) => b.length > 2 && name.some((a, j) => i !== j && (both(a, b) || short(a, b))))
}

/** A GB driver number begins with five letters of the surname, filled up with 9, and has the first initial at its twelfth place (DVLA). */
const isDriver: Way = (text, name) => {
  const number = text.replace(/\s/g, '').toLowerCase()
  const surname = number.slice(0, 5).replace(/9+$/, '')
  return name.some(
    (b, i) => b.replace(/^mac/, 'mc').slice(0, 5) === surname && name.some((a, j) => i !== j && a[0] === number[11]),
  )
}

/** The surest first. */
const ways: Readonly<Partial<Record<EntityId, readonly Way[]>>> = {
  PERSON: [isMisspelt, isInitials, isShortForm],
  EMAIL_ADDRESS: [isInAddress],
  SOCIAL_HANDLE: [isInAddress],
  DRIVING_LICENCE: [isDriver],
}

/**
 * Whom a mark means or seems to mean: by the name as `personOf` has it, else by a misspelling, initials, a short form, an
 * e-mail address, an online name or a driver number. Good enough to show together and to hide; not to leave anything visible.
 */
export function likelyPersonOf(people: Iterable<Person>): PersonOf {
  const all = [...people]
  const sure = personOf(all)
  const known = all.map(({ id, names }) => ({ id, names: names.map(wordsOf) }))
  const likely = Object.fromEntries(
    Object.entries(ways).map(([entity, tried]) => [entity, remembered(byWays(known, tried))]),
  )
  return (mark) =>
    sure(mark) ?? (mark.entity && mark.finding ? (likely[mark.entity]?.(mark.finding.text) ?? null) : null)
}

/** By the first way in which somebody is meant; null where that could be two. */
const byWays =
  (known: readonly Known[], tried: readonly Way[]) =>
  (text: string): string | null => {
    for (const way of tried) {
      const meant = known.filter(({ names }) => names.some((name) => way(text, name)))
      if (meant.length > 0) return meant.length === 1 ? (meant[0]?.id ?? null) : null
    }
    return null
  }

import { holdsOneOf, matchesOf } from '../matches.ts'
import { functionWords, things } from '../name-words.ts'
import { isForename, isUpper, spanOf } from '../names.ts'
import { firstTokenAt, type PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

/** Whom one must keep away from: names up to "directly", "in any way" or the sentence's end. */
const forbidden =
  /(?<![\p{L}])(?:contact(?:ing)?|approach(?:ing)?|interfer(?:e|ing|ence)|communicat(?:e|ing)|associat(?:e|ing)|speak(?:ing)?|intimidat(?:e|ing))(?:,? (?:or|nor) [a-z]{5,14})?(?: (?:with|to))?(?: (?:the )?(?:prosecution |following )?(?:witness(?:es)?|victims?|complainants?|co-accused|persons?|people|family))?[:,]?\s(?<names>(?:[^.;:\n]|\n(?!\n)){3,160}?)(?=,?\s(?:directly|either directly|in person|by any means|in any way|or (?:go|enter|attend)|nor\b)|[.;])/giu

/** The last of them, whatever stands before it in another column. */
const last =
  /(?<=\s(?:or|and|nor|contact|with)\s)(?<names>\p{L}[\p{L}'-]{1,20} \p{L}[\p{L}'-]{1,20}(?: \p{L}[\p{L}'-]{1,20})?),?\s(?:either )?directly\b/giu

/** What parts the names of such a list. */
const parted = /((?:,? (?:and|or|nor|&) |, |\/|\s{2,}|\n))/i

const fits = (token: Token): boolean => isUpper(token) && !functionWords.has(token.key) && !things.has(token.key)

/** Two to four words with capitals, the first a first name: whatever word the surname is. */
function nameIn(view: PageView, start: number, end: number): Candidate | null {
  const from = firstTokenAt(view, start)
  let to = from
  while ((view.tokens[to]?.end ?? Number.POSITIVE_INFINITY) <= end) to++
  const tokens = view.tokens.slice(from, to)
  const first = tokens[0]
  if (first === undefined || tokens.length < 2 || tokens.length > 4 || !isForename(first) || !tokens.every(fits))
    return null
  const because = 'named as someone to keep away from'
  return { entity: 'PERSON', ...spanOf(view, { from, to }), score: 0.7, because, learn: true, learnWords: true }
}

/** "NOT TO CONTACT KERRY SKINGLE OR WAYNE TIPPER DIRECTLY OR INDIRECTLY": names in conditions of bail and orders, of any words. */
export const personConditions: Recognizer = {
  id: 'person-conditions',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (const match of [
      ...matchesOf(view, forbidden),
      ...(holdsOneOf(view, ['directly']) ? matchesOf(view, last) : []),
    ]) {
      const names = match.groups?.names ?? ''
      let at = match.index + match[0].lastIndexOf(names)
      for (const part of names.split(parted)) {
        const claim = parted.test(part) && part.trim().length < 4 ? null : nameIn(view, at, at + part.length)
        if (claim !== null) found.push(claim)
        at += part.length
      }
    }
    return found
  },
}

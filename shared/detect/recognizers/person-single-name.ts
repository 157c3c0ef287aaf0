import { isKind } from '../lexicons.ts'
import { isAmbiguous, isCapitalLine, isForename, isSureName, isUpper, opensSentence, spanOf } from '../names.ts'
import type { PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'
import { makeWords } from '../vehicle-words.ts'
import { wordSet } from '../word-set.ts'

/** Words of place, building or body that make the name before them theirs. */
const followedByThing =
  /^ (?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|House|Court|Crown|County|Magistrates|Hospital|School|Park|Hill|Green|Way|Place|Square|Station|Police|Constabulary|Council|City|Town|United|Rovers|FC|University|College|CC|MC|CCC|Youth|Family|Combined|MBC|BC|DC)\b/

/** "Op Sherwood", "MERLIN": a police operation, a police computer. */
const isOperation = (view: PageView, token: Token): boolean =>
  /\b(?:op|operation)\.? $/i.test(view.text.slice(Math.max(0, token.start - 11), token.start)) ||
  (token.shape === 'capitals' && systems.has(token.key))

const systems = wordSet('merlin cris niche athena connect storm holmes mir nok feo')

/** An operation, a vehicle's model, the name of a place or body. */
const isOfThing = (view: PageView, token: Token, i: number): boolean =>
  isOperation(view, token) ||
  makeWords.has(view.tokens[i - 1]?.key ?? '') ||
  followedByThing.test(view.text.slice(token.end, token.end + 14))

function scoreOf(view: PageView, token: Token, i: number): number {
  if (!isUpper(token) || token.text.length < 2 || isAmbiguous(token) || !isSureName(token)) return 0
  if (isOfThing(view, token, i)) return 0
  if (isCapitalLine(view, token))
    return token.text.length > 3 && isForename(token) && !isKind(token.flags, 'place') ? 0.35 : 0
  if (token.shape === 'capitals' && token.text.length < 4) return 0
  if (isKind(token.flags, 'place')) return isForename(token) ? 0.4 : 0.25
  const base = isForename(token) ? 0.65 : 0.5
  return opensSentence(token, i) ? base - 0.1 : base
}

/** A name that is in the lists and is no ordinary word, standing alone. */
export const personSingleName: Recognizer = {
  id: 'person-single-name',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (let i = 0; i < view.tokens.length; i++) {
      const token = view.tokens[i]
      if (token === undefined) continue
      const score = scoreOf(view, token, i)
      if (score === 0) continue
      const because = isForename(token) ? 'a first name from the lists' : 'a surname from the lists'
      found.push({ entity: 'PERSON', ...spanOf(view, { from: i, to: i + 1 }), score, because })
    }
    return found
  },
}

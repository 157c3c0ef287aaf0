import { isInformal } from '../informal.ts'
import { isKind } from '../lexicons.ts'
import { matchesOf } from '../matches.ts'
import { functionWords } from '../name-words.ts'
import { firstTokenAt, type PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

const numbered =
  /(?<![\w£./:-])(?:(?:flat|no) ?\d{1,3}[a-z]?,? )?\d{1,4}[a-z]?,? (?:st )?(?:[a-z']{3,15} ){1,2}(?:st|rd|ave|street|road|lane|ln|close|avenue|crescent|terrace|drive|grove|way|view|court|ct|gardens|gdns|place|walk|mews|hill|rise|row|park|square|green|parade|croft|fold|dene|bank|mount|house|towers?|buildings)\b/g
const closes =
  /(?<![\w£./:-])\d{1,3}[a-z]? the (?:paddocks?|maltings|green|close|crescent|grove|oaks|elms|limes|beeches|willows|cottages|terrace|drive|avenue|meadows|orchards?|rise|mount|leas|spinney|copse|croft|glebe|moorings|laurels|firs|pines|hollies|chase|ridings|warren|fairway)\b/g
const farms =
  /(?<=\b(?:at|to|from|off|by|same as|down|up|near|in off) )(?:[a-z']{3,12} ){1,3}(?:farm|lane|cottages?)\b/g
const bare =
  /(?<![\w£./:-]|\d[a-z]?,? )(?<word>[a-z']{3,15}) (?:st|rd|ave|street|road|lane|close|avenue|crescent|terrace|drive|grove)\b/g

const placing = /(?<![\p{L}])(?:in|at|on|from|down|up|near|off|round|by|of|outside|opposite|lives|live|left) $/u

/** No ordinary word, or one where a message says a place: "shes on garnet st". */
function isStreetName(view: PageView, token: Token, at: number): boolean {
  if (token.start === at && !isKind(token.flags, 'word')) return true
  if (isKind(token.flags, 'place')) return true
  return (
    token.start === at &&
    !functionWords.has(token.key) &&
    !/^(?:high|main|side|back|one|next|same|wrong|other|long|our|my|ur|that|this|his|her)$/.test(token.key) &&
    placing.test(view.text.slice(Math.max(0, at - 10), at)) &&
    isInformal(view, at)
  )
}

/** Where the towns end that follow a street after commas. */
function endOfTown(view: PageView, end: number): number {
  let at = end
  for (let i = firstTokenAt(view, end); /^, ?$/.test(view.tokens[i]?.before ?? ''); i++) {
    const token = view.tokens[i]
    if (token === undefined || !isKind(token.flags, 'place')) break
    at = token.end
  }
  return at
}

/** Streets in small letters, as in messages: with a number, or named by a word that is no ordinary one. */
export const addressSmallLetters: Recognizer = {
  id: 'address-small-letters',
  entities: ['ADDRESS'],
  find: (view) => {
    const streets = matchesOf(view, bare).filter(({ index }) => {
      const token = view.tokens[firstTokenAt(view, index)]
      return token !== undefined && isStreetName(view, token, index)
    })
    const farmsHere = (/ (?:farm|lane|cottages?)\b/.test(view.text) ? matchesOf(view, farms) : []).filter(({ index }) =>
      isInformal(view, index),
    )
    return [
      ...matchesOf(view, numbered).map((match) => ({
        ...claim(match, 0.5, 'a number and a street in small letters'),
        end: endOfTown(view, match.index + match[0].length),
      })),
      ...matchesOf(view, closes).map((match) => claim(match, 0.45, 'a number and a street in small letters')),
      ...streets.map((match) => claim(match, 0.4, 'a street in small letters')),
      ...farmsHere.map((match) => claim(match, 0.35, 'a farm or lane in a message')),
    ]
  },
}

const claim = ({ index, 0: value }: RegExpExecArray, score: number, because: string): Candidate => ({
  entity: 'ADDRESS',
  start: index,
  end: index + value.length,
  score,
  because,
})

import type { Lexicons } from '../lexicons.ts'
import { isKind, isNamePart } from '../lexicons.ts'
import { isAmbiguous, isCapitalLine, isUnknown, isUpper, opensSentence } from '../names.ts'
import type { PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

const placing =
  /\b(?:in|at|from|near|to|towards|outside|around|off|of|via|through|visiting|visited|left|leaving|lives?|living|moved?|born|area|between|and|into|round|believed|back|for|over)(?: the| in| at| to)? {1,2}"?$/i
const sure = /\b(?:in|from|near|at|born|around|via|outside) {1,2}$/i
const bodyAfter =
  /^(?:'s)?,? (?:Crown|County|Magistrates'?|Family|Youth|Combined|Police|Custody|Constabulary|Council|City Council|Borough|Fire|Ambulance|United|City FC|Rovers|FC|Building Society|Bank|Probation|CPS|Justice|PD|Mags)\b/i
const bodyBefore = /\b(?:court (?:sitting )?at|crown court|station in|police station) $/i

function phraseEnd(view: PageView, i: number, lexicons: Lexicons): number {
  const first = view.tokens[i]
  let best = i
  for (const phrase of (first && lexicons.phrases.get(first.key)) ?? []) {
    if (phrase.kind !== 'place') continue
    const fits = phrase.words.every((word, n) => {
      const token = view.tokens[i + 1 + n]
      return token !== undefined && token.key === word && /^[ -]$/.test(token.before)
    })
    if (fits) best = Math.max(best, i + phrase.words.length)
  }
  return best
}

interface Surroundings {
  readonly before: string
  readonly capitals: boolean
  readonly phrase: boolean
}

function scoreOf(token: Token, i: number, { before, capitals, phrase }: Surroundings): number {
  const placed = placing.test(before)
  if (phrase) return placed ? 0.7 : 0.5
  if (!isKind(token.flags, 'place')) {
    const usable = isUnknown(token) && token.text.length > 3 && !capitals && token.shape === 'capitalised'
    return usable && sure.test(before) ? 0.45 : 0
  }
  if (isKind(token.flags, 'notName')) return 0
  if (isAmbiguous(token))
    return sure.test(before) && !capitals && token.shape === 'capitalised' && !isKind(token.flags, 'notName') ? 0.3 : 0
  if (capitals) return placed || !isNamePart(token.flags) ? 0.4 : 0.2
  if (placed) return isNamePart(token.flags) && !sure.test(before) ? 0.45 : 0.65
  return isNamePart(token.flags) || opensSentence(token, i) ? 0.25 : 0.4
}

/** Towns, areas and countries: in the gazetteer, or an unusual capitalised word where one says a place. Courts, forces and councils are not places of a person. */
export const location: Recognizer = {
  id: 'location',
  entities: ['LOCATION'],
  find: (view, { lexicons }) => {
    const found: Candidate[] = []
    for (let i = 0; i < view.tokens.length; i++) {
      const token = view.tokens[i]
      if (token === undefined || !isUpper(token) || token.text.length < 3) continue
      const last = phraseEnd(view, i, lexicons)
      if (last === i && !isKind(token.flags, 'place') && !isUnknown(token)) continue
      const end = view.tokens[last]?.end ?? token.end
      const before = view.text.slice(Math.max(0, token.start - 24), token.start)
      if (bodyAfter.test(view.text.slice(end, end + 24)) || bodyBefore.test(before)) continue
      const score = scoreOf(token, i, { before, capitals: isCapitalLine(view, token), phrase: last > i })
      if (score === 0) continue
      const known = last > i || isKind(token.flags, 'place')
      const because = known ? 'a place of the gazetteer' : 'an unusual word where one says a place'
      found.push({ entity: 'LOCATION', start: token.start, end, score, because })
      i = last
    }
    return found
  },
}

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
  /^(?:'s)?,? (?:Crown|County|Magistrates'?|Family|Youth|Combined|Police|Custody|Constabulary|Council|City Council|Borough|Fire|Ambulance|United|City FC|Rovers|FC|Building Society|Bank|Probation|CPS|Justice|PD|Mags|MC|CC|MCC|YC|Mag Ct|Ct)\b/i
const bodyBefore = /\b(?:court (?:sitting )?at|crown court|station in|police station|source|in the county of) +$/i

function phraseEnd(view: PageView, i: number, lexicons: Lexicons): number {
  const first = view.tokens[i]
  let best = i
  for (const phrase of (first && lexicons.phrases.get(first.key)) ?? []) {
    if (phrase.kind !== 'place') continue
    const fits = phrase.words.every((word, n) => {
      const token = view.tokens[i + 1 + n]
      return token !== undefined && token.key === word && /^(?:[ -]|['’]s |\. )$/.test(token.before)
    })
    if (fits) best = Math.max(best, i + phrase.words.length)
  }
  return best
}

interface Place {
  readonly token: Token
  readonly index: number
  /** Index of its last token. */
  readonly last: number
  /** What stands before it. */
  readonly before: string
  readonly after: string
  /** "Great", "Upper" before it. */
  readonly qualified: boolean
  readonly capitals: boolean
}

/** A word of no dictionary and no list, after "in" or "from". */
function scoreOfUnknown({ token, before, capitals, qualified }: Place): number {
  const said = sure.test(before) || (qualified && placing.test(before))
  if (!isUnknown(token) || token.text.length <= 3 || !said) return 0
  if (capitals) return token.text.length > 4 && /[AEIOUY]/.test(token.text) ? 0.35 : 0
  return token.shape === 'capitalised' ? 0.45 : 0
}

/** Behind a name and a comma: "a Nicolette Drew, Ware." */
const behindName = /\p{Lu}\p{Ll}{2,20},\s$/u

/** A place that is an ordinary word too ("Reading", "Sale"), where one says a place or behind a name, and the sentence pauses. */
function scoreOfWord({ token, before, after, capitals }: Place): number {
  if (capitals) return sure.test(before) && token.text.length > 3 && /^[.,;)\n]/.test(after) ? 0.25 : 0
  if (token.shape !== 'capitalised') return 0
  return sure.test(before) || (behindName.test(before) && /^[.;)\n]/.test(after)) ? 0.3 : 0
}

function scoreOfKnown({ token, index, before, capitals }: Place): number {
  const named = isNamePart(token.flags)
  const placed = placing.test(before)
  if (capitals) return placed || !named ? 0.4 : 0.2
  if (placed) return named && !sure.test(before) ? 0.45 : 0.65
  return named || opensSentence(token, index) ? 0.25 : 0.4
}

function scoreOf(place: Place): number {
  if (place.last > place.index) return placing.test(place.before) ? 0.7 : 0.5
  if (!isKind(place.token.flags, 'place')) return scoreOfUnknown(place)
  if (isKind(place.token.flags, 'notName')) return 0
  return isAmbiguous(place.token) ? scoreOfWord(place) : scoreOfKnown(place)
}

function placeAt(view: PageView, token: Token, index: number, lexicons: Lexicons): Place | null {
  if (!isUpper(token) || token.text.length < 3) return null
  const last = phraseEnd(view, index, lexicons)
  if (last === index && !isKind(token.flags, 'place') && !isUnknown(token)) return null
  const end = view.tokens[last]?.end ?? token.end
  const begins = withQualifier(view, token.start)
  const before = view.text.slice(Math.max(0, begins - 24), begins)
  if (bodyAfter.test(view.text.slice(end, end + 24)) || bodyBefore.test(before)) return null
  const after = view.text.slice(end, end + 2)
  const qualified = begins < token.start
  return { token, index, last, before, after, qualified, capitals: isCapitalLine(view, token) }
}

const qualifier =
  /\b(?:Great|Little|Upper|Lower|Nether|Over|Market|Chipping|Bishops?|Kings?|Saint|St\.?|New|Old|North|South|East|West|Higher|Much|Temple|Stoke|GREAT|LITTLE|UPPER|LOWER|NORTH|SOUTH|EAST|WEST) $/

/** Start of a place with the word that tells it from its namesakes: "Great Baddow". */
const withQualifier = (view: PageView, start: number): number =>
  start - (qualifier.exec(view.text.slice(Math.max(0, start - 10), start))?.[0].length ?? 0)

const land =
  /^ (?:Sands|Bay|Hill|Green|Heath|Common|Cross|End|Park|Vale|Moor|Bridge|Ford|Gate|Head|Sea|Beach|Cove|Point|Island|Village|Estate|Docks?|Quay|Marina|Bank|Water|Mere|Marsh|Wood|Woods|Valley|Falls|Spa|Regis|Magna|Parva|Abbas|Bassett)\b/i

/** End of a place with the word for its land: "Whitfell Sands". */
function withLand(view: PageView, last: number): number {
  const end = view.tokens[last]?.end ?? 0
  const next = view.tokens[last + 1]
  const goes = next !== undefined && next.before === ' ' && isUpper(next)
  return end + (goes ? (land.exec(view.text.slice(end, end + 12))?.[0].length ?? 0) : 0)
}

/** Towns, areas and countries: in the gazetteer, or an unusual capitalised word where one says a place. Courts, forces and councils are not places of a person. */
export const location: Recognizer = {
  id: 'location',
  entities: ['LOCATION'],
  find: (view, { lexicons }) => {
    const found: Candidate[] = []
    for (let i = 0; i < view.tokens.length; i++) {
      const token = view.tokens[i]
      const place = token === undefined ? null : placeAt(view, token, i, lexicons)
      const score = place === null ? 0 : scoreOf(place)
      if (place === null || score === 0) continue
      const known = place.last > i || isKind(place.token.flags, 'place')
      const because = known ? 'a place of the gazetteer' : 'an unusual word where one says a place'
      const end = withLand(view, place.last)
      const start = withQualifier(view, place.token.start)
      found.push({ entity: 'LOCATION', start, end, score, because })
      i = place.last
    }
    return found
  },
}

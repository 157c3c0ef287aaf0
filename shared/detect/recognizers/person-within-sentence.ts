import { isKind, isNamePart } from '../lexicons.ts'
import { actsLikePerson, functionWords, neverAlone, things, titles } from '../name-words.ts'
import { isCapitalLine, isForename, isUpper, opensSentence } from '../names.ts'
import type { PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'
import { wordSet } from '../word-set.ts'

const afterArticle = new Set(
  'the a an this that these those every each any no some your our its my his her their another such which whose what in at of on'.split(
    ' ',
  ),
)

/** Words after which a person stands. */
const toldTo = new Set(
  'tell told ask asked met meet meeting visit visited dating phone phoned rang ring text texted message messaged thank thanked blame blamed with'.split(
    ' ',
  ),
)

/** A word that begins a sentence and is no name: "Get Jade", "Ask Grace". */
const isPlainWord = (token: Token): boolean =>
  (isKind(token.flags, 'word') || functionWords.has(token.key)) && !isKind(token.flags, 'forename')

const isSmall = (token: Token | undefined): token is Token => token !== undefined && token.shape === 'small'

/** "at Joy's": at somebody's home. */
const isAtHome = (view: PageView, token: Token, left: Token): boolean =>
  left.key === 'at' && isForename(token) && /^'s(?: \p{Ll}|[.,;)\n]|$)/u.test(view.text.slice(token.end, token.end + 4))

/** A word with a capital that no sentence, title or heading accounts for. */
function standsOut(view: PageView, token: Token, i: number): boolean {
  if (token.shape !== 'capitalised' || opensSentence(token, i) || isCapitalLine(view, token)) return false
  const left = view.tokens[i - 1]
  const right = view.tokens[i + 1]
  if (left === undefined || titles.has(left.key) || (/ {3}|\t/.test(token.before) && !isForename(token))) return false
  if (afterArticle.has(left.key) && !token.before.startsWith("'s ") && !isAtHome(view, token, left)) return false
  if (!isSmall(left) && !(opensSentence(left, i - 1) && isPlainWord(left))) return false
  return right === undefined || right.before !== ' ' || !isUpper(right) || right.text === 'I'
}

/** An ordinary word that is in no list of names, but is told something, or owns something, inside a sentence. */
function isMadeAName(view: PageView, token: Token, i: number): boolean {
  if (!isKind(token.flags, 'word') || isNamePart(token.flags)) return false
  return toldTo.has(view.tokens[i - 1]?.key ?? '') || /^'s? \p{Ll}/u.test(view.text.slice(token.end, token.end + 4))
}

/** "Ruby (6), Max (4)". */
const aged = /^ \(\d{1,2}(?: ?(?:yrs?|mths?|months?|weeks?))?\)/

/** A first name at the start of a sentence, said to do or be something: "Grace was late." */
const acts = (view: PageView, token: Token, i: number): boolean =>
  (opensSentence(token, i) ? actsLikePerson : aged).test(view.text.slice(token.end, token.end + 14)) &&
  isForename(token) &&
  !isCapitalLine(view, token)

const tongues = wordSet('english welsh french german irish scottish polish dutch danish')

const mayBeName = (token: Token): boolean =>
  isUpper(token) &&
  isKind(token.flags, 'word') &&
  !isKind(token.flags, 'notName') &&
  !things.has(token.key) &&
  !functionWords.has(token.key)

/** `shouted "Lee, leave it"`: who is spoken to. */
const addressed = (view: PageView, token: Token): boolean =>
  isForename(token) &&
  /^, \p{Ll}/u.test(view.text.slice(token.end, token.end + 3)) &&
  /\b(?:said|sa(?:ys|ying)|shout\w{0,3}|scream\w{0,3}|yell\w{0,3}|goes|went|call(?:ed|ing)|told (?:him|her))[,:]? ["“]$/.test(
    view.text.slice(Math.max(0, token.start - 16), token.start),
  )

function claimOf(view: PageView, token: Token, i: number): Candidate | null {
  if (!mayBeName(token) && !(isNamePart(token.flags) && neverAlone.has(token.key) && isUpper(token))) return null
  if (tongues.has(token.key) || functionWords.has(token.key) || isKind(token.flags, 'notName')) return null
  if (view.text.charAt(token.end) === ':') return null
  const acting = acts(view, token, i) || addressed(view, token)
  if (!acting && !(standsOut(view, token, i) && (isNamePart(token.flags) || isMadeAName(view, token, i)))) return null
  const how = acting ? 'said to do or be something' : 'with a capital inside a sentence'
  const score = isForename(token) && !neverAlone.has(token.key) ? 0.4 : 0.25
  return { entity: 'PERSON', start: token.start, end: token.end, score, because: `a name that is also a word, ${how}` }
}

/** A name that is an ordinary word too ("Mo", "Shimmy"), when its capital inside a sentence says that it is a name. */
export const personWithinSentence: Recognizer = {
  id: 'person-within-sentence',
  entities: ['PERSON'],
  find: (view) => view.tokens.map((token, i) => claimOf(view, token, i)).filter((claim) => claim !== null),
}

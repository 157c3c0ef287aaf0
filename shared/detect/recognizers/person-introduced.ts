import { isKind, isNamePart } from '../lexicons.ts'
import { announcing, callings, functionWords, kin, neverAlone, things } from '../name-words.ts'
import { isCapitalLine, isForename, isNameable, isSureName, isUpper, saidRun, spanOf } from '../names.ts'
import type { PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

const afterKin = /^(?:,? |: | \(|,? "| '| is | was |'s name is )$/
const afterCalling = /^(?:,? | \(| is | was )$/
const afterAnnouncing = /^(?: | "| '| as | as "| as '| is | is "| was | of |: ?| by the name of | himself | herself )$/
const saved =
  /\b(?:saved (?:as|under)|known (?:[a-z]+ ){0,4}as|goes (?:by|under)(?: the name(?: of)?)?|answers? to|name (?:of|is|was|given as)|calls? (?:him|her|them|me|you)|called (?:him|her|them)|nickname|alias|aka|a\.k\.a\.?|(?:lad|man|guy|bloke|girl|woman|boy|kid|someone|somebody|one|person|mate|dealer|friend|male|female|fella)(?: that| who| whom)? (?:they|we|I|everyone|everybody|people|he|she|the kids|the lads) (?:all )?(?:calls?|called|knows? as|knew as)|or|real name|street name|introduced (?:him|her)self as|(?:sur|fore|first |last )names?(?: (?:is|was|poss(?:ibly)?|maybe|may be|could be|believed to be|thought to be|given as)){1,3}|(?:widow(?:er)?|wife|husband|mother|father|mum|dad|son|daughter|brother|sister|partner|parents?|nephew|niece|uncle|aunt|cousin|carer) (?:of|to)|married to|divorced from|in the name(?: of)?|name on [a-z]+(?: is)?|spoke (?:to|with)|my name is|i am|i'm|this is|it's|named|called|dealer|contact)[: ]{1,2}["']?$/i

type Introducer = 'kin' | 'calling' | 'announcing'

function introducer(token: Token): Introducer | null {
  if (kin.has(token.key)) return 'kin'
  if (callings.has(token.key)) return 'calling'
  return announcing.has(token.key) ? 'announcing' : null
}

const allowed: Record<Introducer, RegExp> = { kin: afterKin, calling: afterCalling, announcing: afterAnnouncing }

const forms =
  /^(?:RE|FW|FWD|NAMES?|CARE|DETAILS|STATEMENT|LISTS?|(?:NON-)?AVAILABILITY|PERSON|LIAISON|SUMMONS|SUPPORT)$/i

/** What is introduced begins with a capital, and is not the start of the next sentence or a thing. */
const mayBegin = (token: Token): boolean =>
  isUpper(token) &&
  isNameable(token) &&
  !things.has(token.key) &&
  !forms.test(token.text) &&
  (isNamePart(token.flags) || !isKind(token.flags, 'word')) &&
  token.text !== 'I'

/** After these a name stands even where it is an ordinary word: "goes by Jinx". */
const plainly =
  /\b(?:(?:they|we|I|everyone|everybody|people|the kids|the lads) (?:all )?(?:calls?|called|knows? as|knew as)(?: (?:him|her|them))?|goes (?:by|under)(?: the name(?: of)?)?|known (?:[a-z]+ ){0,4}as|(?:sur|fore|first |last |full |real |middle |nick)?names?(?: (?:is|was|poss(?:ibly)?|maybe|may be|could be|believed to be|thought to be|given as|unknown but)){1,3}|nick-?named|calls? (?:him|her|them)self|answers? to|street name(?: is)?|saved (?:as|under)|a\.?k\.?a\.?) "?$/i

/** "his wife, Saffron": after family any word with a capital that no sentence accounts for. */
const family =
  /\b(?:wife|husband|son|daughter|brother|sister|mother|father|mum|dad|mam|partner|girlfriend|boyfriend|fianc[eé]e?|niece|nephew|cousin|grandson|granddaughter|stepson|stepdaughter|twins?|baby),? $/i

const isOfFamily = (view: PageView, token: Token): boolean =>
  token.shape === 'capitalised' &&
  isNameable(token) &&
  !things.has(token.key) &&
  !functionWords.has(token.key) &&
  !kin.has(token.key) &&
  family.test(view.text.slice(Math.max(0, token.start - 16), token.start))

const isAnyWordSaid = (view: PageView, token: Token): boolean =>
  token.shape === 'capitalised' &&
  isNameable(token) &&
  !things.has(token.key) &&
  plainly.test(view.text.slice(Math.max(0, token.start - 28), token.start))

const police = /^(?:inspector|sergeant|constable|detective)$/

/** In capitals a name must be one of the lists. */
const isLoud = (word: Token, token: Token): boolean =>
  word.shape === 'capitals' && !isSureName(token) && !(isForename(token) && !neverAlone.has(token.key))

function isDirect(word: Token, token: Token): boolean {
  const kind = introducer(word)
  return kind !== null && !isLoud(word, token) && allowed[kind].test(token.before)
}

function isSaid(view: PageView, token: Token): boolean {
  const preceding = view.text.slice(Math.max(0, token.start - 60), token.start)
  return saved.test(preceding) && !(/\bOR $/.test(preceding) && isCapitalLine(view, token))
}

function introduced(view: PageView, i: number): Candidate | null {
  const word = view.tokens[i - 1]
  const token = view.tokens[i]
  if (word === undefined || token === undefined) return null
  if (!mayBegin(token) && !isAnyWordSaid(view, token) && !isOfFamily(view, token)) return null
  if (token.text.length === 1 && view.text.charAt(token.end) !== '.') return null
  const direct = isDirect(word, token)
  if (!direct && !isSaid(view, token)) return null
  const run = saidRun(view, i, isNameable)
  if (run.to === run.from) return null
  const before = direct ? word.text : view.text.slice(Math.max(0, token.start - 16), token.start).trim()
  const because = `introduced by "${before}"`
  return {
    entity: 'PERSON',
    ...spanOf(view, run),
    score: direct && introducer(word) !== 'calling' ? 0.75 : 0.7,
    because,
    learn: true,
    learnWords: isOfFamily(view, token) || isAnyWordSaid(view, token),
    ...(direct && police.test(word.key) ? { role: 'officer' as const } : {}),
  }
}

/** "her son Kai", "nurse Bethany Oduro", "a man called Robel", "saved as Mucker Dave". */
export const personIntroduced: Recognizer = {
  id: 'person-introduced',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (let i = 1; i < view.tokens.length; i++) {
      const candidate = introduced(view, i)
      if (candidate !== null) found.push(candidate)
    }
    return found
  },
}

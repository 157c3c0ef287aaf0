import { isInformal } from '../informal.ts'
import { isKind, isNamePart } from '../lexicons.ts'
import { functionWords, kin, neverAlone } from '../name-words.ts'
import { isForename } from '../names.ts'
import type { PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

/** After these a name stands, in any line: "mrs hepple", "some guy ricco", "her name is jaydee". */
const naming =
  /(?<![\p{L}])(?:mr|mrs|ms|miss|dr|uncle|auntie?|aunty|name is|name's|known as|aka|(?:some|this|that) (?:guy|bloke|lad|girl|geezer|lass)(?: called| named)?|(?:guy|bloke|lad|girl|geezer|lass|kid|man|woman|boy) (?:called|named)) $/iu
/** In a message these go with a name too: "big col", "my mate dec". */
const familiar =
  /(?<![\p{L}])(?:nanny|cousin|big|lil|little|fat|mad|old|young|called|named|names|my (?:mate|boy|girl|bro|cuz)) $/u
/** After these a name may stand that the lists hold as a word too. */
const told =
  /(?<![\p{L}])(?:tell|told|ask|asked|text|ring|rang|call|called|see|seen|saw|with|wiv|wid|from|for|about|bout|abt|to|and|n|n|is|its|it was|that|love|hi|hey|yo|alright|sorry|thanks|cheers|msg|by|bring|bringing|get|got|meet|met|on here|not|if|when|wen|at|has|cos|coz) $/u

/** What goes before a name as a part of it: "big col". */
const nickname = /(?<![\p{L}])(?:big|lil|little|fat|mad|old|young) $/u

const clear = (view: PageView, token: Token): boolean =>
  !/[@./_\\\d-]$/.test(token.before) && !/^[@/_\\\d-]|^\.\w/.test(view.text.slice(token.end, token.end + 2))

const preceding = (view: PageView, token: Token): string => view.text.slice(Math.max(0, token.start - 24), token.start)

const plain = (token: Token): boolean =>
  functionWords.has(token.key) || kin.has(token.key) || isKind(token.flags, 'notName')

/** The last words of what `naming` looks for: most words have none before them. */
const lead: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr uncle aunt auntie aunty is name as aka guy bloke lad girl geezer lass kid man woman boy called named'.split(
    ' ',
  ),
)

function scoreOf(view: PageView, token: Token, left: Token | undefined): number {
  if (token.shape !== 'small' || token.text.length < 2) return 0
  const leads = left !== undefined && lead.has(left.key)
  const informal = isInformal(view, token.start)
  if ((!leads && !informal) || plain(token) || !clear(view, token)) return 0
  const before = preceding(view, token)
  const word = isKind(token.flags, 'word')
  if ((leads && naming.test(before)) || (informal && familiar.test(before)))
    return !word || (isForename(token) && !neverAlone.has(token.key)) ? 0.4 : 0
  return informal ? ofFirstName(token, before) : 0
}

/** A first name in a message; where it is a word too, only after a word that goes with people. */
function ofFirstName(token: Token, before: string): number {
  if (token.text.length < 3 || !isForename(token) || neverAlone.has(token.key)) return 0
  if (!isKind(token.flags, 'word')) return 0.3
  return told.test(before) ? 0.25 : 0
}

/** A surname in small letters behind a first name, or its first letter: "stacey robson", "niamh t". */
function withSurname(token: Token, next: Token | undefined): number {
  if (next === undefined || next.before !== ' ' || next.shape !== 'small' || plain(next)) return token.end
  if (next.text.length === 1) return /[bcdefghjklmopqstvwz]/.test(next.text) ? next.end : token.end
  const word = isKind(next.flags, 'word')
  const name = isNamePart(next.flags) && !word
  return next.text.length > 3 && (name || (next.flags === 0 && !/(?:ed|in|ing|nt|n)$/.test(next.text)))
    ? next.end
    : token.end
}

/** Names in small letters in lines written as messages are: "tell brandon", "mrs hepple", "big col". */
export const personMessage: Recognizer = {
  id: 'person-message',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    view.tokens.forEach((token, i) => {
      const score = scoreOf(view, token, view.tokens[i - 1])
      if (score === 0) return
      const because = 'a name in small letters, in a line written as a message'
      const end = withSurname(token, view.tokens[i + 1])
      const start = token.start - (nickname.exec(preceding(view, token))?.[0].length ?? 0)
      found.push({ entity: 'PERSON', start, end, score, because, learn: score >= 0.4 })
    })
    return found
  },
}

import { sureStreetWord } from './address-words.ts'
import { sureBodyWords } from './body-words.ts'
import { isKind, isNamePart, type Lexicons } from './lexicons.ts'
import { functionWords, things, titles } from './name-words.ts'
import { isCapitalLine, isForename, isPartOfCode, isSureName } from './names.ts'
import type { PageView } from './page-view.ts'
import { rankWords } from './ranks.ts'
import { type Token, tokensOf } from './tokens.ts'
import { wordSet } from './word-set.ts'

/** Fewer letters in lines of capitals than this are headings, which name nobody. */
const leastLetters = 120

/** "DRVR", "UV": letters that nobody can speak are no name unless a list says so. */
const isAbbreviation = (token: Token): boolean => !isNamePart(token.flags) && /^[^AEIOUY]{1,5}$/.test(token.text)

const ordinary = (token: Token): boolean =>
  isAbbreviation(token) || functionWords.has(token.key) || (isKind(token.flags, 'word') && !isSureName(token))

const street = new RegExp(`^${sureStreetWord}$`)
const bodies = wordSet(sureBodyWords.join(' ').toUpperCase())
const house = /^(?:COTTAGE|HOUSE|LODGE|FARM|MANSE|VICARAGE|RECTORY|BUNGALOW|VILLA|GRANGE|TERRACE)$/

/** Words of a street, a house or a body take their capitals back, and up to three ordinary words before them. */
const endsName = (token: Token): boolean =>
  street.test(token.text) || bodies.has(token.text) || house.test(token.text) || things.has(token.key)

/** Parts joined by hyphens each begin large. */
const titled = (text: string): string =>
  text.toLowerCase().replace(/(?:^|[-'])\p{Ll}/gu, (first) => first.toUpperCase())

function besideName(tokens: readonly Token[], i: number): boolean {
  const [left, token, right] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (token === undefined || functionWords.has(token.key)) return false
  const after =
    left !== undefined &&
    /^\.? $/.test(token.before) &&
    (isSureName(left) ||
      titles.has(left.key) ||
      rankWords.has(left.key) ||
      (left.shape === 'initial' && !/^[AI]$/.test(left.text)))
  return after || (right !== undefined && right.before === ' ' && isNamePart(token.flags) && isSureName(right))
}

/** What a person does, and what is done to one. */
const doing = wordSet(
  'said told asked came went hit kicked punched grabbed rang ran drove shouted screamed threatened replied arrived lives works pushed called texted attended stabbed slapped pulled threw spat walked phoned knocked thinks says wants',
)
const doneTo = wordSet('with told asked sent met named called phoned rang saw by')

const isDoneTo = (before: Token | undefined, token: Token): boolean =>
  token.before === ' ' && before !== undefined && doneTo.has(before.key)

/** "FRANK KICKED THE DOOR", "HE SENT FRANK ROUND": a first name that is a word too. */
function actsAsPerson(tokens: readonly Token[], i: number): boolean {
  const [left, token, right] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (token === undefined || !isForename(token) || functionWords.has(token.key) || token.text.length < 3) return false
  const acts = right?.before === ' ' && doing.has(right.key)
  return acts || isDoneTo(left, token)
}

/** Who is spoken of, and what is said of someone right behind a name. */
const spokenOf = wordSet(
  'and to for from of is was mr mrs ms miss suspect victim witness caller informant inft ip male female partner ex husband wife son daughter brother sister mother father mum dad friend neighbour boyfriend girlfriend arrested re',
)
const saidOf = wordSet(
  'there then when again today tonight earlier outside inside near is was has had who and dob born aged lives states stated will would did does went at of from with on in to by',
)

/** "GARY STRONG HAS", "TOLD RUBY LONG": a first name and a surname that are words too, where a sentence speaks of someone. */
function pairsAsPerson(tokens: readonly Token[], i: number): boolean {
  const [before, first, second, after] = [tokens[i - 1], tokens[i], tokens[i + 1], tokens[i + 2]]
  if (first === undefined || second === undefined || !isForename(first) || functionWords.has(first.key)) return false
  if (second.before !== ' ' || !isKind(second.flags, 'surname') || functionWords.has(second.key)) return false
  if (things.has(second.key) || first.text.length < 3 || second.text.length < 3) return false
  const isSpokenOf = before === undefined || first.before !== ' ' || spokenOf.has(before.key)
  const isSaid = after === undefined || after.before !== ' ' || saidOf.has(after.key) || doing.has(after.key)
  return isDoneTo(before, first) || (isSpokenOf && isSaid)
}

/** Which tokens begin large: those that are no ordinary words, and ordinary ones beside a name or in the name of a street or body. */
function largeOf(tokens: readonly Token[]): boolean[] {
  const large = tokens.map(
    (token, i) =>
      !ordinary(token) ||
      (isNamePart(token.flags) &&
        (besideName(tokens, i) || actsAsPerson(tokens, i) || pairsAsPerson(tokens, i) || pairsAsPerson(tokens, i - 1))),
  )
  tokens.forEach((token, i) => {
    if (!endsName(token)) return
    large[i] = true
    for (let at = i; at > i - 3 && tokens[at]?.before === ' '; at--) {
      const left = tokens[at - 1]
      if (left === undefined || functionWords.has(left.key)) break
      large[at - 1] = true
    }
  })
  return large
}

const isKept = (view: PageView, token: Token): boolean =>
  (token.text.length === 1 && !/^[AI]$/.test(token.text)) ||
  isPartOfCode(view, token) ||
  (isKind(token.flags, 'notName') && !isNamePart(token.flags))

/**
 * A page's lines that are written in capitals throughout, in the letters that they would have in a sentence; the words of other
 * lines are blank. Null where there are few. Offsets are those of the page.
 */
export function inOrdinaryLetters(view: PageView, lexicons: Lexicons): PageView | null {
  const capitals = view.tokens.map((token) => isCapitalLine(view, token))
  if (view.tokens.reduce((sum, { text }, i) => sum + (capitals[i] === true ? text.length : 0), 0) < leastLetters)
    return null
  const large = largeOf(view.tokens)
  let [text, at] = ['', 0]
  view.tokens.forEach((token, i) => {
    const written = capitals[i] !== true ? ' '.repeat(token.end - token.start) : isKept(view, token) ? token.text : null
    text +=
      view.text.slice(at, token.start) +
      (written ?? (large[i] === true ? titled(token.text) : token.text.toLowerCase()))
    at = token.end
  })
  text += view.text.slice(at)
  return text.length === view.text.length ? { ...view, text, tokens: tokensOf(text, lexicons) } : null
}

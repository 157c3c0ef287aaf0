import { differsByOne, leastMisspelt } from './differs-by-one.ts'
import { isInformal } from './informal.ts'
import { isKind } from './lexicons.ts'
import { actsLikePerson, functionWords, things, titles } from './name-words.ts'
import { isAmbiguous, isCapitalLine, isForename, isNameable, isNameLike, isUpper, opensSentence } from './names.ts'
import type { PageView } from './page-view.ts'
import { readsAsName } from './parts-of-speech.ts'
import { rankWords } from './ranks.ts'
import type { Candidate } from './recognizer.ts'
import type { KnownName, Register } from './register.ts'
import { shortStem } from './short-name.ts'
import type { Token } from './tokens.ts'

/** A month or brand that someone in the case is called by: only where it acts as a person does. */
const strengthOfThing = (view: PageView, token: Token): number =>
  isForename(token) && /^,? who\b/.test(view.text.slice(token.end, token.end + 6)) ? 0.45 : 0

/** How sure a mention is whose word is an ordinary one too. */
function strengthOfWord(view: PageView, token: Token, index: number): number {
  if (functionWords.has(token.key)) return 0
  if (isKind(token.flags, 'notName')) return strengthOfThing(view, token)
  if (token.shape === 'capitals' && !isCapitalLine(view, token)) return 0.6
  if (!opensSentence(token, index)) return 0.5
  if (actsLikePerson.test(view.text.slice(token.end, token.end + 14))) return 0.45
  return readsAsName(view, index) ? 0.3 : 0
}

/** Before a word that is used as one: "the ruby", "to mark". */
const asWord =
  /(?:^|[^\p{L}])(?:the|an?|to|this|that|no|any|i|we|they|you|u|he|she|it|ill|will|can|my|your|ur|his|her)\s$/iu

/** In small letters only messages name people; there a first name of the case that is a word, too, where no word would stand. */
function strengthInSmall(view: PageView, token: Token, known: KnownName): number {
  if (token.text.length < 4) return 0
  if (known.sure && !isAmbiguous(token)) return 0.55
  if (functionWords.has(token.key) || !isInformal(view, token.start)) return 0
  if (!known.forename && isAmbiguous(token)) return 0
  return asWord.test(view.text.slice(Math.max(0, token.start - 6), token.start)) ? 0 : 0.35
}

/** How sure a whole-word mention is; 0 where the word is likelier to be a word. */
function strength(view: PageView, token: Token, index: number, known: KnownName): number {
  const word = isAmbiguous(token)
  if (token.shape === 'small') return strengthInSmall(view, token, known)
  if (word) return known.sure ? strengthOfWord(view, token, index) : 0
  if (token.text.length < 3) return 0.4
  return known.sure ? 0.85 : 0.6
}

type ByLength = ReadonlyMap<number, readonly KnownName[]>

/** A name of the register that an unusual capitalised word comes within one letter of. */
function near(token: Token, byLength: ByLength): KnownName | undefined {
  if (token.text.length < leastMisspelt || token.flags !== 0 || token.shape === 'small') return undefined
  const { length } = token.key
  return [length, length - 1, length + 1]
    .flatMap((n) => byLength.get(n) ?? [])
    .find((known) => known.sure && differsByOne(known.key, token.key))
}

function grouped(register: Register): Map<number, KnownName[]> {
  const groups = new Map<number, KnownName[]>()
  for (const known of register.parts.values()) {
    const group = groups.get(known.key.length)
    if (group === undefined) groups.set(known.key.length, [known])
    else group.push(known)
  }
  return groups
}

/** `Luans`, without its apostrophe; one half of a double-barrelled name. */
function inPart(register: Register, token: Token): KnownName | undefined {
  if (!isNameLike(token)) return undefined
  const stems = token.key.endsWith('s') && token.flags === 0 ? [token.key.slice(0, -1)] : []
  const halves = token.key.includes('-') ? token.key.split('-').filter((half) => half.length > 3) : []
  return [...stems, ...halves].map((part) => register.parts.get(part)).find((known) => known?.sure === true)
}

/** What one calls a person by: the beginning of the first name, perhaps with an ending ("Lex", "molls", "Debs"). */
function shortened(register: Register, byLength: ByLength, token: Token): KnownName | undefined {
  if (token.text.length < 3 || token.text.length > 7 || token.shape === 'capitals') return undefined
  if (token.flags !== 0 && !(isForename(token) && !isAmbiguous(token))) return undefined
  const stem = shortStem(token.key)
  if (stem.length < 3 || register.parts.has(token.key)) return undefined
  return [1, 2, 3, 4, 5]
    .flatMap((more) => byLength.get(stem.length + more) ?? [])
    .find((known) => known.sure && known.forename && known.key.startsWith(stem))
}

const alone = /^(?:\n|$|[).,;:"?!]| {2}|\/)/

/** Words that go with a person: "told SJ", "with CR". */
const spokenOf = /(?<![\p{L}])(?:told|asked|with|by|informed|said|per|and|initialled|signed|sgd) $/iu

/** What one does who is noted by initials: "GT says", "HL note:". */
const acting =
  /^ (?:says|said|thinks|states|stated|reports?|informed|advised|advises|notes?:|noted|rang|called|told|asked|attended|took|spoke|confirms?|confirmed|agreed|to (?:ring|call|chase|update|visit|contact|speak))(?![\p{L}])/u

/** Initials that end a note as its author's sign: "moved off that cam. TM". */
const signsOff = (view: PageView, token: Token): boolean =>
  /[.!?)"] {1,3}[-–]? ?$/.test(view.text.slice(Math.max(0, token.start - 5), token.start)) &&
  /^(?:\n|$)/.test(view.text.slice(token.end, token.end + 1))

/** The last column of a log, where those who keep it sign. */
const endsRow = (view: PageView, token: Token): boolean =>
  /(?: {3,}|\t)$/.test(token.before) && /^ *(?:\n|$)/.test(view.text.slice(token.end, token.end + 12))

/** Initials of a known name, standing by themselves. */
function byInitials(register: Register, view: PageView, token: Token, index: number): KnownName | undefined {
  if (token.shape !== 'capitals' || token.text.length > 3) return undefined
  const signs = acting.test(view.text.slice(token.end, token.end + 14)) || signsOff(view, token) || endsRow(view, token)
  if (signs && !functionWords.has(token.key)) return register.initials.get(token.text)
  if (token.flags !== 0) return undefined
  const closes = /^(?:\n|$)/.test(view.text.slice(token.end, token.end + 1))
  const opens = index === 0 || /\n *$/.test(token.before)
  const told = spokenOf.test(view.text.slice(Math.max(0, token.start - 10), token.start))
  return told || (opens && closes && alone.test(view.text.slice(token.end, token.end + 2)))
    ? register.initials.get(token.text)
    : undefined
}

const where = (view: PageView, known: KnownName): string =>
  known.pageIndex === null
    ? 'in another document'
    : known.pageIndex === view.pageIndex
      ? 'on this page'
      : `on page ${known.pageIndex + 1}`

interface Mention {
  readonly known: KnownName
  readonly score: number
  readonly how: string
}

function mentionAt(
  register: Register,
  byLength: ByLength,
  view: PageView,
  token: Token,
  index: number,
): Mention | null {
  const exact = register.parts.get(token.key)
  if (exact !== undefined) {
    const score = strength(view, token, index, exact)
    return score === 0 ? null : { known: exact, score, how: 'same name as' }
  }
  const part = inPart(register, token)
  if (part !== undefined) return { known: part, score: 0.6, how: 'holds a name that is' }
  const initials = byInitials(register, view, token, index)
  if (initials !== undefined) return { known: initials, score: 0.5, how: 'initials of a name' }
  const close = near(token, byLength)
  if (close !== undefined) return { known: close, score: 0.5, how: 'one letter away from a name' }
  const short = shortened(register, byLength, token)
  return short === undefined ? null : { known: short, score: 0.35, how: 'a short form of a name' }
}

/** Whether a capitalised neighbour belongs to the name: "Baldy Davie", "Marisol Dalisay". */
function belongs(view: PageView, token: Token | undefined, index: number): boolean {
  if (
    token === undefined ||
    token.shape !== 'capitalised' ||
    !isNameable(token) ||
    !isUpper(token) ||
    token.text === 'I'
  )
    return false
  if (
    isKind(token.flags, 'notName') ||
    isKind(token.flags, 'place') ||
    titles.has(token.key) ||
    rankWords.has(token.key) ||
    things.has(token.key) ||
    /^(?:name|names|tel|signed|born)$/.test(token.key)
  )
    return false
  return !(opensSentence(token, index) && isKind(token.flags, 'word')) && !isCapitalLine(view, token)
}

/** Where initials right before a mention begin: "K STUBBINGS", "P. T. Rowe". */
function initialsBefore(view: PageView, index: number): number | null {
  let start: number | null = null
  for (let i = index; i > 0 && index - i < 3; i--) {
    const left = view.tokens[i - 1]
    if (left?.shape !== 'initial' || left.text === 'I' || !/^\.? ?$/.test(view.tokens[i]?.before ?? '?')) break
    start = left.start
  }
  return start
}

/** Where an initial behind a surname in capitals ends: "CHIKWANDA M". */
function initialBehind(view: PageView, token: Token, right: Token | undefined): number | null {
  if (token.shape !== 'capitals' || right?.shape !== 'initial' || right.before !== ' ' || right.text === 'I')
    return null
  return /^(?![\d'.-]\S)/.test(view.text.slice(right.end, right.end + 2)) ? right.end : null
}

/** The mention with the capitalised words that stand right beside it. */
function widened(view: PageView, index: number): { start: number; end: number } {
  const token = view.tokens[index]
  const left = view.tokens[index - 1]
  const right = view.tokens[index + 1]
  const initials = initialsBefore(view, index)
  if (initials !== null) return { start: initials, end: token?.end ?? 0 }
  const goesLeft = token?.before === ' ' && belongs(view, left, index - 1)
  const goesRight = right?.before === ' ' && isNameLike(right) && belongs(view, right, index + 1)
  return {
    start: (goesLeft ? left?.start : token?.start) ?? 0,
    end: (token && initialBehind(view, token, right)) ?? (goesRight ? right?.end : token?.end) ?? 0,
  }
}

/** A first name beside a known surname that the person of that surname does not have: a relative, whose role is another. */
function isSomeoneElse(register: Register, view: PageView, index: number, known: KnownName): boolean {
  const own = register.companions.get(known.key)
  const isOther = (token: Token | undefined): boolean =>
    token !== undefined &&
    token.text.length > 1 &&
    isForename(token) &&
    isUpper(token) &&
    !titles.has(token.key) &&
    !rankWords.has(token.key) &&
    token.key !== known.key &&
    own?.has(token.key) !== true
  const [left, token, right] = [view.tokens[index - 1], view.tokens[index], view.tokens[index + 1]]
  const before = token?.before === ' ' && left !== undefined && !opensWord(left) && isOther(left)
  return before || (token?.shape === 'capitals' && /^,? $/.test(right?.before ?? '?') && isOther(right))
}

/** A word that begins a sentence and only looks like a first name. */
const opensWord = (token: Token): boolean =>
  isKind(token.flags, 'word') && token.shape !== 'capitals' && functionWords.has(token.key)

/** Every mention of a known name on a page: whole words only, so that "Joe" is not found in "Joelle". */
export function mentionsOf(register: Register, view: PageView): Candidate[] {
  const byLength = grouped(register)
  const found: Candidate[] = []
  view.tokens.forEach((token, index) => {
    const mention = mentionAt(register, byLength, view, token, index)
    if (mention === null) return
    const { known, score, how } = mention
    const because = `${how} ${where(view, known)}: ${known.because}`.slice(0, 160)
    const isSame = known.role !== null && !isSomeoneElse(register, view, index, known)
    const role = known.role !== null && isSame ? { role: known.role } : {}
    found.push({ entity: 'PERSON', ...widened(view, index), score, because, ...role })
  })
  return found
}

import { isKind, isMedical, isNamePart, type Lexicons } from './lexicons.ts'
import { functionWords, neverAlone, particles, things, titles } from './name-words.ts'
import { lineBounds, lineIndexAt, type PageView } from './page-view.ts'
import type { Token } from './tokens.ts'

export const isUpper = (token: Token): boolean =>
  token.shape === 'capitalised' ||
  token.shape === 'capitals' ||
  token.shape === 'initial' ||
  (token.shape === 'mixed' && /^\p{Lu}/u.test(token.text))

/** In no dictionary and no list of things: an unusual word, as many names are. */
export const isUnknown = (token: Token): boolean => token.flags === 0

/** A list of names holds it, and the dictionary does not. */
export const isSureName = (token: Token): boolean =>
  isNamePart(token.flags) && !isKind(token.flags, 'word') && !isKind(token.flags, 'notName')

export const isForename = (token: Token): boolean => isKind(token.flags, 'forename')

/** Irish "daughter of" and "wife of", which without their accents are other things. */
const gaelic: ReadonlySet<string> = new Set(['Ní', 'Uí', 'Nic'])

/** May be part of a name at all, once something says that a name stands here. */
export const isNameable = (token: Token): boolean =>
  gaelic.has(token.text) || (isUpper(token) && !(isKind(token.flags, 'notName') && !isNamePart(token.flags)))

/** A name, or nothing that the dictionary knows. */
export const isNameLike = (token: Token): boolean =>
  gaelic.has(token.text) ||
  (isUpper(token) &&
    !isKind(token.flags, 'notName') &&
    (isNamePart(token.flags) || !isKind(token.flags, 'word')) &&
    (isNamePart(token.flags) || !isMedical(token.flags)))

/** An ordinary word as well as a name: needs more than its capital. */
export const isAmbiguous = (token: Token): boolean => isKind(token.flags, 'word') || neverAlone.has(token.key)

/** A brand or body of several words: "North Face". */
export const isNamedThing = (view: PageView, i: number, lexicons: Lexicons): boolean =>
  (lexicons.phrases.get(view.tokens[i]?.key ?? '') ?? []).some(
    ({ kind, words }) => kind === 'notName' && words.every((word, n) => view.tokens[i + 1 + n]?.key === word),
  )

const joins = /^(?: |-| - |' ?)$/
const afterInitial = /^(?:\. ?| )$/

/** Whether two neighbours may be parts of one name, by what stands between them. */
const joined = (left: Token, right: Token): boolean =>
  left.shape === 'initial' || left.text.length === 1 ? afterInitial.test(right.before) : joins.test(right.before)

/** Index of the token that begins the next name of a list ("Ellery and Vosper", "Pym, Whipp"); -1 where the list ends. */
export function nextListed(view: PageView, i: number): number {
  const token = view.tokens[i]
  if (token === undefined) return -1
  if ((token.key === 'and' || token.key === 'or') && /^,? $/.test(token.before)) return i + 1
  return /^(?:, |; ?| & | ?\/ ?| {1,2}\/ ?)$/.test(token.before) ? i : -1
}

/** What may go on a name once something says that one stands here: in mixed letters, any capitalised word that is no thing or title. */
export const goesOn =
  (view: PageView, capitals: boolean) =>
  (token: Token): boolean => {
    if (capitals && functionWords.has(token.key) && token.shape !== 'initial') return false
    if (isNameLike(token)) return true
    if (capitals || !isNameable(token) || token.text === 'I') return false
    if (isKind(token.flags, 'notName') && (!isForename(token) || / \d/.test(view.text.slice(token.end, token.end + 2))))
      return false
    return !things.has(token.key) && !titles.has(token.key) && view.text.charAt(token.end) !== ':'
  }

/** The name that begins at token `i`, where something says that one does. */
export function saidRun(view: PageView, i: number, first: (token: Token) => boolean, most: number = 5): Run {
  const token = view.tokens[i]
  if (token !== undefined && functionWords.has(token.key) && token.shape !== 'initial') return { from: i, to: i }
  return runFrom(view, i, first, goesOn(view, token === undefined || isCapitalLine(view, token)), most)
}

export interface Run {
  /** Token indexes, end not included. */
  readonly from: number
  readonly to: number
}

/** Letters with a figure right beside them, or with a slash and a figure after them, belong to a code ("AK1", "417SW", "CSW/3"). */
export const isPartOfCode = (view: PageView, token: Token): boolean =>
  /^\/?\d/.test(view.text.slice(token.end, token.end + 2)) || /\d$/.test(token.before)

/** Index after the particle and the word it belongs to ("van der Berg"), or -1. */
function afterParticle(view: PageView, at: number, left: Token): number {
  const token = view.tokens[at]
  if (token === undefined || token.shape !== 'small' || !particles.has(token.key)) return -1
  if (left.shape === 'initial' && !token.before.startsWith('.')) return -1
  const second = view.tokens[at + 1]
  const to = second?.shape === 'small' && second.before === ' ' && particles.has(second.key) ? at + 2 : at + 1
  const next = view.tokens[to]
  return next !== undefined && next.before === ' ' && isNameLike(next) ? to + 1 : -1
}

/** The name that begins at token `i`: `first` judges the first token, `next` the others. Empty where the first is refused. */
export function runFrom(
  view: PageView,
  i: number,
  first: (token: Token) => boolean,
  next: (token: Token) => boolean = isNameLike,
  most: number = 5,
): Run {
  const start = view.tokens[i]
  if (start === undefined || !first(start) || isPartOfCode(view, start)) return { from: i, to: i }
  let to = i + 1
  for (let left = start; to - i < most; left = view.tokens[to - 1] ?? start) {
    const token = view.tokens[to]
    if (token === undefined || !joined(left, token)) break
    const further = afterParticle(view, to, left)
    if (further < 0 && (!next(token) || isPartOfCode(view, token))) break
    to = further < 0 ? to + 1 : further
  }
  return { from: i, to }
}

export const spanOf = (view: PageView, run: Run): { start: number; end: number } => ({
  start: view.tokens[run.from]?.start ?? 0,
  end: view.tokens[run.to - 1]?.end ?? 0,
})

/** Whether a token begins a sentence, a line or a quotation, where any word takes a capital. */
export const opensSentence = (token: Token, index: number): boolean =>
  index === 0 || /[.!?:;"\n|•*]|^$/.test(token.before) || /\] ?$/.test(token.before)

const capitalLines = new WeakMap<PageView, Int8Array>()

function isCapitalText(text: string, start: number, end: number): boolean {
  let upper = 0
  let lower = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code >= 65 && code <= 90) upper++
    else if (code >= 97 && code <= 122) lower++
  }
  return upper >= 4 && lower <= upper / 6
}

/** Whether the token's line is written in capitals throughout, so that capitals tell nothing. */
export function isCapitalLine(view: PageView, token: Token): boolean {
  let known = capitalLines.get(view)
  if (known === undefined) {
    known = new Int8Array(view.lineStarts.length)
    capitalLines.set(view, known)
  }
  const index = lineIndexAt(view, token.start)
  if (known[index] === 0) {
    const { start, end } = lineBounds(view, index)
    known[index] = isCapitalText(view.text, start, end) ? 1 : -1
  }
  return known[index] === 1
}

import { neededWords } from './needed-words.ts'
import type { PageView } from './page-view.ts'

interface Latest {
  readonly view: PageView
  readonly known: Map<RegExp, readonly RegExpExecArray[]>
  /** Whether the page holds a pattern, or one of a list of words. */
  readonly holds: Map<RegExp | readonly string[], boolean>
  /** The page in small letters, to look words up in. */
  readonly small: string
}

/** Only of the page at hand, so that a long document's matches do not pile up. */
let latest: Latest | null = null

/** No match outlives the document it is from. */
export const forgetMatches = (): void => {
  latest = null
}

/**
 * For a text of this length V8 makes machine code of a pattern at once. For a shorter one it would begin with byte code,
 * which of our longest patterns takes ten times as long to make, and still make machine code after.
 */
const longText = 1000

function compiled(regex: RegExp, text: string): RegExp {
  regex.lastIndex = 0
  if (text.length < longText) regex.test(text.padEnd(longText))
  regex.lastIndex = 0
  return regex
}

/** All matches, like `matchAll`, which would copy the pattern for each page. */
export function allMatches(regex: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (let match = compiled(regex, text).exec(text); match !== null; match = regex.exec(text)) {
    found.push(match)
    if (match[0] === '') regex.lastIndex += 1
  }
  return found
}

/** Places for the threes of characters that stand together, and as many for the fives; a power of two. */
const room = 1 << 15

/** A place that nothing else has and that is always full, for words too short to have one. */
const always = 2 * room

/** Which threes and fives of characters stand together on the page at hand: nearly every word that it lacks holds one that it lacks. */
const together = new Uint8Array(always + 1)

/** Where a three is kept; several may share a place, so that a three kept there may not be on the page. */
const placeOfThree = (text: string, at: number): number =>
  ((text.charCodeAt(at) * 0x3d5 + text.charCodeAt(at + 1) * 0x1f) ^ (text.charCodeAt(at + 2) * 0x6b7)) & (room - 1)

/** Where a five is kept that begins with this three. */
const placeOfFive = (text: string, at: number, three: number): number =>
  room + ((three * 0x25 + text.charCodeAt(at + 3) * 0x1c9d + text.charCodeAt(at + 4) * 0x35) & (room - 1))

function noteTogether(small: string): void {
  together.fill(0)
  together[always] = 1
  for (let i = 0; i < small.length - 2; i++) {
    const three = placeOfThree(small, i)
    together[three] = 1
    if (i < small.length - 4) together[placeOfFive(small, i, three)] = 1
  }
}

/** The words of a list, with the places of the threes or fives of each. */
interface Hints {
  readonly words: readonly string[]
  readonly places: readonly (readonly number[])[]
  /** Of each word, the place that was empty on the last page that lacks it: it is looked at first. */
  readonly rare: Uint32Array
  /** Pages that hold one of the words, and pages that do not. */
  held: number
  missed: number
}

const hints = new WeakMap<readonly string[], Hints>()

/** A word of five and more by its fives, a shorter one by its threes. */
function placesOf(word: string): number[] {
  const long = word.length >= 5
  const count = Math.max(0, word.length - (long ? 4 : 2))
  return Array.from({ length: count }, (_, i) => {
    const three = placeOfThree(word, i)
    return long ? placeOfFive(word, i, three) : three
  })
}

function hintsOf(words: readonly string[]): Hints {
  const known = hints.get(words)
  if (known !== undefined) return known
  const places = words.map(placesOf)
  const made = { words, places, rare: Uint32Array.from(places, ([first]) => first ?? always), held: 0, missed: 0 }
  hints.set(words, made)
  return made
}

function mayHold({ places, rare }: Hints, i: number): boolean {
  if (together[rare[i] ?? always] === 0) return false
  for (const place of places[i] ?? []) {
    if (together[place] !== 0) continue
    rare[i] = place
    return false
  }
  return true
}

function holdsWord(hint: Hints, small: string): boolean {
  for (let i = 0; i < hint.words.length; i++) if (mayHold(hint, i) && small.includes(hint.words[i] ?? '')) return true
  return false
}

function ofPage(view: PageView): Latest {
  if (latest?.view !== view) {
    latest = { view, known: new Map(), holds: new Map(), small: view.text.toLowerCase() }
    noteTogether(latest.small)
  }
  return latest
}

const looksIn = (hint: RegExp | readonly string[], view: PageView, small: string): boolean =>
  hint instanceof RegExp ? hint.test(view.text) : holdsWord(hintsOf(hint), small)

/** Whether a page holds a pattern or, in letters of any case, one of some words; words cost a fraction of a pattern, and are looked up once for all rules that share the list. */
export function holdsOneOf(view: PageView, hint: RegExp | readonly string[]): boolean {
  const { holds, small } = ofPage(view)
  const known = holds.get(hint)
  if (known !== undefined) return known
  const found = looksIn(hint, view, small)
  holds.set(hint, found)
  return found
}

/** Pages on which a list is looked up before it is judged. */
const trials = 16

/** Whether a page may hold one of the words without which a pattern matches nothing; lists that most pages hold are not looked up again. */
function holdsNeeded(small: string, hint: Hints): boolean {
  if (hint.held > trials && hint.held > 4 * hint.missed) return true
  const found = holdsWord(hint, small)
  if (found) hint.held += 1
  else hint.missed += 1
  return found
}

const needed = new WeakMap<RegExp, readonly Hints[]>()

function neededBy(regex: RegExp): readonly Hints[] {
  const known = needed.get(regex)
  if (known !== undefined) return known
  const lists = neededWords(regex).map(hintsOf)
  needed.set(regex, lists)
  return lists
}

let isSieved = true

/** Does `work` with every pattern tried on every page: a test tells by it that no page is passed over that holds a match. */
export function withoutSieve<T>(work: () => T): T {
  isSieved = false
  try {
    return work()
  } finally {
    isSieved = true
  }
}

/** The matches of a pattern on a page. Rules that share a pattern share its matches. */
export function matchesOf(view: PageView, regex: RegExp): readonly RegExpExecArray[] {
  const { known, small } = ofPage(view)
  let matches = known.get(regex)
  if (matches === undefined) {
    const mayMatch = !isSieved || neededBy(regex).every((hint) => holdsNeeded(small, hint))
    matches = mayMatch ? allMatches(regex, view.text) : []
    known.set(regex, matches)
  }
  return matches
}

import type { PageView } from './page-view.ts'

interface Latest {
  readonly view: PageView
  readonly known: Map<RegExp, readonly RegExpExecArray[]>
  /** Whether the page holds one of a list of words. */
  readonly holds: Map<readonly string[], boolean>
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

/** Which pairs of characters stand side by side on the page at hand: most words that it lacks hold a pair that it lacks. */
const pairs = new Uint8Array(128 * 128)

function notePairs(small: string): void {
  pairs.fill(0)
  let last = 128
  for (let i = 0; i < small.length; i++) {
    const code = small.charCodeAt(i)
    if (code < 128 && last < 128) pairs[last * 128 + code] = 1
    last = code
  }
}

function mayHold(word: string): boolean {
  for (let i = 1; i < word.length; i++) {
    const last = word.charCodeAt(i - 1)
    const code = word.charCodeAt(i)
    if (code < 128 && last < 128 && pairs[last * 128 + code] === 0) return false
  }
  return true
}

function ofPage(view: PageView): Latest {
  if (latest?.view !== view) {
    latest = { view, known: new Map(), holds: new Map(), small: view.text.toLowerCase() }
    notePairs(latest.small)
  }
  return latest
}

/** Whether a page holds a pattern or, in letters of any case, one of some words; words cost a fraction of a pattern, and are looked up once for all rules that share the list. */
export function holdsOneOf(view: PageView, hint: RegExp | readonly string[]): boolean {
  if (hint instanceof RegExp) return hint.test(view.text)
  const { holds, small } = ofPage(view)
  const known = holds.get(hint)
  if (known !== undefined) return known
  const found = hint.some((word) => mayHold(word) && small.includes(word))
  holds.set(hint, found)
  return found
}

/** The matches of a pattern on a page. Rules that share a pattern share its matches. */
export function matchesOf(view: PageView, regex: RegExp): readonly RegExpExecArray[] {
  const { known } = ofPage(view)
  let matches = known.get(regex)
  if (matches === undefined) {
    matches = allMatches(regex, view.text)
    known.set(regex, matches)
  }
  return matches
}

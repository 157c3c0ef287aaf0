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

function ofPage(view: PageView): Latest {
  if (latest?.view !== view) latest = { view, known: new Map(), holds: new Map(), small: view.text.toLowerCase() }
  return latest
}

/** Whether a page holds a pattern or, in letters of any case, one of some words; words cost a fraction of a pattern, and are looked up once for all rules that share the list. */
export function holdsOneOf(view: PageView, hint: RegExp | readonly string[]): boolean {
  if (hint instanceof RegExp) return hint.test(view.text)
  const { holds, small } = ofPage(view)
  const known = holds.get(hint)
  if (known !== undefined) return known
  const found = hint.some((word) => small.includes(word))
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

import type { PageView } from './page-view.ts'

const cache = new WeakMap<PageView, Map<RegExp, readonly RegExpExecArray[]>>()

/** The matches of a pattern on a page. Rules that share a pattern share its matches. */
export function matchesOf(view: PageView, regex: RegExp): readonly RegExpExecArray[] {
  let known = cache.get(view)
  if (known === undefined) {
    known = new Map()
    cache.set(view, known)
  }
  let matches = known.get(regex)
  if (matches === undefined) {
    matches = [...view.text.matchAll(regex)]
    known.set(regex, matches)
  }
  return matches
}

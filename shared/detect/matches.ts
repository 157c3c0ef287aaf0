import type { PageView } from './page-view.ts'

/** Only of the page at hand, so that a long document's matches do not pile up. */
let latest: { readonly view: PageView; readonly known: Map<RegExp, readonly RegExpExecArray[]> } | null = null

/** The matches of a pattern on a page. Rules that share a pattern share its matches. */
export function matchesOf(view: PageView, regex: RegExp): readonly RegExpExecArray[] {
  if (latest?.view !== view) latest = { view, known: new Map() }
  let matches = latest.known.get(regex)
  if (matches === undefined) {
    matches = [...view.text.matchAll(regex)]
    latest.known.set(regex, matches)
  }
  return matches
}

import type { TextSource } from '../model/page-text.ts'
import type { DetectPage } from '../worker/jobs.ts'
import { fold, isKind, type Lexicons } from './lexicons.ts'
import { type PlainText, plainText } from './plain-text.ts'
import { type Token, tokensOf } from './tokens.ts'
import { unwrap } from './unwrap.ts'

/** A page as recognisers see it: plain characters, prose unwrapped, words cut. Offsets are of `text`. */
export interface PageView {
  readonly pageIndex: number
  readonly source: TextSource
  readonly text: string
  readonly plain: PlainText
  /** Where each line begins; line breaks inside prose do not count. */
  readonly lineStarts: readonly number[]
  readonly tokens: readonly Token[]
}

function lineStartsOf(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

export function pageView(page: DetectPage, lexicons: Lexicons): PageView {
  const plain = plainText(page.text, (word) => isKind(lexicons.words.get(fold(word)) ?? 0, 'word'))
  const text = unwrap(plain.text)
  return {
    pageIndex: page.pageIndex,
    source: page.source,
    text,
    plain,
    lineStarts: lineStartsOf(text),
    tokens: tokensOf(text, lexicons, page.source !== 'text'),
  }
}

/** Index of the last element of an ascending list that is at most `value`; -1 where none is. */
export function lastAtMost(list: readonly number[], value: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}

export const lineIndexAt = (view: PageView, at: number): number => lastAtMost(view.lineStarts, at)

/** The line's bounds, its break left out. */
export function lineBounds(view: PageView, index: number): { start: number; end: number } {
  const start = view.lineStarts[index] ?? view.text.length
  const next = view.lineStarts[index + 1]
  return { start, end: next === undefined ? view.text.length : next - 1 }
}

/** Index of the first token that begins at or after `at`. */
export function firstTokenAt(view: PageView, at: number): number {
  let low = 0
  let high = view.tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((view.tokens[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

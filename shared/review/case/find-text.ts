import { lettersAndDigits } from '../letters.ts'
import type { Span } from '../search.ts'

/** A pattern of `*` (any letters within a word), `?` (one character) and plain text as a regular expression, for whole words. */
export const wildcardPattern = (text: string): string => {
  const parts = text.trim().split(/\s+/).map(wordPattern)
  return `(?<![\\p{L}\\p{N}])${parts.join('\\s+')}(?![\\p{L}\\p{N}])`
}

const wordPattern = (word: string): string =>
  [...word]
    .map((char) => (char === '*' ? '[^\\s]*?' : char === '?' ? '[^\\s]' : char.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')))
    .join('')

/** Words that read like the wanted ones, up to one wrong, missing or added letter in five: OCR and spelling mistakes. */
export function fuzzySpans(text: string, wanted: string): readonly Span[] {
  const keys = wanted.trim().split(/\s+/).map(lettersAndDigits).filter(Boolean)
  const key = keys.join('')
  const allowed = Math.floor(key.length / 5)
  const words = [...text.matchAll(/[^\s]+/g)].map((m) => ({
    key: lettersAndDigits(m[0]),
    start: m.index,
    end: m.index + m[0].length,
  }))
  const spans: Span[] = []
  for (let i = 0; i + keys.length <= words.length; i++) {
    const run = words.slice(i, i + keys.length)
    if (isNear(run.map((word) => word.key).join(''), key, allowed)) spans.push(trimmed(text, run[0], run.at(-1)))
  }
  return spans
}

/** Punctuation around the words stays outside. */
function trimmed(text: string, first: Span | undefined, last: Span | undefined): Span {
  let [start, end] = [first?.start ?? 0, last?.end ?? 0]
  while (start < end && !/[\p{L}\p{N}]/u.test(text[start] ?? '')) start++
  while (end > start && !/[\p{L}\p{N}]/u.test(text[end - 1] ?? '')) end--
  return { start, end }
}

/** Levenshtein distance within a bound. */
export function isNear(a: string, b: string, allowed: number): boolean {
  if (Math.abs(a.length - b.length) > allowed) return false
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next[j] = Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1)
    }
    row = next
    if (Math.min(...row) > allowed) return false
  }
  return (row[b.length] as number) <= allowed
}

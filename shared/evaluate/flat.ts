/** A text's letters and digits, and which of its positions begin and end a word. */
export interface Flat {
  readonly s: string
  readonly starts: ReadonlySet<number>
  readonly ends: ReadonlySet<number>
}

const combining = /\p{Mn}/u
const letterOrDigit = /[\p{L}\p{N}]/u

/** Accents, case, spaces and punctuation go. */
export function flat(text: string): Flat {
  let s = ''
  const starts = new Set<number>()
  const ends = new Set<number>()
  let isInside = false
  for (const char of text.normalize('NFKD')) {
    if (combining.test(char)) continue
    const isPart = letterOrDigit.test(char)
    if (isPart && !isInside) starts.add(s.length)
    if (!isPart && isInside) ends.add(s.length)
    if (isPart) s += folded(char)
    isInside = isPart
  }
  if (isInside) ends.add(s.length)
  return { s, starts, ends }
}

const folded = (char: string): string => char.toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ')

/** A match shorter than this must begin and end at word boundaries. */
const short = 6

/** Where `needle` stands in `hay`. */
export function places(needle: Flat, hay: Flat): readonly number[] {
  const n = needle.s.length
  if (n === 0) return []
  const found: number[] = []
  for (let at = hay.s.indexOf(needle.s); at >= 0; at = hay.s.indexOf(needle.s, at + 1)) {
    if (n >= short || (hay.starts.has(at) && hay.ends.has(at + n))) found.push(at)
  }
  return found
}

export type Range = readonly [from: number, to: number]

/** What of the mention a prediction covers by running over one of its ends; at least four letters. */
export function overlapEnds(mention: Flat, prediction: Flat): Range | null {
  const longest = Math.min(mention.s.length, prediction.s.length) - 1
  for (let k = longest; k > 3; k--)
    if (endsInto(mention, prediction, k)) return [mention.s.length - k, mention.s.length]
  for (let k = longest; k > 3; k--) if (endsInto(prediction, mention, k)) return [0, k]
  return null
}

/** The last `k` letters of `a` are the first of `b`. */
const endsInto = (a: Flat, b: Flat, k: number): boolean =>
  a.s.endsWith(b.s.slice(0, k)) && (k >= short || (a.starts.has(a.s.length - k) && b.ends.has(k)))

/** Does `needle` stand in `hay` with at most `share` of its length in edits (Sellers)? */
export function near(needle: string, hay: string, share: number): boolean {
  const m = needle.length
  const limit = Math.trunc(m * share)
  if (m < 5 || limit < 1 || hay.length < m - limit) return false
  const row = Array.from({ length: m + 1 }, (_, i) => i)
  for (const char of hay) if (advance(row, needle, char) <= limit) return true
  return false
}

/** One more letter of the hay: the row of edit distances that ends there; returns its last. */
function advance(row: number[], needle: string, char: string): number {
  let last = row[0] ?? 0
  row[0] = 0
  for (let i = 1; i < row.length; i++) {
    const keep = row[i] ?? 0
    row[i] = Math.min(last + (needle[i - 1] === char ? 0 : 1), keep + 1, (row[i - 1] ?? 0) + 1)
    last = keep
  }
  return row.at(-1) ?? 0
}

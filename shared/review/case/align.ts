/** For each element of `a`, the index of the element of `b` that it became, or -1. Increasing where not -1. */
export type Alignment = Int32Array

/** Above this many comparisons a gap without anchors is left unmatched: what cannot be matched is reviewed again. */
const mostComparisons = 1_000_000

interface Range {
  readonly aFrom: number
  readonly aTo: number
  readonly bFrom: number
  readonly bTo: number
}

/**
 * Matches two sequences of words: first what is alike at both ends, then around words, or runs of words, that
 * stand once in each (patience diff, Cohen), then what small gaps remain by their longest common subsequence.
 */
export function align(a: readonly string[], b: readonly string[]): Alignment {
  const matched = new Int32Array(a.length).fill(-1)
  const waiting: Range[] = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }]
  for (let range = waiting.pop(); range; range = waiting.pop())
    for (const smaller of alignRange(a, b, range, matched)) waiting.push(smaller)
  return matched
}

function alignRange(a: readonly string[], b: readonly string[], range: Range, matched: Int32Array): readonly Range[] {
  const gap = trim(a, b, range, matched)
  if (gap.aFrom >= gap.aTo || gap.bFrom >= gap.bTo) return []
  for (const run of runs) {
    const anchors = increasing(uniqueInBoth(a, b, gap, run))
    if (anchors.length > 0) return between(gap, anchors, matched)
  }
  longestCommon(a, b, gap, matched)
  return []
}

/** Words in a run that is looked for as a whole: in a long document hardly a word stands once, but runs of words do. */
const runs = [1, 3, 8] as const

function trim(a: readonly string[], b: readonly string[], range: Range, matched: Int32Array): Range {
  let { aFrom, aTo, bFrom, bTo } = range
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) matched[aFrom++] = bFrom++
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) matched[--aTo] = --bTo
  return { aFrom, aTo, bFrom, bTo }
}

type Pair = readonly [aIndex: number, bIndex: number]

function uniqueInBoth(a: readonly string[], b: readonly string[], gap: Range, run: number): readonly Pair[] {
  const inA = onceIn(a, gap.aFrom, gap.aTo, run)
  const inB = onceIn(b, gap.bFrom, gap.bTo, run)
  const pairs: Pair[] = []
  for (const [word, aIndex] of inA) {
    const bIndex = inB.get(word)
    if (aIndex >= 0 && bIndex !== undefined && bIndex >= 0) pairs.push([aIndex, bIndex])
  }
  return pairs
}

/** Where each run of words stands; -1 for one that stands more than once. */
function onceIn(words: readonly string[], from: number, to: number, run: number): ReadonlyMap<string, number> {
  const at = new Map<string, number>()
  for (let i = from; i + run <= to; i++) {
    const key = run === 1 ? (words[i] as string) : words.slice(i, i + run).join(' ')
    at.set(key, at.has(key) ? -1 : i)
  }
  return at
}

/** The longest run of pairs that increases in both (patience sorting); pairs come in the order of `a`. */
function increasing(pairs: readonly Pair[]): readonly Pair[] {
  const tops: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  for (const [index, [, bIndex]] of pairs.entries()) {
    const pile = firstPile(pairs, tops, bIndex)
    before[index] = pile > 0 ? (tops[pile - 1] as number) : -1
    tops[pile] = index
  }
  const run: Pair[] = []
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] as number) run.push(pairs[index] as Pair)
  return run.reverse()
}

function firstPile(pairs: readonly Pair[], tops: readonly number[], bIndex: number): number {
  let [low, high] = [0, tops.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pairs[tops[middle] as number] as Pair)[1] < bIndex) low = middle + 1
    else high = middle
  }
  return low
}

function between(gap: Range, anchors: readonly Pair[], matched: Int32Array): readonly Range[] {
  const ranges: Range[] = []
  let { aFrom, bFrom } = gap
  for (const [aIndex, bIndex] of anchors) {
    matched[aIndex] = bIndex
    ranges.push({ aFrom, aTo: aIndex, bFrom, bTo: bIndex })
    aFrom = aIndex + 1
    bFrom = bIndex + 1
  }
  ranges.push({ aFrom, aTo: gap.aTo, bFrom, bTo: gap.bTo })
  return ranges
}

/** Dynamic programming over a gap that has no word standing once in both. */
function longestCommon(a: readonly string[], b: readonly string[], gap: Range, matched: Int32Array): void {
  const rows = gap.aTo - gap.aFrom
  const columns = gap.bTo - gap.bFrom
  if (rows * columns > mostComparisons) return
  const width = columns + 1
  const best = new Uint32Array((rows + 1) * width)
  const at = (row: number, column: number): number => best[row * width + column] as number
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      best[row * width + column] =
        a[gap.aFrom + row] === b[gap.bFrom + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (a[gap.aFrom + row] === b[gap.bFrom + column]) matched[gap.aFrom + row++] = gap.bFrom + column++
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
}

import type { FontMetrics } from './pdf-writer-text-state.ts'

/** The codes of one font on a page of which something is taken out. */
export interface ShownCodes {
  readonly metrics: FontMetrics
  readonly cut: Set<number>
  readonly kept: Set<number>
}

/** Kinds of letters that fonts number each for itself, in the order of the alphabet. */
const kinds = [/^\p{Lu}$/u, /^\p{Ll}$/u, /^\p{N}$/u, /^[\p{Lo}\p{Lt}\p{Lm}]$/u]
const basicLatin = /^[A-Za-z0-9]$/

/** Whether what the copy must hold of a font says which letters were taken out: by a gap in it, or by the order in which it numbers them. */
export const isTelling = (shown: ShownCodes): boolean => shown.cut.size > 0 && (hasGap(shown) || isByUse(shown))

/** Whether a code that is shown no more leaves a gap. */
const hasGap = ({ metrics: { isSparse }, cut, kept }: ShownCodes): boolean =>
  !isSparse && [...cut].some((code) => !kept.has(code))

/**
 * A font may number its letters as the source needed them one after the other: then 1 to 9 are the letters of the name with which
 * the source begins. Only an order that follows the alphabet says nothing.
 */
function isByUse({ metrics: { isSparse, numbered }, cut, kept }: ShownCodes): boolean {
  if (!numbered) return false
  const letters = [...new Set([...cut, ...kept])].map(numbered)
  if (!isSparse && [...cut].some((code) => [...numbered(code).text].length !== 1)) return true
  const counted = isSparse ? letters.filter(({ text }) => basicLatin.test(text)) : letters
  return kinds.some((kind) => !isAscending(counted.filter(({ text }) => kind.test(text))))
}

function isAscending(letters: readonly Numbered[]): boolean {
  const sorted = letters.toSorted((a, b) => a.text.codePointAt(0)! - b.text.codePointAt(0)!)
  return sorted.every(({ text, numbers }, i) => {
    const next = sorted[i + 1]
    return !next || next.text === text || numbers.every((number, k) => number < (next.numbers[k] ?? 0))
  })
}

/** What a code means, and under which numbers the font knows it: always as many. */
export interface Numbered {
  readonly text: string
  readonly numbers: readonly number[]
}

/** So many letters at one distance from their places in the alphabet are no chance. */
const fewest = 12

/** Whether a font numbers its letters as the usual character sets do, whichever of them it holds: not by what was needed. */
export function isLaidOut(letters: readonly Numbered[]): boolean {
  const basic = letters.filter(({ text }) => basicLatin.test(text))
  const distances = basic.map(({ text, numbers }) => numbers.map((number) => number - text.charCodeAt(0)).join(' '))
  return basic.length >= fewest && new Set(distances).size === 1
}

import { contentId } from '../detect/hash.ts'
import { lettersAndDigits } from '../review/letters.ts'

/** What a page says, small enough to compare thousands: whether it is the same as another, and how alike they are. */
export interface Fingerprint {
  readonly exact: string
  /** MinHash (Broder 1997) of its runs of four words. */
  readonly lows: Uint32Array
  readonly words: number
}

const run = 4
const hashes = 64
/** Pages that agree in all lows of one band are compared: two pages of likeness 0.9 meet with a chance over 0.9999. */
const band = 4

/** Forms share their printed words: below so many words likeness means little. */
export const fewestWords = 30

export function fingerprint(text: string): Fingerprint {
  const words = text.split(/\s+/).map(lettersAndDigits).filter(Boolean)
  const lows = new Uint32Array(hashes).fill(0xffffffff)
  for (let i = 0; i + run <= words.length; i++) {
    const base = hash32(words.slice(i, i + run).join(' '))
    for (let n = 0; n < hashes; n++) {
      const mixed = mix(base, n)
      if (mixed < (lows[n] as number)) lows[n] = mixed
    }
  }
  return { exact: contentId(words.join(' ')), lows, words: words.length }
}

function hash32(text: string): number {
  let hash = 2166136261
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  return hash >>> 0
}

/** A family of hashes from one (murmur3's finaliser with another start). */
function mix(hash: number, n: number): number {
  let h = (hash ^ Math.imul(n + 1, 0x9e3779b9)) >>> 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** 0..1: an estimate of how many of their runs of words two pages share. */
export function likeness(a: Fingerprint, b: Fingerprint): number {
  let same = 0
  for (let n = 0; n < hashes; n++) if (a.lows[n] === b.lows[n]) same += 1
  return same / hashes
}

/** Names of the bands of a page: pages that share one are worth comparing. */
export const bandsOf = ({ lows }: Fingerprint): readonly string[] =>
  Array.from({ length: hashes / band }, (_, n) => `${n}:${lows.subarray(n * band, n * band + band).join(' ')}`)

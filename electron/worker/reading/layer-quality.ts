import type { TextLayer } from '../engines/pdf-engine.ts'

/**
 * `usable`: reads like text. `doubtful`: has the look of text whose letters are not those on the page (no or wrong ToUnicode,
 * ISO 32000-2 9.10), so that only OCR can tell. `rubbish`: its characters have no meaning. `empty`: no letters or digits.
 */
export type LayerQuality = 'usable' | 'doubtful' | 'rubbish' | 'empty'

const MOST_MEANINGLESS = 0.15
const SOME_UNMAPPED = 0.03
/** Fewer letters than this say nothing about their statistics. */
const ENOUGH_LETTERS = 60
/** Vowels (y included) are 38–42 % of English letters, and 34–50 % in forms full of names and codes. */
const VOWELS: readonly [number, number] = [0.24, 0.6]
const WITHOUT_VOWEL = 0.35
const LEAST_READABLE = 0.55
const LONGEST_MEAN_WORD = 18

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Looks at words of letters alone: codes, plates and initials have no vowels to speak of. */
function hasStrangeLetters(text: string): boolean {
  const words = text.match(/(?<![\p{L}\p{N}])[a-z]{4,}(?![\p{L}\p{N}])/giu) ?? []
  const letters = words.join('')
  if (letters.length < ENOUGH_LETTERS) return false
  const vowels = count(letters, /[aeiouy]/gi) / letters.length
  if (vowels < VOWELS[0] || vowels > VOWELS[1]) return true
  return words.filter((w) => !/[aeiouy]/i.test(w)).length > words.length * WITHOUT_VOWEL
}

/** Whether a text layer can be believed. */
export function qualityOf({ text, unmapped }: Pick<TextLayer, 'text' | 'unmapped'>): LayerQuality {
  const solid = count(text, /\S/gu)
  if (count(text, /[\p{L}\p{N}]/gu) === 0) return solid > 5 ? 'rubbish' : 'empty'
  const meaningless = count(text, /[\ue000-\uf8ff\ufffd]/g)
  if (meaningless > solid * MOST_MEANINGLESS) return 'rubbish'
  if (Math.max(unmapped, meaningless) > solid * SOME_UNMAPPED) return 'doubtful'
  const readable = count(text, /[\p{L}\p{N}]/gu) / solid
  const words = count(text, /\S+/g)
  if (solid > ENOUGH_LETTERS && (readable < LEAST_READABLE || solid / words > LONGEST_MEAN_WORD)) return 'doubtful'
  return hasStrangeLetters(text) ? 'doubtful' : 'usable'
}

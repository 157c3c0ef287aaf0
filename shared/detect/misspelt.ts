import { isMedical, type Lexicons } from './lexicons.ts'

/** Shorter words have too many neighbours. */
const shortest = 7
const longest = 20

/** The ways in which people write a word wrong: a vowel for another, a letter too many or too few, two letters changed about. */
function* neighbours(word: string): Generator<string> {
  for (let i = 0; i < word.length; i++) {
    const [before, letter, after] = [word.slice(0, i), word.charAt(i), word.slice(i + 1)]
    yield before + after
    yield before + letter + letter + after
    if (after !== '') yield before + after.charAt(0) + letter + after.slice(1)
    if (!/[aeiouy]/.test(letter)) continue
    for (const vowel of 'aeiouy') if (vowel !== letter) yield before + vowel + after
    for (const vowel of 'aeiou') yield before + vowel + letter + after
  }
  yield `${word}e`
}

/** Whether a folded word of no list is a condition or medicine with one mistake in it: "diazipam", "leukemia". */
export function isMisspeltMedical(word: string, lexicons: Lexicons): boolean {
  if (word.length < shortest || word.length > longest || !/^[a-z]+$/.test(word)) return false
  for (const neighbour of neighbours(word)) if (isMedical(lexicons.words.get(neighbour) ?? 0)) return true
  return false
}

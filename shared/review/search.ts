import { lettersAndDigits, lettersOf } from './letters.ts'

export interface Span {
  readonly start: number
  readonly end: number
}

/** Below this many letters and digits a text is looked for as it is written. */
const enough = 4

/**
 * Every place where `needle` stands in `text`, whatever the case, accents, spacing and punctuation, over line ends too;
 * inside longer words as well: what a reviewer asks to hide is hidden everywhere.
 */
export function search(text: string, needle: string): readonly Span[] {
  const wanted = lettersAndDigits(needle)
  return wanted.length >= enough ? searchLetters(text, wanted) : searchLiteral(text, needle)
}

function searchLetters(text: string, wanted: string): Span[] {
  const letters = lettersOf(text)
  return placesOf(wanted, letters.text).map((at) => ({
    start: letters.starts[at] ?? 0,
    end: letters.ends[at + wanted.length - 1] ?? 0,
  }))
}

function searchLiteral(text: string, needle: string): Span[] {
  const parts = needle.trim().split(/\s+/).filter(Boolean).map(escaped)
  if (parts.length === 0) return []
  return [...text.matchAll(new RegExp(parts.join('\\s+'), 'giu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

const escaped = (part: string): string => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

function placesOf(needle: string, hay: string): number[] {
  const places: number[] = []
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) places.push(at)
  return places
}

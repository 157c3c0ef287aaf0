import { WordTable } from './word-table.ts'

/** What a word may be; bits of the number that `Lexicons.words` holds for it. */
export const kinds = {
  forename: 1,
  surname: 2,
  /** Part of a name, first or last. */
  name: 128,
  /** An ordinary English word (in small letters in the dictionary). */
  word: 4,
  place: 8,
  /** A brand, body, vehicle, drug of abuse, month …: capitalised, and not personal data. */
  notName: 16,
  medicine: 32,
  condition: 64,
} as const

export type WordKind = keyof typeof kinds

/** The word lists of `resources/lexicons`, folded: small letters, no accents, straight apostrophes. */
export interface Lexicons {
  readonly words: Pick<ReadonlyMap<string, number>, 'get' | 'has' | 'size'>
  /** Phrases of two to five words, by their first word: the rest of each, and its kind. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
}

export interface Phrase {
  readonly words: readonly string[]
  readonly kind: WordKind
}

/** How a word is looked up: small letters, no accents. */
export const fold = (word: string): string => {
  const small = word.toLowerCase()
  for (let i = 0; i < small.length; i++) {
    if (small.charCodeAt(i) > 127)
      return small.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l').replace(/ø/g, 'o').replace(/đ/g, 'd')
  }
  return small
}

/** As words are looked up; comments and possessive endings go. */
const plainList = (text: string): string => fold(text.replace(/^[ \t]*#.*$/gm, '')).replace(/'s\b/g, '')

/** Where each entry of a list stands. */
function* entriesOf(text: string): Generator<readonly [start: number, end: number]> {
  for (const { index, 0: entry } of text.matchAll(/\S(?:[^\n]*\S)?/g)) yield [index, index + entry.length]
}

/** Builds the tables from lists: kind and the file's text (one entry a line, `#` comments). */
export function lexiconsFrom(lists: readonly { readonly kind: WordKind; readonly text: string }[]): Lexicons {
  const plain = lists.map(({ kind, text }) => ({ kind, text: plainList(text) }))
  const all = plain.map(({ text }) => text).join('\n')
  const words = new WordTable(all, all.split('\n').length)
  const phrases = new Map<string, Phrase[]>()
  let at = 0
  for (const { kind, text } of plain) {
    for (const [start, end] of entriesOf(text)) {
      const entry = text.slice(start, end)
      if (/\s/.test(entry)) addPhrase(phrases, entry, kind)
      else words.note(at + start, at + end, kinds[kind])
    }
    at += text.length + 1
  }
  return { words, phrases }
}

function addPhrase(phrases: Map<string, Phrase[]>, entry: string, kind: WordKind): void {
  const [first = '', ...words] = entry.split(/\s+/)
  const known = phrases.get(first)
  if (known) known.push({ words, kind })
  else phrases.set(first, [{ words, kind }])
}

export const isKind = (flags: number, kind: WordKind): boolean => (flags & kinds[kind]) !== 0

export const isMedical = (flags: number): boolean => (flags & (kinds.medicine | kinds.condition)) !== 0

/** Whether a list of names holds the word. */
export const isNamePart = (flags: number): boolean => (flags & (kinds.forename | kinds.surname | kinds.name)) !== 0

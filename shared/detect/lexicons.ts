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
  readonly words: ReadonlyMap<string, number>
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

const entriesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

/** Builds the tables from lists: kind and the file's text (one entry a line, `#` comments). */
export function lexiconsFrom(lists: readonly { readonly kind: WordKind; readonly text: string }[]): Lexicons {
  const words = new Map<string, number>()
  const phrases = new Map<string, Phrase[]>()
  for (const { kind, text } of lists) {
    for (const entry of entriesOf(text)) {
      const [first = '', ...rest] = fold(entry).replace(/'s\b/g, '').split(/\s+/)
      if (rest.length === 0) words.set(first, (words.get(first) ?? 0) | kinds[kind])
      else phrases.set(first, [...(phrases.get(first) ?? []), { words: rest, kind }])
    }
  }
  return { words, phrases }
}

export const isKind = (flags: number, kind: WordKind): boolean => (flags & kinds[kind]) !== 0

/** Whether a list of names holds the word. */
export const isNamePart = (flags: number): boolean => (flags & (kinds.forename | kinds.surname | kinds.name)) !== 0

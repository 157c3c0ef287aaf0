/** How a character is parted from the one before: not at all; by what a reader takes for the same word (hyphen, line end, zero width); by a space or other sign. */
const NONE = 0
const SOFT = 1
const HARD = 2
export type Gap = typeof NONE | typeof SOFT | typeof HARD

const SOFT_SIGNS = /[-\u00ad\u2010\u2011\u2012\u2013\u200b-\u200f\u2060\ufeff\u0002\r\n'’]/u
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const MARK = /\p{M}/u

/** A text as letters and digits alone, folded (NFKD, no case, no accents), with what stood between them. */
export interface PlainText {
  readonly letters: string
  /** gaps[i]: what parts letters[i] from letters[i - 1]. */
  readonly gaps: Uint8Array
  /** 1 where a word may start at i even without a gap: a digit beside a letter, a capital that starts a word. */
  readonly seams: Uint8Array
}

const isDigit = (c: string): boolean => /\p{N}/u.test(c)
const isUpper = (c: string): boolean => c !== c.toLowerCase()
const fold = (c: string): string => c.toLowerCase().replaceAll('ß', 'ss').replaceAll('ſ', 's')

/** `text` without accents, case, spaces and signs, so that a value is found however it is broken up. */
export function plain(text: string): PlainText {
  const letters: string[] = []
  const gaps: number[] = []
  const seams: number[] = []
  let gap: Gap = HARD
  let before = ''
  for (const c of text.normalize('NFKD')) {
    if (MARK.test(c)) continue
    if (!LETTER_OR_DIGIT.test(c)) {
      gap = SOFT_SIGNS.test(c) ? (Math.max(gap, SOFT) as Gap) : HARD
      continue
    }
    for (const unit of fold(c)) {
      letters.push(unit)
      gaps.push(gap)
      seams.push(before !== '' && isSeam(before, c) ? 1 : 0)
      gap = NONE
      before = c
    }
  }
  return { letters: letters.join(''), gaps: Uint8Array.from(gaps), seams: Uint8Array.from(seams) }
}

const isSeam = (before: string, after: string): boolean =>
  isDigit(before) !== isDigit(after) || (isUpper(after) && !isUpper(before))

/** A value that must not occur. */
export interface Needle {
  readonly value: string
  readonly letters: string
}

/** From this length a value is looked for anywhere; a shorter one must start and end where words do, or "Ann" would be found in "cannot". */
const ANYWHERE = 12
/** A shorter one may also not be glued together from parts of several words: "Mark" from "mar k". */
const GLUED = 6

/** Values as they are searched for; those without a letter or digit cannot be. */
export const needlesOf = (values: readonly string[]): readonly Needle[] =>
  values.map((value) => ({ value, letters: plain(value).letters })).filter(({ letters }) => letters.length > 1)

export const occursIn = (text: PlainText, needle: Needle): boolean => {
  for (let at = text.letters.indexOf(needle.letters); at >= 0; at = text.letters.indexOf(needle.letters, at + 1)) {
    if (needle.letters.length >= ANYWHERE || isWord(text, at, needle.letters.length)) return true
  }
  return false
}

function isWord(text: PlainText, at: number, length: number): boolean {
  if (!isBoundary(text, at) || !isBoundary(text, at + length)) return false
  return length >= GLUED || !isGlued(text.gaps.subarray(at + 1, at + length))
}

const isBoundary = ({ gaps, seams }: PlainText, at: number): boolean =>
  at >= gaps.length || gaps[at] !== NONE || seams[at] === 1

/** Parts of words: some letters joined, some parted by spaces. Letter by letter ("S m i t h") is a word. */
const isGlued = (inner: Uint8Array): boolean => inner.includes(HARD) && inner.some((gap) => gap === NONE)

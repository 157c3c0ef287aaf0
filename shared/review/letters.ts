/** A text's letters and digits alone – no accents, no case, no spaces or punctuation – and where each came from. */
export interface Letters {
  readonly text: string
  /** For each unit of `text`, the UTF-16 offset of the character it came from, and of the one after. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const isLetter = /[\p{L}\p{N}]/u
const combining = /\p{M}/gu

/** `keep` says which offsets of the text count; by default all. */
export function lettersOf(text: string, keep: (offset: number) => boolean = () => true): Letters {
  const letters = { text: '', starts: [] as number[], ends: [] as number[] }
  let at = 0
  for (const char of text) {
    const plain = keep(at) && isLetter.test(char) ? fold(char) : ''
    for (let i = 0; i < plain.length; i++) {
      letters.starts.push(at)
      letters.ends.push(at + char.length)
    }
    letters.text += plain
    at += char.length
  }
  return letters
}

/** The form in which two spellings of one value are equal. */
export const lettersAndDigits = (text: string): string => lettersOf(text).text

const fold = (char: string): string => {
  if (char < '\u0080') return char.toLowerCase()
  const plain = char.normalize('NFKD').replace(combining, '').toLowerCase()
  return plain.replaceAll('ß', 'ss')
}

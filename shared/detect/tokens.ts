import { fold, isNamePart, kinds, type Lexicons } from './lexicons.ts'

export type Shape = 'initial' | 'capitals' | 'capitalised' | 'mixed' | 'small'

export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Folded, without a possessive ending. */
  readonly key: string
  readonly shape: Shape
  /** `kinds` of the word. */
  readonly flags: number
  /** What stands between the token before and this one. */
  readonly before: string
}

/** A word with inner apostrophes and hyphens. */
const word = /\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*/gu

/** Endings that are left outside a word: `'s`, and those of contractions, which are small words' own. */
const ending = /'(?:s|ve|d|ll|m|re|S)$/
const negation = /n't$/i

function shapeOf(text: string): Shape {
  const upper = text.toUpperCase()
  const lower = text.toLowerCase()
  if (text === lower) return 'small'
  if (text.length === 1) return 'initial'
  if (text === upper) return 'capitals'
  if (/^(?:Mc|Mac|O'|D')?\p{Lu}{2,}(?:-(?:Mc)?\p{Lu}+)*$/u.test(text)) return 'capitals'
  return /^\p{Lu}/u.test(text) ? 'capitalised' : 'mixed'
}

function flagsOf(key: string, lexicons: Lexicons): number {
  const whole = lexicons.words.get(key)
  if (whole !== undefined) return whole
  if (negation.test(key)) return kinds.word
  if (!key.includes('-')) return 0
  let all = 0
  let forenames = kinds.forename as number
  for (const part of key.split('-')) {
    const flags = lexicons.words.get(part) ?? 0
    all |= flags
    forenames &= flags
  }
  return forenames === kinds.forename ? kinds.forename : all
}

/** In recognised text, a small l that stands for a capital I: "lestyn" for "Iestyn". Null where it is no known name so. */
function misreadName(raw: string, lexicons: Lexicons): string | null {
  if (!/^l\p{Ll}{2}/u.test(raw) || lexicons.words.has(fold(raw))) return null
  const name = `I${raw.slice(1)}`
  return isNamePart(lexicons.words.get(fold(name)) ?? 0) ? name : null
}

interface Described {
  readonly key: string
  readonly shape: Shape
  readonly flags: number
}

/** Words met lately: a small table is quicker to ask than the lists. */
let lately = new WeakMap<Lexicons, Map<string, Described>>()

/** No word outlives the document it is from. */
export const forgetWords = (): void => {
  lately = new WeakMap()
}

const mostLately = 8_000

function described(raw: string, lexicons: Lexicons): Described {
  let known = lately.get(lexicons)
  if (known === undefined || known.size >= mostLately) {
    known = new Map()
    lately.set(lexicons, known)
  }
  let answer = known.get(raw)
  if (answer === undefined) {
    const key = fold(raw)
    answer = { key, shape: shapeOf(raw), flags: flagsOf(key, lexicons) }
    known.set(raw, answer)
  }
  return answer
}

export function tokensOf(text: string, lexicons: Lexicons, recognised: boolean = false): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const match of text.matchAll(word)) {
    const read = match[0].replace(ending, '')
    const raw = (recognised ? misreadName(read, lexicons) : null) ?? read
    const { key, shape, flags } = described(raw, lexicons)
    const end = match.index + raw.length
    tokens.push({
      start: match.index,
      end,
      text: raw,
      key,
      shape,
      flags,
      before: text.slice(last, match.index),
    })
    last = end
  }
  return tokens
}

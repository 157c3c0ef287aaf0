/** What is known of a part of a pattern. */
interface Part {
  /** Each match ends with one of these, in small letters. */
  readonly ends: readonly string[]
  /** Whether each match is one of these as a whole. */
  readonly whole: boolean
  /** Lists of words: it matches no text in which one of these lists is without any of its words. */
  readonly needs: readonly (readonly string[])[]
}

const nothing: Part = { ends: [''], whole: true, needs: [] }
const anything: Part = { ends: [''], whole: false, needs: [] }

/** More words than this are not put together. */
const mostTogether = 64
/** A longer list is not kept. */
const mostWords = 600
/** Lists kept of one pattern. */
const mostLists = 2

/** A list whose words are likelier than this to stand on a page is not kept. */
const likeliest = 0.1

/** Words that hold none of the others: whatever holds the longer one holds the shorter. */
const shortest = (words: readonly string[]): string[] =>
  words.filter((word, i) => !words.some((other, k) => k !== i && word.includes(other) && (word !== other || k < i)))

/** How likely a page holds a word, roughly: the longer, the less; rare signs tell more than letters. */
const likelihood = (word: string): number =>
  5 ** -(word.replace(/[^a-z\d]/g, '').length + 3 * (word.match(/[@?*_|£]/g)?.length ?? 0))

const likelihoodOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + likelihood(word), 0)

function needsOf({ ends, needs }: Part): readonly (readonly string[])[] {
  return ends.length > mostWords || ends.includes('') ? needs : [...needs, shortest(ends)]
}

const best = (lists: readonly (readonly string[])[]): (readonly string[])[] =>
  lists
    .filter((words) => likelihoodOf(words) < likeliest)
    .sort((a, b) => likelihoodOf(a) - likelihoodOf(b))
    .slice(0, mostLists)

/** One part after the other. */
function joined(left: Part, right: Part): Part {
  const [a, b] = [left.ends, right.ends]
  if (right.whole && (a.length * b.length <= mostTogether || a.length === 1 || b.length === 1)) {
    const ends = a.flatMap((one) => b.map((other) => one + other))
    return { ends, whole: left.whole, needs: [...left.needs, ...right.needs] }
  }
  return { ends: b, whole: false, needs: [...needsOf(left), ...right.needs] }
}

/** One part or the other. */
function either(parts: readonly Part[]): Part {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  const ends = parts.flatMap((part) => part.ends)
  if (parts.every(({ whole }) => whole) && ends.length <= mostWords) return { ends, whole: true, needs: [] }
  const lists = parts.map((part) => best(needsOf(part))[0])
  const words = lists.flatMap((list) => list ?? [])
  return lists.includes(undefined) || words.length > mostWords ? anything : { ...anything, needs: [shortest(words)] }
}

/** Reads the source of a valid pattern, part by part; what it does not understand may be anything. */
class Reader {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  alternatives(): Part {
    const parts = [this.#sequence()]
    while (this.#take(/\|/y) !== null) parts.push(this.#sequence())
    return either(parts)
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#source)?.[0] ?? null
    this.#at += found?.length ?? 0
    return found
  }

  #sequence(): Part {
    let part = nothing
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source.charAt(this.#at)))
      part = joined(part, this.#repeated(this.#atom()))
    return part
  }

  #repeated(part: Part): Part {
    const sign = this.#take(/(?:[?*+]|\{\d+(?:,\d*)?\})\??/y)?.replace(/(?<=.)\?$/, '')
    if (sign === undefined) return part
    if (sign === '?') return part.whole ? { ends: ['', ...part.ends], whole: true, needs: [] } : anything
    if (sign === '*' || /^\{0+[,}]/.test(sign)) return anything
    return { ...anything, needs: needsOf(part) }
  }

  #atom(): Part {
    if (this.#take(/[$^]|\\[bB]/y) !== null) return nothing
    const group = this.#take(/\((?:\?(?:<?[=!]|:|<[^>=!]+>))?/y)
    if (group !== null) return this.#group(group)
    const letters = this.#take(/\[(?:\\.|[^\]\\])*\]/y)
    if (letters !== null) return oneOf(letters)
    if (this.#take(/\\(?:u\{[^}]*\}|u.{4}|x..|c.|[pP]\{[^}]*\}|k<[^>]*>|\d+|[a-zA-Z])|\./y) !== null) return anything
    return literal(this.#take(/\\?[\s\S]/y) ?? '')
  }

  #group(opening: string): Part {
    const inside = this.alternatives()
    this.#at += 1
    if (opening.endsWith('!')) return nothing
    return opening.endsWith('=') ? { ...nothing, needs: needsOf(inside) } : inside
  }
}

function literal(written: string): Part {
  const char = written.replace(/^\\(?=.)/, '')
  return char >= '\u0080' ? anything : { ends: [char.toLowerCase()], whole: true, needs: [] }
}

/** "[Hh]" is one letter here, "[A-Z]" may be anything. */
function oneOf(letters: string): Part {
  const inside = letters.slice(1, -1)
  if (!/^(?:[\w ']{1,4}|[ ,:]-)$/.test(inside)) return anything
  return { ends: [...new Set(inside.toLowerCase())], whole: true, needs: [] }
}

/** Lists of words in small letters, worked out from a pattern: a page that is without any word of one of them holds no match. */
export const neededWords = (regex: RegExp): readonly (readonly string[])[] =>
  best(needsOf(new Reader(regex.source).alternatives()))

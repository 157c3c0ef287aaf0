import { leastMisspelt } from '../../shared/detect/differs-by-one.ts'
import { fold } from '../../shared/detect/lexicons.ts'
import type { SharedName } from '../../shared/model/finding.ts'
import { type Packed, pack } from './pack.ts'

/** A document and the names that it hands to the others; null where it could not be opened. */
export interface Introducing {
  readonly sha256: string | null
  readonly names: readonly SharedName[]
}

interface Known {
  readonly name: SharedName
  readonly introducedIn: Set<string | null>
}

/** The names of a run or a case, each with the documents that introduce it. */
export class RunNames {
  readonly #known = new Map<string, Known>()

  /** Where two documents introduce one name, the first that knows the person's role is heard. */
  learn({ names, sha256 }: Introducing): void {
    for (const name of names) {
      const known = this.#known.get(name.key)
      const introducedIn = (known?.introducedIn ?? new Set()).add(sha256)
      this.#known.set(name.key, { name: known?.name.role ? known.name : name, introducedIn })
    }
  }

  /** Those that other documents than this one introduce, whether or not they stand in it. */
  foreignTo(sha256: string | null): readonly SharedName[] {
    return [...this.#known.values()].filter(({ introducedIn }) => !introducedIn.has(sha256)).map(({ name }) => name)
  }

  /** Those of other documents that stand in this one. */
  foreignIn(sha256: string | null, texts: () => Iterable<string>): readonly SharedName[] {
    const foreign = this.foreignTo(sha256)
    if (foreign.length === 0) return []
    const all = [...texts()]
    const words = wordsOf(all)
    const numbers = figuresOf(all)
    const isMisspelt = misspeltIn(words)
    const hasValue = (value: string): boolean =>
      numbers.has(firstFigures(value)) && all.some((text) => text.includes(value))
    return foreign.filter(({ key, value }) => (value ? hasValue(key) : words.has(key) || isMisspelt(key)))
  }

  /** Changes with any name and any role. */
  get signature(): string {
    const lines = [...this.#known.values()].map(({ name }) => signatureOf(name))
    return lines.sort().join('\n')
  }
}

/** What of a name makes a difference to a document in which it is looked for. */
export const signatureOf = ({ key, value, role, forename }: SharedName): string =>
  `${key} ${value?.entity ?? ''} ${role ?? ''} ${forename ? 1 : 0}`

const word = /\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*/gu

/** A word that a line's end parts counts joined. */
const lineEnd = /-[ \t]*\n[ \t]*(?=\p{L})/gu

/** Whole words, and the parts of those with a hyphen or an apostrophe: "Threlfall's" is a mention. */
function wordsOf(texts: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>()
  for (const text of texts)
    for (const [one] of text.replaceAll('’', "'").replace(lineEnd, '').matchAll(word))
      for (const part of [one, ...one.split(/['-]/)]) words.add(fold(part))
  return words
}

/** A word, and the word without each of its letters: two words that differ by one letter, or by two changed about, share one of these. */
function* traces(word: string): Generator<string> {
  yield word
  for (let i = 0; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1)
}

/** Tells whether a name may stand among words with one mistake; detection looks closer. */
function misspeltIn(words: ReadonlySet<string>): (key: string) => boolean {
  const known = new Set<string>()
  for (const word of words) if (word.length >= leastMisspelt) for (const trace of traces(word)) known.add(trace)
  return (key) => key.length >= leastMisspelt && [...traces(key)].some((trace) => known.has(trace))
}

const figures = /[\p{L}\d]*\d[\p{L}\d]*/gu

/** Words with figures, by which most values are known not to stand in a text without looking for each. */
function figuresOf(texts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const text of texts) for (const [one] of text.matchAll(figures)) found.add(one)
  return found
}

const firstFigures = (value: string): string => value.match(figures)?.[0] ?? value

/** Packed pages and findings that are held at a time, some 20,000 pages; past it a batch is answered, and its names go on to the next. */
const MOST_HELD_BYTES = 512 * 1024 * 1024

/** Holds results back until all names of the run are known, for a person whom the last document introduces may stand in the first. */
export async function* heldUntilNamed<T extends Introducing>(
  results: AsyncIterable<T>,
  names: RunNames,
  mostBytes: number = MOST_HELD_BYTES,
): AsyncGenerator<readonly Packed<T>[]> {
  let held: Packed<T>[] = []
  for await (const result of results) {
    names.learn(result)
    held.push(await pack(result))
    if (held.reduce((sum, { bytes }) => sum + bytes, 0) < mostBytes) continue
    yield held
    held = []
  }
  yield held
}

import nlp from 'compromise/two'
import { opensSentence } from './names.ts'
import type { PageView } from './page-view.ts'

/** Characters of a sentence that are read; what a word is shows within them. */
const reach = 60

/** Sentences of a page that are read; past them a word counts as what it may be, so that a hostile page costs no more. */
const most = 60

/** Asked only of words that begin a sentence, the one place where a capital tells nothing. */
const asked = new WeakMap<PageView, Map<number, boolean>>()

const sentenceAt = (view: PageView, at: number): string => /^[^.!?\n]*/.exec(view.text.slice(at, at + reach))?.[0] ?? ''

interface Word {
  readonly text: string
  readonly tags?: Iterable<string>
}

const isAny = (word: Word | undefined, ...tags: readonly string[]): boolean =>
  word !== undefined && [...(word.tags ?? [])].some((tag) => tags.includes(tag))

/** What follows an order, not a name: "Bill them", "Mark the door". */
const ordered: ReadonlySet<string> = new Set(
  'the a an my your our their this that these those it them me us you i we he she they up down out off all any no one some each every not be'.split(
    ' ',
  ),
)

/** The words of a sentence with the tags of compromise. */
const read = (sentence: string): readonly Word[] => nlp(sentence).docs[0] ?? []

/** A person in compromise's opinion, or a thing that does or is something. */
function isNamed(sentence: string): boolean {
  const [first, second, ...rest] = read(sentence)
  if (isAny(first, 'Person', 'FirstName', 'LastName')) return true
  if (!isAny(first, 'Noun') || isAny(first, 'Date', 'Pronoun')) return false
  return (
    isAny(second, 'Verb') || (isAny(second, 'Preposition') && rest.slice(0, 4).some((word) => isAny(word, 'Copula')))
  )
}

/**
 * Whether a word that is a name and an ordinary word too, at the start of a sentence, is read as a name there:
 * compromise's parts of speech, one voice among several, asked only where no list or rule can tell.
 */
export function readsAsName(view: PageView, index: number): boolean {
  const token = view.tokens[index]
  if (token === undefined || token.shape !== 'capitalised' || !opensSentence(token, index)) return false
  const next = view.tokens[index + 1]
  if (next?.before === ' ' && ordered.has(next.key)) return false
  const known = asked.get(view) ?? new Map<number, boolean>()
  asked.set(view, known)
  const answer = known.get(token.start) ?? (known.size >= most || isNamedIn(sentenceAt(view, token.start)))
  if (known.size < most) known.set(token.start, answer)
  return answer
}

/** Sentences read lately: forms and logs say the same again and again. */
const lately = new Map<string, boolean>()

/** No sentence outlives the document it is from. */
export const forgetSentences = (): void => lately.clear()

function isNamedIn(sentence: string): boolean {
  const known = lately.get(sentence)
  if (known !== undefined) return known
  if (lately.size >= 500) lately.clear()
  const answer = isNamed(sentence)
  lately.set(sentence, answer)
  return answer
}

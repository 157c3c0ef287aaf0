import type { EntityId } from '../model/entity.ts'
import type { PageView } from './page-view.ts'
import type { Candidate, Recognizer } from './recognizer.ts'
import type { Token } from './tokens.ts'
import { wordSet } from './word-set.ts'

/** A phrase by the word it begins with: tried only where that word stands, so that many phrases cost little. */
export interface HeadedPhrase {
  /** Words in small letters, parted by spaces. */
  readonly heads: string
  /** Sticky (`y`): from the beginning of the head. Bounded, so linear. */
  readonly phrase: RegExp
  /** What must stand right before the phrase, or before its article. */
  readonly after?: RegExp
  readonly score: number
  readonly because: string
}

const articled = /(?<![\p{L}'-])(?:an?|another|two|three|his|her|my|their) $/iu

/** Start of the phrase with the article, number or owner before it. */
function startOf(view: PageView, token: Token): number {
  const article = articled.exec(view.text.slice(Math.max(0, token.start - 9), token.start))
  return token.start - (article?.[0].length ?? 0)
}

function claimAt(view: PageView, token: Token, pattern: HeadedPhrase, entity: EntityId): Candidate | null {
  const { phrase, after, score, because } = pattern
  phrase.lastIndex = token.start
  const match = phrase.exec(view.text)
  if (match === null) return null
  const start = startOf(view, token)
  if (after !== undefined && !after.test(view.text.slice(Math.max(0, start - 28), start))) return null
  return { entity, start, end: token.start + match[0].length, score, because }
}

/** A rule of phrases that each begin with a known word. */
export function headedRecognizer(id: string, entity: EntityId, phrases: readonly HeadedPhrase[]): Recognizer {
  const byHead = new Map<string, HeadedPhrase[]>()
  for (const phrase of phrases)
    for (const head of wordSet(phrase.heads)) byHead.set(head, [...(byHead.get(head) ?? []), phrase])
  return {
    id,
    entities: [entity],
    find: (view) => {
      const found: Candidate[] = []
      for (const token of view.tokens) {
        const tried = token.start < (found.at(-1)?.end ?? 0) ? undefined : byHead.get(token.key)
        for (const phrase of tried ?? []) {
          const claim = claimAt(view, token, phrase, entity)
          if (claim !== null) found.push(claim)
        }
      }
      return found
    },
  }
}

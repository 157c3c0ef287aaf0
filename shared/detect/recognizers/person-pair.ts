import { isKind, isNamePart, type Lexicons } from '../lexicons.ts'
import { functionWords, things, titles } from '../name-words.ts'
import {
  isCapitalLine,
  isNamedThing,
  isSureName,
  isUnknown,
  isUpper,
  opensSentence,
  type Run,
  runFrom,
  spanOf,
} from '../names.ts'
import type { PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

const usable = (token: Token): boolean =>
  token.shape === 'capitalised' &&
  isUpper(token) &&
  token.text.length > 1 &&
  !isKind(token.flags, 'notName') &&
  !things.has(token.key) &&
  !titles.has(token.key) &&
  !functionWords.has(token.key)

/** Two or three capitalised words inside a sentence, no things and no titles, of which a list knows at least one as a name: "Peregrine Holt". */
function pairAt(view: PageView, i: number, lexicons: Lexicons): Run | null {
  const first = view.tokens[i]
  if (first === undefined || !usable(first) || isCapitalLine(view, first) || isNamedThing(view, i, lexicons))
    return null
  if (opensSentence(first, i) && !isSureName(first) && !isUnknown(first)) return null
  const run = runFrom(view, i, usable, usable, 4)
  if (run.to - run.from < 2) return null
  const after = view.tokens[run.to]
  if (
    after !== undefined &&
    after.before === ' ' &&
    isUpper(after) &&
    (things.has(after.key) || isKind(after.flags, 'notName'))
  )
    return null
  const known = view.tokens.slice(run.from, run.to)
  const placed = /\b(?:in|at|from|near|to|of|on) $/.test(view.text.slice(Math.max(0, first.start - 6), first.start))
  if (isUnknown(first) && /[aeiouy]/i.test(first.text) && first.text.length > 3) return run
  return known.some((token) => isNamePart(token.flags) && !(placed && isKind(token.flags, 'place'))) ? run : null
}

export const personPair: Recognizer = {
  id: 'person-pair',
  entities: ['PERSON'],
  find: (view, { lexicons }) => {
    const found: Candidate[] = []
    for (let i = 0; i < view.tokens.length; i++) {
      const run = pairAt(view, i, lexicons)
      if (run === null) continue
      const because = 'capitalised words side by side, one of them in a list of names'
      found.push({ entity: 'PERSON', ...spanOf(view, run), score: 0.4, because })
      i = run.to - 1
    }
    return found
  },
}

import { isInformal } from '../informal.ts'
import { isKind } from '../lexicons.ts'
import { matchesOf } from '../matches.ts'
import type { PageView } from '../page-view.ts'
import { firstTokenAt } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

/** Where a message says that one works or learns. */
const working =
  /(?<![\p{L}])(?:works?|working|worked|job|shift|shifts|interview|sacked|fired|goes (?:to )?(?:school|college|uni)|college|uni)(?: (?:nights|days|part time|full time|there|now))?(?: (?:at|for|in|from|down|over at|up at|@))?(?: the)? (?=\p{Ll}{3})/gu

/** The body named there: a brand, or a word of no dictionary, with the place behind it. */
function bodyAt(view: PageView, at: number): { start: number; end: number } | null {
  const i = firstTokenAt(view, at)
  const token = view.tokens[i]
  if (token === undefined || token.start !== at || token.shape !== 'small' || token.text.length < 3) return null
  if (
    !(isKind(token.flags, 'notName') && !isKind(token.flags, 'word')) &&
    !(token.flags === 0 && token.text.length > 4)
  )
    return null
  const next = view.tokens[i + 1]
  const placed = next !== undefined && next.before === ' ' && isKind(next.flags, 'place') && !isKind(next.flags, 'word')
  return { start: token.start, end: placed ? next.end : token.end }
}

/** "he works asda pudsey": a workplace in a line written as messages are. */
export const organisationSmallLetters: Recognizer = {
  id: 'organisation-small-letters',
  entities: ['ORGANISATION'],
  find: (view) => {
    const found: Candidate[] = []
    for (const match of matchesOf(view, working)) {
      const at = match.index + match[0].length
      const body = isInformal(view, at) ? bodyAt(view, at) : null
      if (body !== null)
        found.push({
          entity: 'ORGANISATION',
          ...body,
          score: 0.3,
          because: 'a place of work in small letters, in a message',
        })
    }
    return found
  },
}

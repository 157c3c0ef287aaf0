import { isKind, isNamePart } from '../lexicons.ts'
import type { PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

const clear = (view: PageView, token: Token): boolean =>
  !/[@./_'\\\d-]$/.test(token.before) && !/^[@/_\\\d'-]|^\.\w/.test(view.text.slice(token.end, token.end + 2))

/** A town in small letters, as in messages and searches. Only those that are no word and no name. */
const isTown = (token: Token): boolean =>
  token.shape === 'small' &&
  token.text.length >= 5 &&
  isKind(token.flags, 'place') &&
  !isKind(token.flags, 'word') &&
  !isNamePart(token.flags) &&
  !isKind(token.flags, 'notName')

export const locationSmallLetters: Recognizer = {
  id: 'location-small-letters',
  entities: ['LOCATION'],
  find: (view) => {
    const found: Candidate[] = []
    for (const token of view.tokens) {
      if (!isTown(token) || !clear(view, token)) continue
      const because = 'a place of the gazetteer, in small letters'
      found.push({ entity: 'LOCATION', start: token.start, end: token.end, score: 0.3, because })
    }
    return found
  },
}

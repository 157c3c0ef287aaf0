import { isInformal } from '../informal.ts'
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

/** After these a place stands, also one that is a name. */
const placing =
  /(?<![\p{L}])(?:in|at|from|frm|near|to|round|over|back|up|down|left|leaving|reached|outta|of|around|thru|via|towards|past)(?: the)? $/u

/** A town that is a name too, or a word that no list knows, where a message says a place: "in durham", "at the metrocentre". */
const isPlaced = (view: PageView, token: Token): boolean =>
  token.shape === 'small' &&
  token.text.length >= 5 &&
  !isKind(token.flags, 'word') &&
  !isKind(token.flags, 'notName') &&
  (isKind(token.flags, 'place') ||
    (token.flags === 0 && token.text.length >= 7 && !/(?:ing|ed|in|ly)$/.test(token.text))) &&
  placing.test(view.text.slice(Math.max(0, token.start - 14), token.start)) &&
  isInformal(view, token.start)

export const locationSmallLetters: Recognizer = {
  id: 'location-small-letters',
  entities: ['LOCATION'],
  find: (view) => {
    const found: Candidate[] = []
    for (const token of view.tokens) {
      if (!(isTown(token) || isPlaced(view, token)) || !clear(view, token)) continue
      const because = 'a place of the gazetteer, in small letters'
      const end =
        token.end + (/^ (?:jail|prison|nick)\b/.exec(view.text.slice(token.end, token.end + 8))?.[0].length ?? 0)
      found.push({ entity: 'LOCATION', start: token.start, end, score: 0.3, because })
    }
    return found
  },
}

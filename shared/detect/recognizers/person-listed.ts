import { isKind, isNamePart } from '../lexicons.ts'
import { functionWords, things } from '../name-words.ts'
import { isForename, isSureName, isUpper, nextListed } from '../names.ts'
import type { PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

const may = (token: Token): boolean =>
  isUpper(token) &&
  token.text.length > 1 &&
  isNamePart(token.flags) &&
  !isKind(token.flags, 'notName') &&
  !functionWords.has(token.key) &&
  !things.has(token.key)

const ends = (view: PageView, token: Token): boolean =>
  /^(?:[.,;)(/]|\n|$| (?:and|&|\()| {2})/.test(view.text.slice(token.end, token.end + 5))

/** A first name that is a word too, in a list with one that is none: "Rufaro, Pat (laundry)", "Grace and Anjali". */
export const personListed: Recognizer = {
  id: 'person-listed',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    const claim = (token: Token): void => {
      const because = 'a first name in a list with another'
      found.push({ entity: 'PERSON', start: token.start, end: token.end, score: 0.4, because })
    }
    view.tokens.forEach((token, i) => {
      const at = nextListed(view, i + 1)
      const other = at < 0 ? undefined : view.tokens[at]
      if (other === undefined || !may(token) || !may(other) || !(isForename(token) && isForename(other))) return
      if (isSureName(token) && ends(view, other)) claim(other)
      if (isSureName(other) && !isSureName(token)) claim(token)
    })
    return found
  },
}

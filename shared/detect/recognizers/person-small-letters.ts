import { isKind, type Lexicons } from '../lexicons.ts'
import { isForename, isSureName, spanOf } from '../names.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

/** `mandys`, without its apostrophe, counts for `mandy`. */
function isFirstName(token: Token, lexicons: Lexicons): boolean {
  if (isForename(token)) return isSureName(token)
  if (token.flags !== 0 || !token.key.endsWith('s') || token.key.length < 5) return false
  const stem = lexicons.words.get(token.key.slice(0, -1)) ?? 0
  return isKind(stem, 'forename') && !isKind(stem, 'word') && !isKind(stem, 'notName')
}

/** A first name in small letters, as in messages. Only those that are no word, place or thing. */
export const personSmallLetters: Recognizer = {
  id: 'person-small-letters',
  entities: ['PERSON'],
  find: (view, { lexicons }) => {
    const found: Candidate[] = []
    for (let i = 0; i < view.tokens.length; i++) {
      const token = view.tokens[i]
      if (token === undefined || token.shape !== 'small' || token.text.length < 4 || !isFirstName(token, lexicons))
        continue
      if (
        isKind(token.flags, 'place') ||
        /[@./_'\\\d-]$/.test(token.before) ||
        /^[@/_\\\d'-]|^\.\w/.test(view.text.slice(token.end, token.end + 2))
      )
        continue
      found.push({
        entity: 'PERSON',
        ...spanOf(view, { from: i, to: i + 1 }),
        score: 0.3,
        because: 'a first name from the lists, in small letters',
      })
    }
    return found
  },
}

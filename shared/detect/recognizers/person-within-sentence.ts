import { isKind, isNamePart } from '../lexicons.ts'
import { actsLikePerson, functionWords, neverAlone, things, titles } from '../name-words.ts'
import { isAmbiguous, isCapitalLine, isForename, isUpper, opensSentence, spanOf } from '../names.ts'
import type { PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

const afterArticle = new Set(
  'the a an this that these those every each any no some your our its my his her their another such which whose what in at of on'.split(
    ' ',
  ),
)

/** Words after which a person stands. */
const toldTo = new Set(
  'tell told ask asked met phone phoned rang ring text texted message messaged thank thanked blame blamed with'.split(
    ' ',
  ),
)

const isSmall = (token: Token | undefined): token is Token => token !== undefined && token.shape === 'small'

/** A word with a capital that no sentence, title or heading accounts for. */
function standsOut(view: PageView, token: Token, i: number): boolean {
  if (token.shape !== 'capitalised' || opensSentence(token, i) || isCapitalLine(view, token)) return false
  const left = view.tokens[i - 1]
  const right = view.tokens[i + 1]
  if (!isSmall(left) || afterArticle.has(left.key) || titles.has(left.key)) return false
  return right === undefined || right.before !== ' ' || !isUpper(right) || right.text === 'I'
}

/** A first name that is an ordinary word too ("Mo", "Shimmy"), when its capital inside a sentence says that it is a name. */
/** An ordinary word that is in no list of names, but is told something, or owns something, inside a sentence. */
function isMadeAName(view: PageView, token: Token, i: number): boolean {
  if (!isKind(token.flags, 'word') || isNamePart(token.flags) || !standsOut(view, token, i)) return false
  return toldTo.has(view.tokens[i - 1]?.key ?? '') || /^'s? \p{Ll}/u.test(view.text.slice(token.end, token.end + 4))
}

export const personWithinSentence: Recognizer = {
  id: 'person-within-sentence',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (let i = 0; i < view.tokens.length; i++) {
      const token = view.tokens[i]
      if (token === undefined || isKind(token.flags, 'notName') || things.has(token.key)) continue
      if (!(isNamePart(token.flags) && isAmbiguous(token)) && !isMadeAName(view, token, i)) continue
      const acting =
        opensSentence(token, i) &&
        isForename(token) &&
        !isCapitalLine(view, token) &&
        actsLikePerson.test(view.text.slice(token.end, token.end + 14))
      if (functionWords.has(token.key) || !(acting || standsOut(view, token, i))) continue
      const score = isForename(token) && !neverAlone.has(token.key) ? 0.4 : 0.25
      const because = acting
        ? 'a name that is also a word, said to do or be something'
        : 'a name that is also a word, with a capital inside a sentence'
      found.push({ entity: 'PERSON', ...spanOf(view, { from: i, to: i + 1 }), score, because })
    }
    return found
  },
}

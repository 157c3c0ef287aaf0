import { isKind } from '../lexicons.ts'
import { functionWords, things, titles } from '../name-words.ts'
import { isCapitalLine, isForename, opensSentence } from '../names.ts'
import type { PageView } from '../page-view.ts'
import { readsAsName } from '../parts-of-speech.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

/** A small word after one space: the sentence goes on, so that this is no heading or cell. */
const goesOn = (next: Token | undefined): boolean => next !== undefined && next.before === ' ' && next.shape === 'small'

/** A first name that is an ordinary word too, where its capital is owed to the sentence it begins. */
const isOpen = (view: PageView, token: Token, i: number): boolean =>
  token.shape === 'capitalised' &&
  isForename(token) &&
  isKind(token.flags, 'word') &&
  !isKind(token.flags, 'notName') &&
  !functionWords.has(token.key) &&
  !things.has(token.key) &&
  !titles.has(token.key) &&
  opensSentence(token, i) &&
  goesOn(view.tokens[i + 1]) &&
  !isCapitalLine(view, token)

/** "Iris sent it on", "Bill rang the bell" against "Bill them for it": what the sentence makes of the word. */
export const personLanguage: Recognizer = {
  id: 'person-language',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    view.tokens.forEach((token, i) => {
      if (!isOpen(view, token, i) || !readsAsName(view, i)) return
      const because = 'a first name that is also a word, read as a name in its sentence'
      found.push({ entity: 'PERSON', start: token.start, end: token.end, score: 0.3, because })
    })
    return found
  },
}

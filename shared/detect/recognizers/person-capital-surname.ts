import { abbreviations } from '../abbreviations.ts'
import { isKind, isNamePart } from '../lexicons.ts'
import { functionWords } from '../name-words.ts'
import { isCapitalLine, isNameable, isNameLike, isPartOfCode, spanOf } from '../names.ts'
import type { PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

const isFirst = (view: PageView, i: number): boolean => {
  const token = view.tokens[i]
  return token !== undefined && token.shape === 'capitalised' && isNameLike(token) && !functionWords.has(token.key)
}

const isSurname = (view: PageView, i: number): boolean => {
  const token = view.tokens[i]
  if (
    token === undefined ||
    abbreviations.has(token.text) ||
    isPartOfCode(view, token) ||
    token.shape !== 'capitals' ||
    token.text.length < (isNamePart(token.flags) ? 2 : 3) ||
    token.before !== ' '
  )
    return false
  return isNameable(token) && (isNamePart(token.flags) || !isKind(token.flags, 'word') || token.text.length > 3)
}

/** `Winsome Ianthe BLACKWOOD-GREEN`: first names, then a surname in capitals, in a line that is not all capitals. */
export const personCapitalSurname: Recognizer = {
  id: 'person-capital-surname',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (let i = 1; i < view.tokens.length; i++) {
      const surname = view.tokens[i]
      if (surname === undefined || !isSurname(view, i) || !isFirst(view, i - 1) || isCapitalLine(view, surname))
        continue
      let from = i - 1
      while (from > 0 && i - from < 4 && view.tokens[from]?.before === ' ' && isFirst(view, from - 1)) from--
      const to = isSurname(view, i + 1) ? i + 2 : i + 1
      const because = 'first names with a surname in capitals, as police write them'
      found.push({
        entity: 'PERSON',
        ...spanOf(view, { from, to }),
        score: 0.9,
        because,
        learn: true,
        learnWords: true,
      })
    }
    return found
  },
}

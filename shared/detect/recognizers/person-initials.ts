import { isKind, isNamePart } from '../lexicons.ts'
import { isCapitalLine, isNameable, isNameLike, runFrom, spanOf } from '../names.ts'
import { firstTokenAt } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

const withSurname = /(?<![\p{L}\d.'&/-])(?:[A-Z]\. ?|[A-Z] ){1,3}(?=\p{Lu}[\p{L}'-]{2})/gu
const alone = /(?<![\p{L}\d.])(?:[A-Z]\.){2,3}(?![\p{L}\d])/gu
const notInitials =
  /^(?:U\.K\.|U\.S\.|E\.G\.|I\.E\.|A\.M\.|P\.M\.|D\.O\.B\.|N\.B\.|P\.S\.|R\.I\.P\.|N\.I\.|P\.C\.|A\.K\.A\.|P\.T\.O\.|R\.T\.A\.|C\.C\.|N\.F\.A\.|V\.A\.T\.)$/i

/** `W I Blackwood-Green`, `L. Abrahams`, `P.T.`. */
export const personInitials: Recognizer = {
  id: 'person-initials',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (const match of view.text.matchAll(withSurname)) {
      const i = firstTokenAt(view, match.index + match[0].length)
      const surname = view.tokens[i]
      if (surname !== undefined && isCapitalLine(view, surname) && isKind(surname.flags, 'word')) continue
      if (surname === undefined || !isNameLike(surname) || /^I (?!\p{Lu})/u.test(match[0])) continue
      const dotted = match[0].includes('.')
      if (!dotted && !isNamePart(surname.flags) && isKind(surname.flags, 'place')) continue
      if (/^[AI] $/.test(match[0]) && !(isNamePart(surname.flags) && !isKind(surname.flags, 'word'))) continue
      const run = runFrom(view, i, isNameable, isNameLike, 3)
      const { end } = spanOf(view, run)
      found.push({
        entity: 'PERSON',
        start: match.index,
        end,
        score: dotted ? 0.8 : 0.6,
        because: 'initials with a surname',
        learn: dotted,
      })
    }
    for (const match of view.text.matchAll(alone)) {
      if (notInitials.test(match[0])) continue
      found.push({
        entity: 'PERSON',
        start: match.index,
        end: match.index + match[0].length,
        score: 0.45,
        because: 'initials standing for a name',
      })
    }
    return found
  },
}

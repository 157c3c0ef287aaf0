import { isKind, isNamePart } from '../lexicons.ts'
import { matchesOf } from '../matches.ts'
import { isCapitalLine, isNameable, isNameLike, runFrom, spanOf } from '../names.ts'
import { firstTokenAt, type PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

const withSurname =
  /(?<![\p{L}\d.'&/-])(?:[A-Z]\. ?|[A-Z] ){1,3}(?=(?:(?:van|von|de|der|den|della|di|da|du|la|le|bin|ap) ){0,2}\p{Lu}[\p{L}'-]{2})/gu
const alone = /(?<![\p{L}\d.])(?:[A-Z]\.){2,3}(?![\p{L}\d])/gu
const notInitials =
  /^(?:U\.K\.|U\.S\.|E\.G\.|I\.E\.|A\.M\.|P\.M\.|D\.O\.B\.|T\.I\.E\.|F\.A\.I\.|A\.B\.E\.|N\.O\.K\.|O\.I\.C\.|M\.O\.|T\.W\.O\.C\.|A\.S\.B\.|D\.V\.|R\.O\.|T\.O\.|E\.T\.A\.|A\.S\.A\.P\.|N\.H\.S\.|G\.P\.|D\.C\.|D\.S\.|P\.I\.P\.|D\.I\.|N\.B\.|P\.S\.|R\.I\.P\.|N\.I\.|P\.C\.|A\.K\.A\.|P\.T\.O\.|R\.T\.A\.|C\.C\.|N\.F\.A\.|V\.A\.T\.)$/i

/** Whether what follows initials can be their surname; "A" and "I" are words, and a line of capitals tells little. */
function isSurnameOf(view: PageView, initials: string, surname: Token): boolean {
  const word = isKind(surname.flags, 'word')
  if (!isNameLike(surname) || (word && isCapitalLine(view, surname))) return false
  if (!initials.includes('.') && !isNamePart(surname.flags) && isKind(surname.flags, 'place')) return false
  if (!/^[AI] $/.test(initials)) return true
  return isNamePart(surname.flags) && !word && !/^ \p{Ll}/u.test(view.text.slice(surname.end, surname.end + 2))
}

/** Past the small words of a surname: "H. van der Merwe". */
function afterParticles(view: PageView, i: number): number {
  let at = i
  while (at < i + 2 && view.tokens[at]?.shape === 'small') at++
  return at
}

function withSurnameAt(view: PageView, match: RegExpExecArray): Candidate | null {
  const i = afterParticles(view, firstTokenAt(view, match.index + match[0].length))
  const surname = view.tokens[i]
  if (surname === undefined || !isSurnameOf(view, match[0], surname)) return null
  const { end } = spanOf(view, runFrom(view, i, isNameable, isNameLike, 3))
  const dotted = match[0].includes('.')
  const because = 'initials with a surname'
  return end > match.index
    ? { entity: 'PERSON', start: match.index, end, score: dotted ? 0.8 : 0.6, because, learn: dotted }
    : null
}

function aloneAt(match: RegExpExecArray): Candidate | null {
  if (notInitials.test(match[0])) return null
  const because = 'initials standing for a name'
  return { entity: 'PERSON', start: match.index, end: match.index + match[0].length, score: 0.45, because }
}

/** `W I Blackwood-Green`, `L. Abrahams`, `P.T.`. */
export const personInitials: Recognizer = {
  id: 'person-initials',
  entities: ['PERSON'],
  find: (view) =>
    [
      ...matchesOf(view, withSurname).map((match) => withSurnameAt(view, match)),
      ...matchesOf(view, alone).map(aloneAt),
    ].filter((claim) => claim !== null),
}

import { isKind, isNamePart } from '../lexicons.ts'
import { isCapitalLine, isUpper, type Run, runFrom, spanOf } from '../names.ts'
import type { PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

const before = new Set(['at', 'for', 'from', 'with', 'by', 'of'])
const publicBody =
  /^(?:police|court|council|constabulary|magistrates|custody|act|station|force|office|service|law|code|order|rules)$/

const capital = (token: Token): boolean => token.shape === 'capitalised' && isUpper(token) && token.text.length > 1

/** Capitalised words after "at", "for" or "from" of which the last is an ordinary word and no name: "at Rhymney Tyres". */
function bodyAt(view: PageView, i: number): Run | null {
  const left = view.tokens[i - 1]
  const first = view.tokens[i]
  if (
    left === undefined ||
    first === undefined ||
    first.before !== ' ' ||
    !before.has(left.key) ||
    left.shape !== 'small'
  )
    return null
  if (!capital(first) || isKind(first.flags, 'notName') || isCapitalLine(view, first)) return null
  const run = runFrom(view, i, capital, (token) => capital(token) && !isKind(token.flags, 'notName'), 4)
  const last = view.tokens[run.to - 1]
  const plain = view.tokens.slice(run.from, run.to).some(({ flags }) => isKind(flags, 'word') && !isNamePart(flags))
  if (run.to - run.from < 2 || last === undefined || !plain) return null
  return publicBody.test(last.key) ? null : run
}

export const organisationRun: Recognizer = {
  id: 'organisation-run',
  entities: ['ORGANISATION'],
  find: (view) => {
    const found: Candidate[] = []
    for (let i = 1; i < view.tokens.length; i++) {
      const run = bodyAt(view, i)
      if (run === null) continue
      const because = 'capitalised words that end hold an ordinary one, where one says a place of work'
      found.push({ entity: 'ORGANISATION', ...spanOf(view, run), score: 0.35, because })
    }
    return found
  },
}

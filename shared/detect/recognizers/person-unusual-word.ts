import { isKind } from '../lexicons.ts'
import { isCapitalLine, isUnknown, opensSentence, spanOf } from '../names.ts'
import type { PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

/** Abbreviations and codes: no vowel, or letters in capitals only. */
const codeLike = (token: Token): boolean =>
  token.shape !== 'capitalised' || token.text.length < 3 || !/[aeiouyAEIOUY]/.test(token.text)

/** A compound of ordinary words ("By-passed", "Co-ordinator"). */
const ordinaryCompound = (token: Token): boolean => token.text.includes('-') && isKind(token.flags, 'word')

function isCandidate(view: PageView, token: Token): boolean {
  if (codeLike(token) || ordinaryCompound(token)) return false
  return (
    isUnknown(token) &&
    !isCapitalLine(view, token) &&
    !/[@./\\_]$/.test(token.before) &&
    !/^[@/\\_\d]/.test(view.text.charAt(token.end))
  )
}

/** A capitalised word that no dictionary and no list of things knows: most often a name. Weak on purpose; people decide. */
export const personUnusualWord: Recognizer = {
  id: 'person-unusual-word',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (let i = 0; i < view.tokens.length; i++) {
      const token = view.tokens[i]
      if (token === undefined || !isCandidate(view, token)) continue
      const score = opensSentence(token, i) ? 0.3 : 0.4
      found.push({
        entity: 'PERSON',
        ...spanOf(view, { from: i, to: i + 1 }),
        score,
        because: 'a capitalised word that is in no dictionary',
      })
    }
    return found
  },
}

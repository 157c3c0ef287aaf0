import { isKind } from '../lexicons.ts'
import { functionWords } from '../name-words.ts'
import { isCapitalLine, spanOf } from '../names.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

const household =
  /^'?s? (?:family|brothers?|sisters?|twins|boys|girls|lads|clan|household|kids|children|cousins|lot|crew|residence)\b/

/** "one of the Hathaway boys", "the Begum brothers": a family by its name. */
export const personFamily: Recognizer = {
  id: 'person-family',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (let i = 1; i < view.tokens.length; i++) {
      const token = view.tokens[i]
      if (token === undefined || token.shape !== 'capitalised' || isKind(token.flags, 'notName')) continue
      if (view.tokens[i - 1]?.key !== 'the' || token.before !== ' ' || functionWords.has(token.key)) continue
      if (isCapitalLine(view, token) || !household.test(view.text.slice(token.end, token.end + 14))) continue
      found.push({
        entity: 'PERSON',
        ...spanOf(view, { from: i, to: i + 1 }),
        score: 0.6,
        because: 'the name of a family',
        learn: true,
      })
    }
    return found
  },
}

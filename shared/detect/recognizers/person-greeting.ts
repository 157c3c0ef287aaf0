import { isKind } from '../lexicons.ts'
import { matchesOf } from '../matches.ts'
import { callings, kin, titles } from '../name-words.ts'
import { isNameable, isNameLike, isSureName, saidRun, spanOf } from '../names.ts'
import { firstTokenAt, type PageView } from '../page-view.ts'
import { rankWords } from '../ranks.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

const greeting =
  /(?:^|[\n"'.!?]) ?(?:Dear|Hello|Hi|Hiya|Hey|Morning|Afternoon|Evening|Good (?:morning|afternoon|evening)|Thanks|Thank you|Cheers|Sorry|Alright|OK|Yes|No|Listen|Look|Love|Luv|Happy birthday),? (?=\p{Lu})/gu
const signOff =
  /(?:^|\n)(?:(?:with |many |best |kind |warm )?(?:thanks|regards|wishes|yours \w+|yours|love|cheers|sincerely|faithfully|truly|best|from|thank you)[,.! xX]*\n{1,4}[ \t]{0,20})(?=\p{Lu})/giu

const isTitle = ({ key }: Token): boolean => titles.has(key) || rankWords.has(key) || kin.has(key) || callings.has(key)

/** After a formal greeting stands whatever is no word; after "Yes" or "Listen" only what the lists know as a name. */
const isAddressed = (token: Token, formal: boolean): boolean =>
  formal ? isNameLike(token) || !isKind(token.flags, 'word') : isSureName(token)

function claimOf(view: PageView, match: RegExpExecArray, formal: boolean, because: string): Candidate | null {
  const i = firstTokenAt(view, match.index + match[0].length)
  const first = view.tokens[i]
  if (first === undefined || isTitle(first) || !isAddressed(first, formal)) return null
  const run = saidRun(view, i, isNameable, 4)
  return run.to > run.from ? { entity: 'PERSON', ...spanOf(view, run), score: 0.7, because, learn: formal } : null
}

const isFormal = (match: RegExpExecArray): boolean => /Dear|Hell|Hi|Hey|orning|vening|fternoon/.test(match[0])

/** "Dear Ms Platt", "Morning Ismail", and the name under "Kind regards". */
export const personGreeting: Recognizer = {
  id: 'person-greeting',
  entities: ['PERSON'],
  find: (view) =>
    [
      ...matchesOf(view, greeting).map((match) => claimOf(view, match, isFormal(match), 'addressed in a greeting')),
      ...matchesOf(view, signOff).map((match) => claimOf(view, match, true, 'signed under a closing')),
    ].filter((claim) => claim !== null),
}

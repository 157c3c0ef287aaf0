import { isKind } from '../lexicons.ts'
import { callings, kin, titles } from '../name-words.ts'
import { isNameable, isNameLike, isSureName, saidRun, spanOf } from '../names.ts'
import { firstTokenAt } from '../page-view.ts'
import { rankWords } from '../ranks.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

const greeting =
  /(?:^|[\n"'.!?]) ?(?:Dear|Hello|Hi|Hiya|Hey|Morning|Afternoon|Evening|Good (?:morning|afternoon|evening)|Thanks|Thank you|Cheers|Sorry|Alright|OK|Yes|No|Listen|Look|Love|Luv|Happy birthday),? (?=\p{Lu})/gu
const signOff =
  /(?:^|\n)(?:(?:with |many |best |kind |warm )?(?:thanks|regards|wishes|yours \w+|yours|love|cheers|sincerely|faithfully|truly|best|from|thank you)[,.! xX]*\n{1,4}[ \t]{0,20})(?=\p{Lu})/giu

/** "Dear Ms Platt", "Morning Ismail", and the name under "Kind regards". */
export const personGreeting: Recognizer = {
  id: 'person-greeting',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (const [pattern, because] of [
      [greeting, 'addressed in a greeting'],
      [signOff, 'signed under a closing'],
    ] as const) {
      for (const match of view.text.matchAll(pattern)) {
        const i = firstTokenAt(view, match.index + match[0].length)
        const first = view.tokens[i]
        if (
          first === undefined ||
          titles.has(first.key) ||
          rankWords.has(first.key) ||
          kin.has(first.key) ||
          callings.has(first.key)
        )
          continue
        const formal = pattern === signOff || /Dear|Hell|Hi|Hey|orning|vening|fternoon/.test(match[0])
        if (formal ? isKind(first.flags, 'word') && !isNameLike(first) : !isSureName(first)) continue
        const run = saidRun(view, i, isNameable, 4)
        if (run.to > run.from)
          found.push({ entity: 'PERSON', ...spanOf(view, run), score: 0.7, because, learn: formal })
      }
    }
    return found
  },
}

import { isKind, type Lexicons } from '../lexicons.ts'
import { functionWords, titles } from '../name-words.ts'
import { isCapitalLine, isNamedThing, isUpper, opensSentence, type Run, runFrom, spanOf } from '../names.ts'
import type { PageView } from '../page-view.ts'
import { rankWords } from '../ranks.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

/** Of the law and its offices, forms and procedures: capitals there name nothing of a person. */
const official =
  /^(?:police|constabulary|court|crown|council|magistrates|custody|act|acts|law|code|order|rules|regulations|section|schedule|service|services|office|officer|officers|department|ministry|prosecution|prosecutor|prosecutors|force|unit|team|station|sergeant|inspector|detention|interview|statement|statements|evidence|evidential|exhibit|exhibits|investigation|investigating|offence|offences|charge|charges|charging|bail|case|criminal|justice|disclosure|witness|victim|suspect|defendant|accused|complainant|appropriate|adult|domestic|abuse|child|children|protection|plan|risk|assessment|public|mental|health|road|traffic|highway|misuse|drugs|firearms|weapons|sexual|theft|fraud|public|order|notice|warrant|search|record|records|report|reports|form|page|item|items|annex|appendix|paragraph|part|date|time|signed|signature|name|names|number|address|telephone|email|ref|reference|state|benefit|benefits|freedom|pass|bill|parliament|king|queen|data|information|governance|emergency|ambulance|fire|rescue|duty|legal|aid|advice|body|worn|video|neighbourhood|response|community|support|national|insurance|driving|licence|identity|english|welsh|act|senior|chief|head|deputy|assistant|director|manager|special|measures|dates|availability|vehicle|registration|make|model|colour|grade|type|status|initial|further|details|summary|general|operation|op|royal|mail|post|day|morning|afternoon|evening|night|street|car|park|room|floor|flat|cell|block|policing|crime|claimant|premises|provisions|exclusion|reduction|liaison|intelligence|bureau)$/

const isCapital = (token: Token): boolean =>
  token.shape === 'capitalised' &&
  isUpper(token) &&
  token.text.length > 2 &&
  (!isKind(token.flags, 'notName') || token.key === 'house') &&
  !functionWords.has(token.key) &&
  !titles.has(token.key) &&
  !rankWords.has(token.key) &&
  !official.test(token.key)

/** Capitalised words side by side inside a sentence, none of them of the law's own; the first begins no sentence. */
function runAt(view: PageView, i: number, lexicons: Lexicons): Run | null {
  const first = view.tokens[i]
  if (
    first === undefined ||
    opensSentence(first, i) ||
    !isCapital(first) ||
    isCapitalLine(view, first) ||
    isNamedThing(view, i, lexicons)
  )
    return null
  const run = runFrom(view, i, isCapital, isCapital, 4)
  if (run.to - run.from < 2) return null
  const next = view.tokens[run.to]
  const goesOn = next !== undefined && next.before === ' ' && isUpper(next)
  const end = view.tokens[run.to - 1]?.end ?? 0
  return goesOn || /^ ?[:(]/.test(view.text.slice(end, end + 2)) ? null : run
}

/** "IDVA at Yellow Door", "Pavilion Fertility": a name of something that no list or ending tells. Weak on purpose; people decide. */
export const organisationUnnamed: Recognizer = {
  id: 'organisation-unnamed',
  entities: ['ORGANISATION'],
  find: (view, { lexicons }) => {
    const found: Candidate[] = []
    for (let i = 1; i < view.tokens.length; i++) {
      const run = runAt(view, i, lexicons)
      if (run === null) continue
      const because = 'capitalised words side by side inside a sentence, as of a name'
      found.push({ entity: 'ORGANISATION', ...spanOf(view, run), score: 0.22, because })
      i = run.to - 1
    }
    return found
  },
}

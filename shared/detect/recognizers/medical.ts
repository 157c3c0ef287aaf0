import type { Lexicons } from '../lexicons.ts'
import { isKind, isMedical } from '../lexicons.ts'
import { isMisspeltMedical } from '../misspelt.ts'
import type { PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

/** Conditions in capitals that are words or names in small letters. */
const onlyCapitals = new Set(
  'me ms add odd aids sen tb std sti ibs asd gad bpd ivf cbt tia dvt uti cfs prep pep hrt gtn pots als pda mnd dts cva rsv dka pica ed inr mets pms pmt txa'.split(
    ' ',
  ),
)
/** Lay words that need more beside them than themselves. */
const lay = new Set([
  'fits',
  'hypo',
  'stress',
  'blind',
  'collapsed',
  'lump',
  'depot',
  'burns',
  'blood pressure',
  'fainting',
  'termination',
  'nightmares',
  'flashbacks',
  'thrush',
  'depressed',
  'paranoia',
  'counselling',
  'overdose',
])

const degree = new Set(
  'brittle latent unstable type-1 type-2 insulin-dependent early mild moderate severe chronic acute suspected possible probable previous recurrent advanced late-stage end-stage undiagnosed bilateral unilateral old historic complex extensive minor major left right threatened missed ruptured perforated metastatic terminal primary secondary small large tiny massive untreated uncontrolled'.split(
    ' ',
  ),
)

/** The longest phrase of the lists that begins at token `i`: index of its last token, or -1. */
function phraseAt(view: PageView, i: number, lexicons: Lexicons): number {
  const first = view.tokens[i]
  if (first === undefined) return -1
  let best =
    isMedical(first.flags) || (first.flags === 0 && first.shape === 'small' && isMisspeltMedical(first.key, lexicons))
      ? i
      : -1
  for (const phrase of lexicons.phrases.get(first.key) ?? []) {
    if (phrase.kind !== 'condition' && phrase.kind !== 'medicine') continue
    let at = i
    const fits = phrase.words.every((word) => follows(view, ++at, word))
    if (fits) best = Math.max(best, i + phrase.words.length)
  }
  return best
}

function follows(view: PageView, at: number, word: string): boolean {
  const token = view.tokens[at]
  return token !== undefined && token.key === word && /^[ '-]$|^'s $|^ \d+ $/.test(token.before)
}

/** "MS C ROBSON" in a line of capitals. */
const titleOrPronoun = (view: PageView, i: number): boolean => {
  const next = view.tokens[i + 1]
  return next !== undefined && next.before === ' ' && (next.shape === 'capitals' || next.shape === 'initial')
}

const passes = (view: PageView, i: number, token: Token, single: boolean): boolean => {
  if (!single) return true
  if (onlyCapitals.has(token.key)) return token.shape === 'capitals' && !titleOrPronoun(view, i)
  return true
}

/** Length of the stage or type before a condition: "type 1 diabetes". */
const staged = (view: PageView, start: number): number =>
  /\b(?:(?:end|early|late)[ -]stage|(?:type|stage|grade) (?:\d[ab]?|I{1,3}|one|two|three|four))[ -]$/i.exec(
    view.text.slice(Math.max(0, start - 14), start),
  )?.[0].length ?? 0

const part =
  /^(?: (?:in|of|to|on))? (?:his|her|my|their|the|both|one|left|right) (?:(?:left|right|lower|upper) )?(?:ears?|eyes?|legs?|arms?|hands?|hips?|knees?|back|shoulders?|foot|feet|lungs?|breasts?|bowel|brain|spine|neck|wrists?|ankles?|jaw|heart|liver|kidneys?)\b/i

/** What goes on with the name of a condition or medicine: "MS relapse", "hepatitis B carrier", "lithium level". */
const further =
  /^(?: (?:carrier|relapses?|levels?|flare-?ups?|exacerbation|attacks?|episodes?|treated|tablets?|pills?|inhalers?|injections?|patches|cream|pump|operation|surgery|symptoms|trouble|problems?|medication|treatment|type (?:I{1,3}|[1-4])|[CTLS]\d{1,2}(?:[/-][CTLS]?\d{1,2})?|(?:in )?(?:19|20)\d\d(?=[,.;)]|\n|$)|body|x ?\d{1,2}))(?![\p{L}])/iu

/** Length of the part of the body after a condition: "deaf in her left ear". */
const placed = (view: PageView, end: number): number => {
  const after = view.text.slice(end, end + 40)
  return (
    (part.exec(after) ?? further.exec(after) ?? /^ (?:\+ve|-ve|positive|negative)(?![\p{L}])/u.exec(after))?.[0]
      .length ?? 0
  )
}

/** Where the degree and the article before a condition begin: "a mild concussion". */
function firstOf(view: PageView, i: number): number {
  const qualified = degree.has(view.tokens[i - 1]?.key ?? '') && view.tokens[i]?.before === ' '
  const at = qualified ? i - 1 : i
  const left = view.tokens[at - 1]
  const hasArticle = view.tokens[at]?.before === ' ' && left !== undefined && /^an?$/i.test(left.text)
  return (hasArticle ? left : view.tokens[at])?.start ?? 0
}

/** Conditions, findings, medicines and treatments of the lists. */
export const medical: Recognizer = {
  id: 'medical',
  entities: ['MEDICAL'],
  find: (view, { lexicons }) => {
    const found: Candidate[] = []
    for (let i = 0; i < view.tokens.length; i++) {
      const last = phraseAt(view, i, lexicons)
      const token = view.tokens[i]
      const end = view.tokens[last]?.end
      if (last < i || token === undefined || end === undefined || !passes(view, i, token, last === i)) continue
      const medicine = isKind(token.flags, 'medicine')
      const score = lay.has(token.key) && last === i ? 0.35 : medicine ? 0.7 : 0.6
      const because = medicine ? 'a medicine' : 'a condition, finding or treatment'
      const first = firstOf(view, i)
      found.push({
        entity: 'MEDICAL',
        start: first - staged(view, first),
        end: end + placed(view, end),
        score,
        because,
      })
      i = last
    }
    return found
  },
}

import {
  bodyParts,
  clinicalLinks,
  clinicalSmall,
  conditionHeads,
  everydayParts,
  findings,
  ofBodyOrMind,
  weakHeads,
} from '../clinical-words.ts'
import { isKind } from '../lexicons.ts'
import { functionWords } from '../name-words.ts'
import type { PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

/** Between the words of one finding: a space, a hyphen, a comma before a side, a size. */
const within = /^(?:[ /-]|, (?=$)| ?\(?\d{0,2}(?:\.\d)?(?: ?x ?\d{1,2}(?:\.\d)?)? ?)$/

const belongs = ({ key }: Token): boolean => findings.has(key) || bodyParts.has(key) || clinicalLinks.has(key)

/** Index after the last token of the run that begins at `from`. */
function runEnd(view: PageView, from: number): number {
  let to = from + 1
  for (; to < view.tokens.length && to - from < 14; to++) {
    const token = view.tokens[to]
    if (token === undefined || !within.test(token.before) || !belongs(token)) break
  }
  return to
}

const isSmall = (token: Token | undefined): boolean => token !== undefined && clinicalSmall.has(token.key)

/** What no finding begins with: an article goes with it, "a fractured wrist". */
const isNoStart = (token: Token | undefined): boolean =>
  token !== undefined && isSmall(token) && !/^an?$/.test(token.text)

/** "broken back door": an everyday word for a part of the body counts only where no ordinary noun goes on. */
function endsWell(view: PageView, last: number): boolean {
  const token = view.tokens[last]
  const next = view.tokens[last + 1]
  if (token === undefined || !everydayParts.has(token.key) || next === undefined || next.before !== ' ') return true
  return functionWords.has(next.key) || next.shape !== 'small'
}

function findingAt(view: PageView, i: number): { from: number; to: number } | null {
  let [from, to] = [i, runEnd(view, i)]
  while (from < to && isNoStart(view.tokens[from])) from++
  while (to > from && isSmall(view.tokens[to - 1])) to--
  const run = view.tokens.slice(from, to)
  const isFinding = run.some(({ key }) => findings.has(key)) && run.some(({ key }) => bodyParts.has(key))
  return isFinding && endsWell(view, to - 1) ? { from, to } : null
}

const adjective = /(?:[a-z]{2}(?:al|ic|ar|ous|oid|ary|ory|tive|ent|ant|able|ed|ible))$/

const qualifies = (token: Token): boolean =>
  isKind(token.flags, 'condition') ||
  bodyParts.has(token.key) ||
  findings.has(token.key) ||
  ofBodyOrMind.has(token.key) ||
  (token.flags === 0 && token.shape === 'small' && token.text.length > 3)

/** A condition by the word that ends its name, back over up to three words that qualify it. */
function conditionAt(view: PageView, i: number): { from: number; to: number } | null {
  const head = view.tokens[i]
  if (head === undefined || !(conditionHeads.has(head.key) || weakHeads.has(head.key))) return null
  let from = i
  const named = conditionHeads.has(head.key)
  let sure = named
  for (; from > i - 3; from--) {
    const left = view.tokens[from - 1]
    const here = view.tokens[from]
    if (left === undefined || here === undefined || !/^[ -]$/.test(here.before) || functionWords.has(left.key)) break
    if (!qualifies(left) && !named && !(adjective.test(left.key) && left.text.length > 5)) break
    sure ||= qualifies(left)
  }
  return sure && (from < i || named) ? { from, to: i + 1 } : null
}

/** A size right before a finding: "4cm superficial laceration". */
const size = /(?:\d{1,2}(?:\.\d)? ?x ?)?\d{1,2}(?:\.\d)?(?: ?(?:cm|mm))?(?: |(?<=\d))$/

const sizedStart = (view: PageView, start: number): number =>
  start - (size.exec(view.text.slice(Math.max(0, start - 14), start))?.[0].length ?? 0)

const claim = (view: PageView, from: number, to: number, score: number, because: string): Candidate => ({
  entity: 'MEDICAL',
  start: sizedStart(view, view.tokens[from]?.start ?? 0),
  end: view.tokens[to - 1]?.end ?? 0,
  score,
  because,
})

/** Findings and conditions as clinicians and officers put them together: "bruise 5cm L upper arm", "neonatal abstinence syndrome". */
export const medicalPhrase: Recognizer = {
  id: 'medical-phrase',
  entities: ['MEDICAL'],
  find: (view) => {
    const found: Candidate[] = []
    for (let i = 0; i < view.tokens.length; i++) {
      const token = view.tokens[i]
      if (token === undefined) continue
      const condition = conditionAt(view, i)
      if (condition !== null)
        found.push(claim(view, condition.from, condition.to, 0.5, 'a condition by the word that ends its name'))
      if (!belongs(token) || isNoStart(token)) continue
      const finding = findingAt(view, i)
      if (finding === null) continue
      found.push(claim(view, finding.from, finding.to, 0.5, 'a finding, by the part of the body'))
      i = finding.to - 1
    }
    return found
  },
}

import { isNamePart } from '../lexicons.ts'
import { matchesOf } from '../matches.ts'
import { functionWords, kin, titles } from '../name-words.ts'
import { isCapitalLine, isNameable, isNameLike, nextListed, type Run, saidRun, spanOf } from '../names.ts'
import { firstTokenAt, type PageView } from '../page-view.ts'
import { personLabels } from '../person-labels.ts'
import { rankWords } from '../ranks.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'

/** Where a label ends and its value begins: a colon, a wide gap, a slash as on PNC prints. */
const divider =
  /(?::(?: {0,30}|[ \t]*\n {0,20})|\/(?: {1,30}|[ \t]*\n {0,20}))(?=["'(]?\p{Lu})|(?<=[A-Za-z)])(?: {2,60}|\t)(?=["'(]?\p{Lu})/gu
/** Words of forms: two headings side by side are no label and its value. */
const heading =
  /^(?:sur|fore|first|last|middle|full|family|given|nick)?names?$|^(?:dob|sex|gender|born|age|aged|role|rank|title|relationship|occupation|urn|asn|pnc|cro|signature|signed|address|tel|mobile|email|nationality|ethnicity|collar|barcode|pob)$/

/** No name begins so: a word of grammar, or a short code in capitals that no list of names holds. */
const mayStart = (view: PageView, token: Token): boolean =>
  isNameable(token) &&
  !/^(?:\/[A-Z]{1,3}\b|\.O\.B| -?v-? )/.test(view.text.slice(token.end, token.end + 4)) &&
  !(token.shape === 'capitals' && token.text.length === 3 && !isNamePart(token.flags) && !isCapitalLine(view, token)) &&
  !functionWords.has(token.key) &&
  !heading.test(token.key) &&
  !isKinAlone(view, token) &&
  !(token.shape === 'capitals' && token.text.length <= 4 && !isNamePart(token.flags) && !/[AEIOUY]/i.test(token.text))

/** "Next of kin: Niece, Ann Boon": who someone is to another, before the name. */
const isKinAlone = (view: PageView, token: Token): boolean =>
  kin.has(token.key) && /^(?:[,(\n]| \(|$)/.test(view.text.slice(token.end, token.end + 2))

interface Label {
  readonly role: Candidate['role'] | null
  readonly words: string
  /** A colon or slash parts it from the value, not a gap that may part two headings. */
  readonly colon: boolean
  readonly slash: boolean
}

function labelAt(view: PageView, at: number): Label | null {
  const from = Math.max(0, at - 44)
  const before = view.text.slice(from, at)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const words = line.split(/ {2,}|[:|\t]/).at(-1) ?? ''
  if (words.length === 0 || words.length > 40) return null
  for (const { label, role } of personLabels)
    if (label.test(words))
      return {
        role,
        words: words.trim(),
        colon: /[:/]/.test(view.text.charAt(at)),
        slash: view.text.charAt(at) === '/',
      }
  return null
}

/** Skips titles, ranks and collar numbers between a label and the name. */
function skipTitles(view: PageView, i: number): number {
  let at = i
  while (at < i + 3) {
    const token = view.tokens[at]
    if (token === undefined || !(titles.has(token.key) || rankWords.has(token.key))) break
    at++
  }
  return at
}

const close = (view: PageView, i: number, from: number): boolean => {
  const token = view.tokens[i]
  return (
    token !== undefined && /^["'(\s]{0,40}(?:[A-Z.\d ]{1,24})?["'( ]{0,3}$/.test(view.text.slice(from, token.start))
  )
}

/** Labels that say "name" hold whatever stands there; others hold a name only if it looks like one. */
const saysName = /name|statement of|signed|signature|evidence of|account of/i

/** Without a colon, what goes on in small letters or a slash is a heading of the next column: "SIA badge", "M/F". */
function isHeadingCell(view: PageView, run: Run, label: Label): boolean {
  const { start, end } = spanOf(view, run)
  if (label.slash && /^ (?:\/|IN\b|OF\b|OR\b|AND\b)/.test(view.text.slice(end, end + 4))) return true
  return !label.colon && (end - start < 2 || /^ \p{Ll}/u.test(view.text.slice(end, end + 2)))
}

/** Index where the next name of a list begins, or -1: "Latchford, SIA 1017" lists none. */
function listedAfter(view: PageView, run: Run): number {
  const next = nextListed(view, run.to)
  const at = next < 0 ? -1 : skipTitles(view, next)
  const begins = view.tokens[at]
  if (begins === undefined || !isNameLike(begins) || !mayStart(view, begins)) return -1
  return begins.shape === 'capitals' && /^ \d/.test(view.text.slice(begins.end, begins.end + 2)) ? -1 : at
}

function claim(view: PageView, from: number, label: Label, found: Candidate[]): void {
  const holdsAny = (label.colon && saysName.test(label.words)) || /surname|forename/i.test(label.words)
  let i = skipTitles(view, firstTokenAt(view, from))
  if (!close(view, i, from)) return
  for (let n = 0; n < 4; n++) {
    const run = saidRun(
      view,
      i,
      (token) => mayStart(view, token) && view.text.charAt(token.end) !== ':' && (holdsAny || isNameLike(token)),
    )
    if (run.to === run.from || isHeadingCell(view, run, label)) return
    const because = `stands where the label "${label.words.slice(0, 30)}" asks for a name`
    const role = label.role ?? undefined
    found.push({
      entity: 'PERSON',
      ...spanOf(view, run),
      score: 0.85,
      because,
      learn: true,
      learnWords: holdsAny,
      ...(role ? { role } : {}),
    })
    i = listedAfter(view, run)
    if (i < 0) return
  }
}

/** `Statement of: …`, `Surname …`, `KEEPER/ …`: names in the boxes made for them. */
export const personLabelled: Recognizer = {
  id: 'person-labelled',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (const match of matchesOf(view, divider)) {
      const label = labelAt(view, match.index)
      if (label !== null) claim(view, match.index + match[0].length, label, found)
    }
    return found
  },
}

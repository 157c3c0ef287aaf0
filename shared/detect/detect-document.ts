import type { DocumentType } from '../model/document-type.ts'
import type { Finding, SharedName } from '../model/finding.ts'
import type { PageProposal } from '../model/page-proposal.ts'
import type { Policy } from '../model/policy.ts'
import type { DetectPage } from '../worker/jobs.ts'
import { attachRoles } from './attach-roles.ts'
import { inOrdinaryLetters } from './capitals.ts'
import { treatmentOf } from './disposition.ts'
import { documentTypeOf } from './document-type.ts'
import { forceRecognizers } from './force-patterns.ts'
import { contentId } from './hash.ts'
import { KnownValues, valueFinder, valuesToShare } from './known-values.ts'
import { pagesToLeaveOut } from './leave-out.ts'
import type { Lexicons } from './lexicons.ts'
import { forgetMatches } from './matches.ts'
import { mentionsOf } from './mentions.ts'
import { withFiguresRepaired } from './misread.ts'
import { resolveOverlaps } from './overlaps.ts'
import { type PageView, pageView } from './page-view.ts'
import { forgetSentences } from './parts-of-speech.ts'
import { originalSpan } from './plain-text.ts'
import type { Candidate, DetectContext, Recognizer } from './recognizer.ts'
import { inCapitals, inFigures, recognizers } from './recognizers/index.ts'
import { namesToShare, type Register, RegisterBuilder, withShared } from './register.ts'
import { withSaidRoles } from './said-roles.ts'
import { forgetWords } from './tokens.ts'

export interface DetectInput {
  readonly documentSha256: string
  readonly pages: readonly DetectPage[]
  readonly policy: Policy
  /** Names that other documents of the run have introduced. */
  readonly sharedNames?: readonly SharedName[]
}

export interface Detection {
  readonly documentType: DocumentType | null
  readonly findings: readonly Finding[]
  /** Names for the other documents of the run. */
  readonly names: readonly SharedName[]
  /** Pages to leave out as a whole. */
  readonly leaveOut: readonly PageProposal[]
}

/** With the kind of paper that the document was taken for. */
interface TypedInput extends DetectInput {
  readonly documentType: DocumentType | null
}

/** A claim and the rule that made it. */
interface Claimed extends Candidate {
  readonly recognizer: string
}

interface Page {
  readonly view: PageView
  readonly candidates: readonly Claimed[]
}

const claimsOf = (recognizer: Recognizer, view: PageView, context: DetectContext): Claimed[] =>
  named(recognizer.id, recognizer.find(view, context))

const named = (recognizer: string, candidates: readonly Candidate[]): Claimed[] =>
  candidates.map((candidate) => ({ ...candidate, recognizer }))

/** What is left of a score where capitals had to be taken for ordinary letters, or letters for figures. */
const trustInRereading = 0.9

/** Characters of a document whose words are held from the first reading to the second; those of a longer one are cut twice. */
const mostHeld = 400_000

function viewer({ pages }: DetectInput, lexicons: Lexicons): (page: DetectPage) => PageView {
  if (pages.reduce((length, { text }) => length + text.length, 0) > mostHeld) return (page) => pageView(page, lexicons)
  const views = new Map(pages.map((page) => [page, pageView(page, lexicons)]))
  return (page) => views.get(page) ?? pageView(page, lexicons)
}

/** What was learnt on one page, looked for on each: page by page, so that a long document's claims are not held twice. */
function widening(register: Register, values: KnownValues): (page: Page) => Page {
  const valuesOn = valueFinder(values.all())
  return ({ view, candidates }) => ({
    view,
    candidates: [
      ...candidates,
      ...named('register', mentionsOf(register, view)),
      ...named('known-value', valuesOn(view)),
    ],
  })
}

function findingOf(input: TypedInput, page: DetectPage, view: PageView, claim: Claimed): Finding | null {
  const { start, end } = originalSpan(view.plain, claim.start, claim.end)
  const text = page.text.slice(start, end)
  const role = claim.role ?? null
  const treatment = treatmentOf(input.policy, claim, text, { role, documentType: input.documentType })
  if (treatment === null) return null
  const { entity, score, recognizer, because } = claim
  const id = contentId(`${input.documentSha256} ${page.pageIndex} ${recognizer} ${start} ${end}`)
  const rounded = Math.round(score * 100) / 100
  return {
    id,
    pageIndex: page.pageIndex,
    entity,
    start,
    end,
    text,
    score: rounded,
    recognizer,
    because,
    role,
    ...treatment,
  }
}

/** What the rules for mixed letters find in lines of capitals, once these are in ordinary letters; surer rules go before it. */
function claimsInCapitals(view: PageView, context: DetectContext): Claimed[] {
  const plain = inOrdinaryLetters(view, context.lexicons)
  if (plain === null) return []
  return inCapitals
    .flatMap((rule) => claimsOf(rule, plain, context))
    .map((claim) => ({ ...claim, score: claim.score * trustInRereading, learn: false }))
}

/** What the rules of figures find once letters that look like figures are read as these; surer rules go before it. */
function claimsInFigures(view: PageView, context: DetectContext): Claimed[] {
  const repaired = withFiguresRepaired(view)
  if (repaired === null) return []
  return inFigures
    .flatMap((rule) => claimsOf(rule, repaired.view, context))
    .filter(({ start, end }) => repaired.changed(start, end))
    .map((claim) => ({
      ...claim,
      score: claim.score * trustInRereading,
      because: `${claim.because}, letters read as figures`,
    }))
}

/** Claims under the policy's threshold go before overlaps are resolved, so that none of them hides a surer one. */
const aboveThreshold = (input: TypedInput, claims: readonly Claimed[]): Claimed[] =>
  claims.filter(
    (claim) => treatmentOf(input.policy, claim, '', { role: null, documentType: input.documentType }) !== null,
  )

/** Claims give few reasons many times: each is kept once. */
function sharing(): (claim: Claimed) => Claimed {
  const reasons = new Map<string, string>()
  return (claim) => {
    const known = reasons.get(claim.because)
    if (known === undefined) reasons.set(claim.because, claim.because)
    return known === undefined ? claim : { ...claim, because: known }
  }
}

/** Finds the personal data of one document. Pure: the same input gives the same findings and ids. */
export function detectDocument(input: DetectInput, lexicons: Lexicons): Detection {
  try {
    return detectIn(input, lexicons)
  } finally {
    forgetMatches()
    forgetSentences()
    forgetWords()
  }
}

function detectIn(input: DetectInput, lexicons: Lexicons): Detection {
  const documentType = documentTypeOf(input.pages)
  const typed: TypedInput = { ...input, documentType }
  const context: DetectContext = { lexicons, documentType }
  const rules = [...recognizers, ...forceRecognizers(input.policy)]
  const viewOf = viewer(input, lexicons)
  const register = new RegisterBuilder(lexicons)
  const values = new KnownValues()
  const shared = sharing()
  const first = input.pages.map((source) => {
    const view = viewOf(source)
    const claims = [
      ...rules.flatMap((rule) => claimsOf(rule, view, context)),
      ...claimsInCapitals(view, context),
      ...claimsInFigures(view, context),
    ]
    const candidates = withSaidRoles(claims, view)
    register.learn({ view, candidates })
    values.learn({ view, candidates })
    return aboveThreshold(typed, candidates).map(shared)
  })
  const own = [...namesToShare(register, lexicons), ...valuesToShare(values)]
  const foreign = input.sharedNames ?? []
  values.admit(foreign)
  const names = foreign.filter(({ value }) => !value)
  const widen = widening(withShared(register, names), values)
  const findings = input.pages.flatMap((source, i) => {
    const page = widen({ view: viewOf(source), candidates: first[i] ?? [] })
    first[i] = []
    return attachRoles(resolveOverlaps(aboveThreshold(typed, page.candidates), page.view.text), page.view)
      .map((claim) => findingOf(typed, source, page.view, claim))
      .filter((finding) => finding !== null)
  })
  const leaveOut = pagesToLeaveOut(input.documentSha256, input.pages, input.policy)
  return { documentType, findings, names: own, leaveOut }
}

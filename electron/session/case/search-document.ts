import type { CaseDocument } from '../../../shared/model/case.ts'
import type { PageProposal } from '../../../shared/model/page-proposal.ts'
import type { PageText } from '../../../shared/model/page-text.ts'
import { Failure } from '../../../shared/result.ts'
import { setProposals } from '../../../shared/review/case/apply-event.ts'
import type { PlacedMark } from '../../../shared/review/case/case-event.ts'
import { marksOnPage, pageKey } from '../../../shared/review/case/case-state.ts'
import { markOfFinding } from '../../../shared/review/marks.ts'
import { type Found, find } from '../find.ts'
import { pageProposal } from '../journal-review.ts'
import { caseNames, foundAs } from './case-names.ts'
import { textsOf } from './hear-news.ts'
import { proposalEntry } from './journal-of-event.ts'
import { documentOf, nowOf, type OpenCase, reloadPages } from './open-case.ts'
import { rulesDigest } from './versions.ts'

/** Searches the read pages of a document for personal data and for the people whom other documents of the case introduce. */
export async function searchDocument(c: OpenCase, { id }: CaseDocument): Promise<void> {
  const document = documentOf(c, id)
  const { names, digest } = caseNames(c.documents)
  const foreign = names.foreignIn(document.sha256, () => textsOf(c, document))
  const pages = readPagesOf(c, document)
  const found = await find(c.session, { source: document }, pages, c.policy.policy, foreign)
  if (c.isClosed) throw new Failure('CANCELLED')
  const known = { introduced: found.names, foreign: foundAs(foreign), heardAs: digest }
  saveMarks(c, { ...documentOf(c, id), names: known }, marksOf(document, pages, found), found)
}

function marksOf({ id: documentId }: CaseDocument, pages: readonly PageText[], found: Found): readonly PlacedMark[] {
  const byIndex = new Map(pages.map((page) => [page.pageIndex, page]))
  return found.findings.flatMap((finding): PlacedMark[] => {
    const page = byIndex.get(finding.pageIndex)
    return page ? [{ ...markOfFinding(page, finding), documentId }] : []
  })
}

/** All pages of a document that were read, with their geometry. */
export const readPagesOf = (c: OpenCase, document: CaseDocument): readonly PageText[] =>
  document.pages.flatMap((_, pageIndex) => c.store.pages.text(document.id, pageIndex) ?? [])

function saveMarks(
  c: OpenCase,
  document: CaseDocument,
  found: readonly PlacedMark[],
  { documentType, leaveOut }: Pick<Found, 'documentType' | 'leaveOut'>,
): void {
  const rules = rulesDigest(c.session.product, c.policy)
  const marks = withoutDecided(c, document, found)
  const before = proposedIn(c, document)
  const added = marks.filter(({ id }) => !c.state.marks.has(id))
  const now = new Set(marks.map(({ id }) => id))
  const withdrawn = before.filter((id) => !now.has(id)).length
  const searched = heardOfItself(c, { ...document, type: document.type ?? documentType, leaveOut })
  const { sha256: documentSha256 } = document
  const pages = byPage(marks)
  c.store.commit({
    at: nowOf(c),
    journal: () => [
      ...newPages(document, leaveOut).map((page) => pageProposal(documentSha256, page)),
      ...added.map((mark) => proposalEntry(c, mark)),
      { type: 'document.detected', documentSha256, rules, marks: marks.length, added: added.length, withdrawn },
    ],
    rows: () => {
      for (const pageIndex of document.pages.keys())
        c.store.pages.putMarks(document.id, pageIndex, pages.get(pageIndex) ?? [], rules)
      c.store.documents.put(searched)
    },
  })
  for (const id of before) c.proposed.delete(id)
  for (const id of now) c.proposed.add(id)
  c.documents = withDocument(c, searched)
  setProposals(c.state, document.id, marks, document.pages.length)
  reloadPages(c, document)
}

/** Proposals to leave a page out that the journal does not know yet. */
const newPages = (document: CaseDocument, leaveOut: readonly PageProposal[]): readonly PageProposal[] =>
  leaveOut.filter(({ id }) => !document.leaveOut?.some((known) => known.id === id))

const withDocument = (c: OpenCase, document: CaseDocument): readonly CaseDocument[] =>
  c.documents.map((old) => (old.id === document.id ? document : old))

/** Its own names are no news to it; what others introduced while it was searched is. */
function heardOfItself(c: OpenCase, document: CaseDocument): CaseDocument {
  const { names } = document
  if (!names || names.heardAs !== caseNames(c.documents).digest) return document
  return { ...document, names: { ...names, heardAs: caseNames(withDocument(c, document)).digest } }
}

/**
 * Leaves out what lies within a mark of the same kind that someone decided before and that is no longer found as it was:
 * another document's name can move a finding by a word, and nobody is asked twice.
 */
function withoutDecided(c: OpenCase, { id, pages }: CaseDocument, found: readonly PlacedMark[]): readonly PlacedMark[] {
  const now = new Set(found.map((mark) => mark.id))
  const decided = pages
    .flatMap((_, pageIndex) => marksOnPage(c.state, id, pageIndex))
    .filter((mark) => mark.isRecorded && !now.has(mark.id))
  if (decided.length === 0) return found
  return found.filter((mark) => c.state.marks.get(mark.id)?.isRecorded || !decided.some((d) => isWithin(mark, d)))
}

const isWithin = (a: PlacedMark, b: PlacedMark): boolean =>
  a.entity === b.entity &&
  a.pageIndex === b.pageIndex &&
  a.finding !== null &&
  b.finding !== null &&
  a.finding.start >= b.finding.start &&
  a.finding.end <= b.finding.end

function byPage(marks: readonly PlacedMark[]): ReadonlyMap<number, readonly PlacedMark[]> {
  const pages = new Map<number, PlacedMark[]>()
  for (const mark of marks) {
    const onPage = pages.get(mark.pageIndex) ?? []
    onPage.push(mark)
    pages.set(mark.pageIndex, onPage)
  }
  return pages
}

const proposedIn = (c: OpenCase, document: CaseDocument): readonly string[] =>
  document.pages.flatMap((_, pageIndex) =>
    [...(c.state.onPage.get(pageKey(document.id, pageIndex)) ?? [])].filter((id) => c.proposed.has(id)),
  )

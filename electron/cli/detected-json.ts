import { locate } from '../../shared/detect/locate.ts'
import { besideKinds } from '../../shared/model/beside.ts'
import type { Finding } from '../../shared/model/finding.ts'
import type { PageProposal } from '../../shared/model/page-proposal.ts'
import type { PageText, ReadPage } from '../../shared/model/page-text.ts'
import type { FoundBeside } from '../session/besides.ts'
import type { Detected } from '../session/detect.ts'

const round = (points: number): number => Math.round(points * 100) / 100

/** An answer of `detect` in the fields of cli-contract.md. Written page by page: all pages as objects would take several times the memory of their text. */
export function detectedJson({
  file,
  sha256,
  format,
  documentType,
  error,
  pages,
  findings,
  leaveOut,
  besides,
}: Detected): string {
  const head = JSON.stringify({ file, sha256, format, documentType, status: statusOf(pages, error), error })
  const found = byPage(findings)
  const proposed = new Map(leaveOut.map((proposal) => [proposal.pageIndex, proposal]))
  const shown = pages.map((page) => {
    const { pageIndex } = page
    return JSON.stringify(toPage(page, found.get(pageIndex) ?? [], proposed.get(pageIndex)))
  })
  return `${head.slice(0, -1)},"pages":[${shown.join(',')}],"besides":${JSON.stringify(besides.map(toBeside))}}`
}

/** What a reader of the pages does not see: it never reaches a redacted copy. */
const toBeside = ({ kind, pageIndex, text, findings }: FoundBeside): object => ({
  kind,
  label: besideKinds[kind],
  pageNumber: pageIndex === null ? null : pageIndex + 1,
  text,
  findings: findings.map(({ entity, start, end, text, score, recognizer, because }) => ({
    ...{ entity, start, end, text, score, recognizer, because },
  })),
})

function byPage(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const pages = new Map<number, Finding[]>()
  for (const finding of findings) {
    const page = pages.get(finding.pageIndex)
    if (page) page.push(finding)
    else pages.set(finding.pageIndex, [finding])
  }
  return pages
}

export function statusOf(pages: readonly ReadPage[], error: Detected['error']): 'read' | 'partial' | 'failed' {
  if (error === null) return 'read'
  return pages.some(({ status }) => status === 'read') ? 'partial' : 'failed'
}

/** Only where a page is proposed to be left out as a whole. */
const toLeaveOut = ({ pageIndex: _, ...proposal }: PageProposal): object => ({ leaveOut: proposal })

function toPage(page: ReadPage, findings: readonly Finding[], proposal: PageProposal | undefined): object {
  const seen = { pageNumber: page.pageIndex + 1, status: page.status }
  const size = { width: round(page.widthPt), height: round(page.heightPt) }
  if (page.status === 'failed') {
    return { ...seen, error: page.error, source: null, confidence: null, ...size, text: '', findings: [] }
  }
  const { source, confidence, text } = page
  const shown = findings.map((finding) => toFinding(page, finding))
  return { ...seen, source, confidence, ...size, ...(proposal ? toLeaveOut(proposal) : {}), text, findings: shown }
}

const toFinding = (page: PageText, finding: Finding): object => ({
  id: finding.id,
  entity: finding.entity,
  start: finding.start,
  end: finding.end,
  text: finding.text,
  score: finding.score,
  recognizer: finding.recognizer,
  because: finding.because,
  role: finding.role,
  disposition: finding.disposition,
  reasonCode: finding.reasonCode,
  quads: locate(page, finding.start, finding.end).map((quad) => quad.map(round)),
})
